/// The left of the window: where one can go.
@NullMarked
package setpoint.views.shell.sidebar;

import org.jspecify.annotations.NullMarked;
