/// What the palette offers of a workspace: tasks, plans, people and agents.
@NullMarked
package setpoint.views.shell.find;

import org.jspecify.annotations.NullMarked;
