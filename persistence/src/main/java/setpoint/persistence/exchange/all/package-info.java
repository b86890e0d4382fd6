/// All formats in two lists: those that are read, with which of them a file is in, and those that are written.
@NullMarked
package setpoint.persistence.exchange.all;

import org.jspecify.annotations.NullMarked;
