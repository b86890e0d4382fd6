/// What all commands share: the world around a call, its answer, addresses, and how a person confirms.
@NullMarked
package setpoint.app.cli.frame;

import org.jspecify.annotations.NullMarked;
