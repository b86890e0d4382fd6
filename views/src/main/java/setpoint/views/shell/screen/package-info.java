/// The places that a window can be at, and the screens that show them between sidebar and status bar. A further view is
/// a place here, its screen, and its line in the shell's list.
@NullMarked
package setpoint.views.shell.screen;

import org.jspecify.annotations.NullMarked;
