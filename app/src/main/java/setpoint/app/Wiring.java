package setpoint.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Mirrored;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Program;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Author;
import setpoint.model.core.Refused;
import setpoint.model.core.Workspace;
import setpoint.persistence.Mirror;
import setpoint.persistence.Store;
import setpoint.persistence.sample.PastClock;
import setpoint.persistence.sample.Sample;

/// Puts the parts of the program together: the one place that makes threads.
public final class Wiring implements Program {
    private static final Author SETPOINT = Author.person("setpoint", "setpoint");

    private final Map<String, String> env;

    public Wiring(Map<String, String> env) {
        this.env = env;
    }

    static ThreadFactory threads() {
        return Thread.ofPlatform().daemon().name("setpoint-", 0).factory();
    }

    @Override
    public Opened open(Path folder, Clock clock) {
        return open(folder, clock, "cli");
    }

    /// @param origin the door, as in `window` or `cli`
    static Opened open(Path folder, Clock clock, String origin) {
        Logging.into(folder.resolve("logs"));
        var store = store(folder, clock, origin);
        try {
            var workspace = store.workspace();
            welcome(workspace);
            return new Opened(store, workspace, clock, Author.person(Agent.YOU, origin));
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static Store store(Path folder, Clock clock, String origin) {
        if (Files.exists(folder) && !Files.isDirectory(folder))
            throw new Refused("%s is a file; a workspace is a folder.", folder);
        if (folder.toString().contains(";"))
            throw new Refused("%s has a semicolon in its path, which a workspace cannot have.", folder);
        try {
            return Store.open(folder, origin, clock, threads());
        } catch (Refused refused) {
            throw new AnswerIsNo(refused.getMessage());
        }
    }

    /// Every workspace knows the person at the machine, from the first run.
    private static void welcome(Workspace workspace) {
        if (workspace.snapshot().has(Agent.key(Agent.YOU))) return;
        var you = Agent.you();
        workspace.apply(new AgentEdit.AddAgent(you.id(), you.type(), Map.of("name", you.name())), SETPOINT).await();
    }

    /// Keeps the files that mirror the plans in step while the workspace is open.
    static List<Mirror> mirrors(Opened opened) {
        return List.of(Mirrored.values()).stream()
                .map(m -> new Mirror(m.in(opened.store().folder()), m.ending(), opened.workspace(), m::of, threads()))
                .toList();
    }

    @Override
    public String restore(Path folder, Path backup, Clock clock) {
        Logging.into(folder.resolve("logs"));
        return Store.restore(folder, backup, "cli", clock, threads());
    }

    @Override
    public Passing sample(Clock clock) {
        try {
            var folder = new Temporary(Files.createTempDirectory("setpoint-sample-"));
            var past = new PastClock(clock.instant(), clock.getZone());
            try (var opened = open(folder.folder(), past, "window")) {
                Sample.fill(opened.workspace(), past, opened.store().keys()::sign, clock.instant());
            } catch (RuntimeException failed) {
                folder.close();
                throw failed;
            }
            return folder;
        } catch (IOException unwritable) {
            throw new Refused("The sample needs a temporary folder: %s", String.valueOf(unwritable.getMessage()));
        }
    }

    /// A folder that is deleted with all that is in it.
    private record Temporary(Path folder) implements Passing {
        @Override
        public void close() {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(path);
            } catch (IOException stillInUse) {
                throw new UncheckedIOException(stillInUse);
            }
        }
    }

    /// Only Linux can be without a display and say so: by naming none, or one of this machine that is not there.
    @Override
    public boolean hasDisplay() {
        if ("Headless".equalsIgnoreCase(System.getProperty("glass.platform"))) return false;
        if (!System.getProperty("os.name").startsWith("Linux")) return true;
        var display = env.getOrDefault("DISPLAY", "");
        if (!display.startsWith(":")) return !display.isBlank();
        var number = display.substring(1).split("\\.")[0];
        return Files.exists(Path.of("/tmp/.X11-unix/X" + number));
    }

    @Override
    public void window(Path folder, Clock clock) {
        try (var opened = open(folder, clock, "window")) {
            var mirrors = mirrors(opened);
            try {
                SetpointApp.show(opened);
            } finally {
                mirrors.forEach(Mirror::close);
            }
        }
    }

    @Override
    public List<Path> tour(Path folder, Clock clock, Pictures pictures) {
        try (var opened = open(folder, clock, "window")) {
            return SetpointApp.draw(opened, pictures);
        }
    }
}
