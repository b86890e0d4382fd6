/// Issues in the JSON lines of beads, to and fro without loss.
@NullMarked
package setpoint.persistence.exchange.beads;

import org.jspecify.annotations.NullMarked;
