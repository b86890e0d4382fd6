/// The journal and its tables: changes kept durably and in order.
@NullMarked
package setpoint.persistence;

import org.jspecify.annotations.NullMarked;
