/// Who did what to what is inspected.
@NullMarked
package setpoint.views.inspect.past;

import org.jspecify.annotations.NullMarked;
