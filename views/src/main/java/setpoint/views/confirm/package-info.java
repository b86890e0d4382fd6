/// What programs outside ask the person at the window to confirm, one question at a time above everything else.
@NullMarked
package setpoint.views.confirm;

import org.jspecify.annotations.NullMarked;
