/// What can be done with plans and projects as a whole, from the sidebar, the menus and the palette alike.
@NullMarked
package setpoint.views.shell.action;

import org.jspecify.annotations.NullMarked;
