package setpoint.model.measure;

import java.util.List;
import java.util.OptionalInt;

/// A week's measure in numbers.
///
/// @param dreamMinutes what was intended, whatever became of it
/// @param realityMinutes what was worked: the sum over its runs
/// @param overlapMinutes what was worked on each thing while it was meant for it
/// @param onIntentMinutes what was intended by the blocks that turned out ON_INTENT
/// @param judgedMinutes what was intended by the blocks that count in the score
/// @param unplannedMinutes what was worked without having been intended
/// @param dreamBlocks how many blocks were intended
/// @param namedBlocks how many of these name a task
public record Tally(
        int onIntent,
        int partial,
        int offIntent,
        int unplanned,
        int pending,
        int dreamMinutes,
        int realityMinutes,
        int overlapMinutes,
        int onIntentMinutes,
        int judgedMinutes,
        int unplannedMinutes,
        int dreamBlocks,
        int namedBlocks) {

    static Tally of(List<Row> rows) {
        var counts = new int[Signal.values().length];
        int dream = 0, reality = 0, overlap = 0, onIntent = 0, judged = 0, unplanned = 0, blocks = 0, named = 0;
        for (var row : rows) {
            counts[row.signal().ordinal()]++;
            dream += row.dreamMinutes();
            reality += row.workedMinutes();
            overlap += row.overlapMinutes();
            if (row.signal() == Signal.ON_INTENT) onIntent += row.dreamMinutes();
            if (row.signal().isJudged()) judged += row.dreamMinutes();
            if (row.signal() == Signal.UNPLANNED) unplanned += row.workedMinutes();
            if (row.dream() == null) continue;
            blocks++;
            if (row.dream().task() != null) named++;
        }
        return new Tally(
                counts[Signal.ON_INTENT.ordinal()], counts[Signal.PARTIAL.ordinal()],
                counts[Signal.OFF_INTENT.ordinal()], counts[Signal.UNPLANNED.ordinal()],
                counts[Signal.PENDING.ordinal()], dream, reality, overlap, onIntent, judged, unplanned, blocks, named);
    }

    /// How many blocks count in the score.
    public int judged() {
        return onIntent + partial + offIntent;
    }

    /// The share of ON_INTENT blocks; empty while nothing can be judged.
    public OptionalInt scorePercent() {
        return percent(onIntent, judged());
    }

    /// The same by the minutes that were intended.
    public OptionalInt scoreByMinutesPercent() {
        return percent(onIntentMinutes, judgedMinutes);
    }

    /// The share of the intended blocks that name a task.
    public OptionalInt namedPercent() {
        return percent(namedBlocks, dreamBlocks);
    }

    private static OptionalInt percent(long part, long whole) {
        return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.round(100.0 * part / whole));
    }
}
