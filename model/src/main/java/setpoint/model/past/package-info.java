/// What changes did, in words for people: the same at every door.
@NullMarked
package setpoint.model.past;

import org.jspecify.annotations.NullMarked;
