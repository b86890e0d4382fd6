/// A week of an agent: what it means to do at which hour (DREAM) and what happened (REALITY), drawn into one calendar.
@NullMarked
package setpoint.views.week;

import org.jspecify.annotations.NullMarked;
