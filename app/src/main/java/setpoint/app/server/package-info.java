/// The door for other programs: a server on this machine's loopback address, for this user's programs alone, and what
/// programs of Setpoint's own need to come in by it.
@NullMarked
package setpoint.app.server;

import org.jspecify.annotations.NullMarked;
