/// The MEASURE: what the difference between what was intended (DREAM) and what happened (REALITY) says about a week, a
/// template and a plan. Pure functions of a snapshot and a moment.
@NullMarked
package setpoint.model.measure;

import org.jspecify.annotations.NullMarked;
