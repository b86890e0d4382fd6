/// The measure of an agent's week: what was intended beside what happened, what that says, and what to change.
@NullMarked
package setpoint.views.measure;

import org.jspecify.annotations.NullMarked;
