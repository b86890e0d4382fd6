/// What a task waits for, and how.
@NullMarked
package setpoint.views.inspect.links;

import org.jspecify.annotations.NullMarked;
