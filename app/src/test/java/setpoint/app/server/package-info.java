/// Tests of the door, knocked at over plain sockets.
@NullMarked
package setpoint.app.server;

import org.jspecify.annotations.NullMarked;
