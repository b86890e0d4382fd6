/// What makes a task done: its checklist and its criteria, with what was found of them.
@NullMarked
package setpoint.views.inspect.done;

import org.jspecify.annotations.NullMarked;
