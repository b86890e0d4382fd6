/// What all file formats share: what a format is, the file that comes in, what is read from it, what is to be written,
/// and the limits. Each format has its package below; the list of them all is in `exchange.all`. Knows none of them.
@NullMarked
package setpoint.persistence.exchange;

import org.jspecify.annotations.NullMarked;
