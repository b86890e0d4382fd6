package setpoint.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import setpoint.app.cli.Setpoint;
import setpoint.app.cli.frame.World;

/// Where the program starts. Touches no JavaFX: a command that shows no window does not load it.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args, thisProcess()));
    }

    /// Runs one command line.
    ///
    /// @return the exit code
    public static int run(String[] args, World world) {
        return Setpoint.run(args, world);
    }

    private static World thisProcess() {
        var env = System.getenv();
        var here = Path.of("").toAbsolutePath();
        return new World(
                env, System.in, text(FileDescriptor.out), text(FileDescriptor.err), Clock.systemDefaultZone(), here,
                showsColours(env), new Terminal(env), new Wiring(env));
    }

    /// Answers are UTF-8 whatever the locale says, so that programs can read them; Windows consoles say themselves what
    /// they understand.
    private static PrintStream text(FileDescriptor where) {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("win");
        var charset =
                windows ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8")) : StandardCharsets.UTF_8;
        return new PrintStream(new java.io.BufferedOutputStream(new FileOutputStream(where)), false, charset);
    }

    private static boolean showsColours(Map<String, String> env) {
        if (!env.getOrDefault("NO_COLOR", "").isEmpty() || env.getOrDefault("TERM", "").equals("dumb")) return false;
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
