/// Where a window is, which screen shows that, and the one screen that is made of several features.
@NullMarked
package setpoint.views.shell.screen;

import org.jspecify.annotations.NullMarked;
