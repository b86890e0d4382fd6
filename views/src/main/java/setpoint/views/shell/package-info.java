/// The window around the views: sidebar, top bar, status bar, dialogs, and the tour that draws it all into files.
@NullMarked
package setpoint.views.shell;

import org.jspecify.annotations.NullMarked;
