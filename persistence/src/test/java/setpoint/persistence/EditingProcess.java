package setpoint.persistence;

import java.nio.file.Path;
import java.time.Clock;

/// A process that edits as fast as it can and writes each revision to its output once it is durable, until it is killed.
public final class EditingProcess {
    private EditingProcess() {}

    public static void main(String[] args) {
        var options = args.length > 2 && args[2].equals("no-journal")
                ? Options.USUAL.on(new FaultyDisk(FaultyDisk.Kind.FORGETS, 0))
                : Options.USUAL;
        var store = Store.open(Path.of(args[0]), "test", Clock.systemUTC(), Thread::new, options);
        var workspace = store.workspace();
        var edits = new RandomEdits(Long.parseLong(args[1]));
        while (true) {
            var commit = edits.step(workspace);
            var revision = commit.snapshot().revision();
            commit.durable().thenRun(() -> acknowledge(revision));
        }
    }

    private static synchronized void acknowledge(long revision) {
        System.out.println(revision);
        System.out.flush();
    }
}
