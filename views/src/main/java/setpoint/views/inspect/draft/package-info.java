/// The draft that the inspector's fields edit, and how values are written in them and read from them.
@NullMarked
package setpoint.views.inspect.draft;

import org.jspecify.annotations.NullMarked;
