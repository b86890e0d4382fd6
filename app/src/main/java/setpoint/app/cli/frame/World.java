package setpoint.app.cli.frame;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/// What surrounds one call of the command line. Commands reach nothing else outside the program, so a test can be the
/// world.
///
/// @param env the environment's variables
/// @param in what `-` reads in place of a file
/// @param out takes the answer and nothing else
/// @param err takes messages
/// @param clock what time it is, and in which zone
/// @param folder what relative file names are relative to
/// @param colour whether the answer goes to a terminal that shows colours
/// @param person who can be asked to confirm
/// @param program the parts that lie behind the command line
public record World(
        Map<String, String> env,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Clock clock,
        Path folder,
        boolean colour,
        Person person,
        Program program) {

    /// A file as it was named on the command line.
    public Path file(String name) {
        return folder.resolve(name).toAbsolutePath().normalize();
    }

    public String env(String name) {
        return env.getOrDefault(name, "");
    }
}
