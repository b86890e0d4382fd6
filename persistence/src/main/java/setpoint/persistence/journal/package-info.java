/// The promise itself: changes as lines of text, each naming the one before by its hash, forced to disk before anybody is
/// told that they are kept.
@NullMarked
package setpoint.persistence.journal;

import org.jspecify.annotations.NullMarked;
