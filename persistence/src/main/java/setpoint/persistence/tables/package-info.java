/// The database behind the journal: what queries read, and what can always be built anew.
@NullMarked
package setpoint.persistence.tables;

import org.jspecify.annotations.NullMarked;
