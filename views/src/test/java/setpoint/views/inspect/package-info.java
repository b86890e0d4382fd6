/// The inspector, by mouse and by keyboard.
@NullMarked
package setpoint.views.inspect;

import org.jspecify.annotations.NullMarked;
