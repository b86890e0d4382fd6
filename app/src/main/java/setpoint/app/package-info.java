/// The way in: reads the command line, wires the parts together and starts them.
@NullMarked
package setpoint.app;

import org.jspecify.annotations.NullMarked;
