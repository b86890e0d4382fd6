/// The command palette: finds tasks, actions, places and people by a few letters. What it offers are values that the
/// shell and the views hand in; menus and keys read the same list of actions.
@NullMarked
package setpoint.views.palette;

import org.jspecify.annotations.NullMarked;
