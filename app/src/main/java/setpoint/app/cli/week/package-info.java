/// The commands of the week: who works, when it was intended, when it happened, and what came of it.
@NullMarked
package setpoint.app.cli.week;

import org.jspecify.annotations.NullMarked;
