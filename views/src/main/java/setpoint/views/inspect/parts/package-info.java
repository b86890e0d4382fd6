/// The lists of a task: what it depends on, checklist, criteria, and all else that is more than one value.
@NullMarked
package setpoint.views.inspect.parts;

import org.jspecify.annotations.NullMarked;
