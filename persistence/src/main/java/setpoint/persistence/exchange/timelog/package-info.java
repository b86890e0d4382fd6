/// Logs of time from other programs, read as what happened in the week of an agent.
@NullMarked
package setpoint.persistence.exchange.timelog;

import org.jspecify.annotations.NullMarked;
