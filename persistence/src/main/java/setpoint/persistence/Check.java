package setpoint.persistence;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.persistence.journal.Entry;
import setpoint.persistence.journal.Head;
import setpoint.persistence.journal.Position;
import setpoint.persistence.journal.Segments;
import setpoint.persistence.tables.Database;
import setpoint.persistence.tables.Inspection;
import setpoint.persistence.tables.Loading;
import setpoint.persistence.text.StateHash;

/// Reads everything that is stored and compares it: each line of the journal with the one before, the database with the
/// journal, its indexes with its tables, and what was approved with its name.
final class Check {
    private final Folder folder;
    private final Database database;
    private final Approved approved;
    private final ThreadFactory threads;
    private final List<String> problems = new ArrayList<>();
    private final StateHash replayed = new StateHash();
    private boolean pastDiffers;
    private boolean stateDiffers;
    private Head atDatabase = Head.START;

    Check(Folder folder, Database database, Approved approved, ThreadFactory threads) {
        this.folder = folder;
        this.database = database;
        this.approved = approved;
        this.threads = threads;
    }

    /// @return a sentence for each problem; none when all is well
    List<String> problems() throws IOException {
        try (var inspection = Inspection.of(database)) {
            var head = inspection.head();
            journal(inspection, head);
            items(inspection, head);
            for (var index : inspection.indexesThatDiffer())
                problems.add("The database's index %s does not say what its table says. ".formatted(index) + REBUILD);
        } catch (SQLException | CompletionException | Refused damaged) {
            problems.add("The database cannot be read (%s). ".formatted(Opening.firstLine(damaged)) + REBUILD);
        }
        return problems;
    }

    private static final String REBUILD =
            "Close Setpoint and move the folder “db” aside; it is built anew from the journal at the next start.";

    private void journal(Inspection inspection, Head head) throws IOException, SQLException {
        var end = new Segments(folder.journal()).read(Head.START, Position.START,
                entry -> compare(entry, inspection, head));
        boolean damaged = end.damage() != null && end.damage().wasKept();
        if (damaged)
            problems.add(end.damage().sentence() + " What it says before that is whole; make a backup now.");
        if (stateDiffers) problems.add("A line of the journal does not lead to the state that it names.");
        if (pastDiffers) problems.add("What the database says about the past is not what the journal says. " + REBUILD);
        // behind the damage only the database knows what was done: nobody must move it aside
        if (!damaged && !atDatabase.equals(head))
            problems.add("The database holds revision %d, which the journal does not know. ".formatted(head.revision())
                    + REBUILD);
    }

    private void compare(Entry entry, Inspection inspection, Head head) {
        for (var moved : entry.rows()) replayed.move(moved.before(), moved.after());
        stateDiffers |= !replayed.hex().equals(entry.head().state());
        if (entry.revision() > head.revision()) return;
        atDatabase = entry.head();
        try {
            pastDiffers |= !inspection.nextIs(entry);
            if (entry.revision() == head.revision()) pastDiffers |= !inspection.isAtEnd();
        } catch (SQLException unreadable) {
            throw new CompletionException(unreadable);
        }
    }

    private void items(Inspection inspection, Head head) throws IOException, SQLException {
        var loaded = Loading.all(inspection.connection(), threads);
        if (!loaded.state().equals(head.state()))
            problems.add("What the database holds is not what was stored in it. " + REBUILD);
        else
            problems.addAll(approved.problems(Snapshot.of(head.revision(), loaded.items())));
    }
}
