/// How a task stands, and what can be done about it now.
@NullMarked
package setpoint.views.inspect.work;

import org.jspecify.annotations.NullMarked;
