/// The single values of a task, row by row.
@NullMarked
package setpoint.views.inspect.facts;

import org.jspecify.annotations.NullMarked;
