/// What changes are told as.
@NullMarked
package setpoint.model.past;

import org.jspecify.annotations.NullMarked;
