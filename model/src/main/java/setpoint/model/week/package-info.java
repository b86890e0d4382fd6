/// The week: what an agent means to do at which hour (DREAM), what happened at which hour (REALITY), and the template
/// that weeks start from.
@NullMarked
package setpoint.model.week;

import org.jspecify.annotations.NullMarked;
