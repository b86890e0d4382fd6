/// The command line: which commands there are, and what every call of one has in common at its edges.
@NullMarked
package setpoint.app.cli;

import org.jspecify.annotations.NullMarked;
