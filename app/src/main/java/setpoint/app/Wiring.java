package setpoint.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Mirrored;
import setpoint.app.cli.frame.OpenElsewhere;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Program;
import setpoint.app.server.Endpoint;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Author;
import setpoint.model.core.Refused;
import setpoint.model.core.Workspace;
import setpoint.persistence.Folder;
import setpoint.persistence.Mirror;
import setpoint.persistence.Store;
import setpoint.persistence.Taken;
import setpoint.persistence.sample.PastClock;
import setpoint.persistence.sample.Sample;

/// Puts the parts of the program together: the one place that makes threads.
public final class Wiring implements Program {
    private static final Author SETPOINT = Author.person("setpoint", "setpoint");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long GLANCE_MILLIS = 50;

    private final Map<String, String> env;
    private final Duration patience;

    public Wiring(Map<String, String> env) {
        this(env, PATIENCE);
    }

    /// @param patience how long to wait for another process that has the workspace open
    Wiring(Map<String, String> env, Duration patience) {
        this.env = env;
        this.patience = patience;
    }

    static ThreadFactory threads() {
        return Thread.ofPlatform().daemon().name("setpoint-", 0).factory();
    }

    @Override
    public Opened open(Path folder, Clock clock) {
        var opened = open(folder, clock, "cli");
        forgetWorkbench(opened);
        return opened;
    }

    /// Whoever has the workspace open knows that a sign of a workbench is an old one, of one that was killed.
    private static void forgetWorkbench(Opened opened) {
        try {
            Endpoint.withdraw(opened.store().folder().run());
        } catch (IOException staysBehind) {
            // it names another process, and so misleads nobody
        }
    }

    /// @param origin the door, as in `window` or `cli`
    Opened open(Path folder, Clock clock, String origin) {
        checkName(folder);
        Logging.into(folder.resolve("logs"));
        var store = whenFree(folder, () -> store(folder, origin, clock));
        try {
            var workspace = store.workspace();
            welcome(workspace);
            return new Opened(store, workspace, clock, Author.person(Agent.YOU, origin));
        } catch (RuntimeException failed) {
            store.close();
            throw failed;
        }
    }

    private static Store store(Path folder, String origin, Clock clock) {
        try {
            return Store.open(folder, origin, clock, threads());
        } catch (Refused refused) {
            throw new AnswerIsNo(refused.getMessage());
        }
    }

    private static void checkName(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder))
            throw new Refused("%s is a file; a workspace is a folder.", folder);
        if (folder.toString().contains(";"))
            throw new Refused("%s has a semicolon in its path, which a workspace cannot have.", folder);
    }

    /// Does what needs the workspace for itself, and waits a little for another command that has it.
    ///
    /// @throws OpenElsewhere where a workbench has it
    private <T> T whenFree(Path folder, Supplier<T> doing) {
        var end = System.nanoTime() + patience.toNanos();
        for (;;) {
            try {
                return doing.get();
            } catch (Taken taken) {
                leave(folder, taken);
                if (System.nanoTime() > end) throw new AnswerIsNo(taken.getMessage());
                LockSupport.parkNanos(Duration.ofMillis(GLANCE_MILLIS).toNanos());
            }
        }
    }

    @Override
    public void leaveToWorkbench(Path folder) {
        Store.whoHas(folder).ifPresent(taken -> leave(folder, taken));
    }

    /// A sign that another process has put up is an old one, of a workbench that was killed.
    private static void leave(Path folder, Taken taken) {
        Endpoint.read(new Folder(folder).run())
                .filter(endpoint -> endpoint.process() == taken.process())
                .ifPresent(endpoint -> {
                    throw new OpenElsewhere(new Neighbour(folder, endpoint));
                });
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
        return whenFree(folder, () -> Store.restore(folder, backup, "cli", clock, threads()));
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
    public List<String> window(Path folder, Clock clock) {
        try (var workbench = new Workbench(folder, clock, () -> open(folder, clock, "window"))) {
            SetpointApp.show(workbench);
            return List.of();
        }
    }

    @Override
    public Drawn draw(Opened here, String plan, int version, DrawingWish wish) {
        return Drawings.draw(here, plan, version, wish);
    }

    @Override
    public List<Path> tour(Path folder, Clock clock, Pictures pictures) {
        try (var opened = open(folder, clock, "window")) {
            return SetpointApp.draw(opened, pictures);
        }
    }
}
