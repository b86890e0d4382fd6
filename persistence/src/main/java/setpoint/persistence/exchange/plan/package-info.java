/// Setpoint's own plan file: reading, writing, its schema, and whether a file is what it says it is.
@NullMarked
package setpoint.persistence.exchange.plan;

import org.jspecify.annotations.NullMarked;
