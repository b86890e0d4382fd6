/// Items as bytes and back: strict JSON, rows of canonical bytes, and the hash that vouches for all of them together.
@NullMarked
package setpoint.persistence.text;

import org.jspecify.annotations.NullMarked;
