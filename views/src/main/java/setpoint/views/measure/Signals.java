package setpoint.views.measure;

import java.util.ArrayList;
import java.util.List;
import setpoint.model.measure.Row;
import setpoint.model.measure.Signal;
import setpoint.views.week.paint.Clock;
import setpoint.views.week.paint.SignalMark;

/// Signals in words and glyphs, as the review shows them.
final class Signals {
    private Signals() {}

    static String word(Signal signal) {
        return switch (signal) {
            case ON_INTENT -> "On-intent";
            case PARTIAL -> "Partial";
            case OFF_INTENT -> "Off-intent";
            case PENDING -> "Ahead";
            case UNPLANNED -> "Unplanned";
        };
    }

    /// The style class of a signal.
    static String style(Signal signal) {
        return switch (signal) {
            case ON_INTENT -> "on";
            case PARTIAL -> "partial";
            case OFF_INTENT -> "off";
            case PENDING -> "pending";
            case UNPLANNED -> "unplanned";
        };
    }

    /// Nothing for what is still ahead.
    static List<SignalMark> marks(Signal signal) {
        return switch (signal) {
            case ON_INTENT -> List.of(SignalMark.ON_INTENT);
            case PARTIAL -> List.of(SignalMark.PARTIAL);
            case OFF_INTENT -> List.of(SignalMark.OFF_INTENT);
            case UNPLANNED -> List.of(SignalMark.UNPLANNED);
            case PENDING -> List.of();
        };
    }

    /// By how much a row differs from what was intended, in minutes; zeros are left out.
    static String difference(Row row) {
        if (row.signal() == Signal.UNPLANNED) return amount(row.workedMinutes());
        if (row.signal() == Signal.PENDING) return row.run() == null ? "" : "going on";
        if (row.run() == null) return row.isSkipped() ? "skipped" : "replaced";
        var parts = new ArrayList<String>();
        int late = row.lateMinutes();
        int over = row.overMinutes();
        if (late != 0) parts.add(amount(late) + (late > 0 ? " late" : " early"));
        if (over != 0) parts.add(amount(over) + (over > 0 ? " over" : " under"));
        return String.join(", ", parts);
    }

    /// Minutes, which the column is in; from three hours on in hours.
    private static String amount(int minutes) {
        int length = Math.abs(minutes);
        return length < 180 ? String.valueOf(length) : Clock.hours(length);
    }
}
