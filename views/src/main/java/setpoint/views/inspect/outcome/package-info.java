/// What may come of a task: the ways in which it fails, and what its outcome wakes.
@NullMarked
package setpoint.views.inspect.outcome;

import org.jspecify.annotations.NullMarked;
