package setpoint.views.week;

import java.util.HashMap;
import java.util.HashSet;
import java.util.StringJoiner;
import setpoint.model.measure.Reason;
import setpoint.model.measure.Row;
import setpoint.model.measure.Run;
import setpoint.model.measure.Signal;
import setpoint.model.measure.WeekMeasure;
import setpoint.views.week.layout.Verdicts;
import setpoint.views.week.layout.Verdicts.Fate;
import setpoint.views.week.layout.Verdicts.Mark;
import setpoint.views.week.layout.Verdicts.OfDream;
import setpoint.views.week.layout.Verdicts.OfReality;

/// What the measure of a week says of its blocks.
final class Judged {
    private Judged() {}

    static Verdicts by(WeekMeasure measure) {
        var replacing = new HashSet<String>();
        for (var row : measure.rows())
            for (var run : row.replacedBy()) run.pieces().forEach(piece -> replacing.add(piece.block().id()));
        var dreams = new HashMap<String, OfDream>();
        var reality = new HashMap<String, OfReality>();
        for (var row : measure.rows()) {
            if (row.dream() != null) dreams.put(row.dream().id(), new OfDream(fate(row), words(row)));
            if (row.run() != null) add(row, row.run(), replacing, reality);
        }
        return new Verdicts(dreams, reality);
    }

    private static void add(
            Row row, Run run, HashSet<String> replacing, HashMap<String, OfReality> reality) {
        var dream = row.dream() == null ? "" : row.dream().id();
        boolean first = true;
        for (var piece : run.pieces()) {
            var id = piece.block().id();
            var mark = mark(row.signal(), replacing.contains(id));
            // What is paired is marked once; what has nothing to stand in looks so everywhere.
            if (!first && !dream.isEmpty()) mark = Mark.NONE;
            reality.putIfAbsent(id, new OfReality(dream, mark, words(row)));
            first = false;
        }
    }

    private static Fate fate(Row row) {
        if (row.signal() != Signal.OFF_INTENT) return Fate.INTENDED;
        return row.isSkipped() ? Fate.SKIPPED : Fate.REPLACED;
    }

    private static Mark mark(Signal signal, boolean replacing) {
        return switch (signal) {
            case ON_INTENT -> Mark.ON_INTENT;
            case PARTIAL -> Mark.PARTIAL;
            case UNPLANNED -> replacing ? Mark.REPLACING : Mark.UNPLANNED;
            case PENDING, OFF_INTENT -> Mark.NONE;
        };
    }

    /// A signal with its reasons: `Partial: 30 min late, 45 min over`.
    static String words(Row row) {
        var reasons = new StringJoiner(", ");
        for (var reason : row.reasons()) reasons.add(words(row, reason));
        for (var run : row.replacedBy()) reasons.add("instead: " + run.title());
        var signal = switch (row.signal()) {
            case ON_INTENT -> "On intent";
            case PARTIAL -> "Partial";
            case OFF_INTENT -> row.isSkipped() ? "Skipped" : "Replaced";
            case PENDING -> "Still ahead";
            case UNPLANNED -> "Unplanned";
        };
        return reasons.length() == 0 ? signal : signal + ": " + reasons;
    }

    private static String words(Row row, Reason reason) {
        return switch (reason) {
            case LATE -> row.lateMinutes() + " min late";
            case EARLY -> -row.lateMinutes() + " min early";
            case OVER -> row.overMinutes() + " min over";
            case UNDER -> -row.overMinutes() + " min under";
            case OTHER_DAY -> "on another day";
            case OTHER_TASK -> "another task";
        };
    }
}
