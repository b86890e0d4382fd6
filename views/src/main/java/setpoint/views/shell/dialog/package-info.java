/// What the window asks a person in a dialog.
@NullMarked
package setpoint.views.shell.dialog;

import org.jspecify.annotations.NullMarked;
