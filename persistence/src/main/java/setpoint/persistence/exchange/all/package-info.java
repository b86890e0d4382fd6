/// All formats in one list: which of them a file is in.
@NullMarked
package setpoint.persistence.exchange.all;

import org.jspecify.annotations.NullMarked;
