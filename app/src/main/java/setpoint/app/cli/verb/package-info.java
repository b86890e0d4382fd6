/// The commands, one small class for each: read what was typed, make one edit or ask one question, and answer. There
/// are as many classes as there are commands.
@NullMarked
package setpoint.app.cli.verb;

import org.jspecify.annotations.NullMarked;
