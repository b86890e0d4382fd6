/// Edits to a draft as a file, and the schema by which an AI writes one.
@NullMarked
package setpoint.persistence.exchange.edits;

import org.jspecify.annotations.NullMarked;
