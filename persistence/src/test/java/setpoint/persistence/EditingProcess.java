package setpoint.persistence;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import setpoint.model.core.Workspace;
import setpoint.persistence.tables.Migrations;

/// A process that edits as fast as it can and writes each revision to its output once it is durable, until it is killed.
public final class EditingProcess {
    private static final Migrations WITH_A_SLOW_ONE =
            new Migrations(List.of("classpath:setpoint/persistence/migration", "classpath:setpoint/persistence/slow"),
                    900);

    private EditingProcess() {}

    /// @param args the workspace's folder, a seed, and what else to do: `no-journal`, `backup`, `restore`, `compact`,
    ///   `migrate`, or nothing
    public static void main(String[] args) {
        try {
            edit(args);
        } catch (Throwable failed) {
            failed.printStackTrace();
            // the store's threads would keep it alive and silent
            Runtime.getRuntime().halt(1);
        }
    }

    private static void edit(String[] args) {
        var folder = Path.of(args[0]);
        var also = args[2];
        while (also.equals("restore")) {
            acknowledge(0);
            Store.restore(folder, folder.resolveSibling("good.zip"), "test", Clock.systemUTC(), Thread::new);
        }
        var store = Store.open(folder, "test", Clock.systemUTC(), Thread::new, options(also));
        if (also.equals("backup")) new Thread(() -> backUp(store, folder)).start();
        edit(store.workspace(), new RandomEdits(Long.parseLong(args[1])));
    }

    /// With what a process that does something else opens its workspace.
    static Options options(String also) {
        return switch (also) {
            case "no-journal" -> Options.USUAL.on(new FaultyDisk(FaultyDisk.Kind.FORGETS, 0));
            case "compact" -> Options.USUAL.compactingFrom(1);
            case "migrate" -> Options.USUAL.migratingBy(WITH_A_SLOW_ONE);
            default -> Options.USUAL;
        };
    }

    private static void edit(Workspace workspace, RandomEdits edits) {
        while (true) {
            var commit = edits.step(workspace);
            var revision = commit.snapshot().revision();
            commit.durable().thenRun(() -> acknowledge(revision));
        }
    }

    private static void backUp(Store store, Path folder) {
        for (int i = 0; true; i++) store.backup(folder.resolveSibling("backup-" + i + ".zip"));
    }

    private static synchronized void acknowledge(long revision) {
        System.out.println(revision);
        System.out.flush();
    }
}
