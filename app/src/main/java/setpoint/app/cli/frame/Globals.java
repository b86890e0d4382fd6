package setpoint.app.cli.frame;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.json.JsonText;

/// The options of every command, and the world that all commands share.
public abstract class Globals {
    private final World world;

    @Option(
            names = {"-w", "--workspace"},
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "The folder of the workspace. Default: $$SETPOINT_WORKSPACE, else your user data folder.") private @Nullable String workspace;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Print one JSON document on standard output; messages go to standard error.") private boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help and exit.") private boolean help;

    protected Globals(World world) {
        this.world = world;
    }

    public World world() {
        return world;
    }

    public boolean json() {
        return json;
    }

    /// The folder of the workspace, whether it is there or not.
    public Path workspace() {
        if (workspace != null && workspace.isBlank())
            throw new Refused("--workspace names no folder: it is empty.");
        if (workspace != null) return world.file(workspace);
        var named = world.env("SETPOINT_WORKSPACE");
        return named.isBlank() ? userData().resolve("workspace") : world.file(named);
    }

    private Path userData() {
        var home = Path.of(System.getProperty("user.home"));
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("win")) {
            var roaming = world.env("APPDATA");
            return (roaming.isBlank() ? home.resolve("AppData").resolve("Roaming") : Path.of(roaming))
                    .resolve("Setpoint");
        }
        if (system.contains("mac")) return home.resolve("Library").resolve("Application Support").resolve("Setpoint");
        var data = world.env("XDG_DATA_HOME");
        return (data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data)).resolve("setpoint");
    }

    /// Where log files go: into the workspace where there is one.
    public Path logs() {
        var folder = workspace();
        return Files.isDirectory(folder)
                ? folder.resolve("logs")
                : Path.of(System.getProperty("java.io.tmpdir")).resolve("setpoint-logs");
    }

    void print(Answer answer) {
        for (var message : answer.messages()) world.err().println(message);
        if (json) world.out().print(JsonText.pretty(answer.tree()));
        else {
            answer.lines().forEach(line -> world.out().print(line + "\n"));
            world.out().writeBytes(answer.raw());
        }
        world.out().flush();
    }
}
