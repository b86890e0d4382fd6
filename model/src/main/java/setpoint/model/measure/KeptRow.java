package setpoint.model.measure;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.BlockType;
import setpoint.model.week.Span;
import setpoint.model.week.Timeblock;

/// A row of a closed cycle, with all that is needed to show it again whatever becomes of its blocks and tasks.
///
/// @param archetype of what was intended, else of what happened
/// @param title the same
/// @param replacedBy the places of the rows whose runs took its time
public record KeptRow(
        @Nullable Dream dream,
        @Nullable Real run,
        Signal signal,
        List<Reason> reasons,
        int lateMinutes,
        int overMinutes,
        List<Integer> replacedBy,
        String archetype,
        String title) {

    /// An intended block.
    ///
    /// @param id of the block
    /// @param slot the slot of the week template that it came from
    public record Dream(
            String id, LocalDateTime start, ZoneId zone, int minutes, @Nullable String task, @Nullable String slot) {
        static Dream of(Timeblock block) {
            return new Dream(
                    block.id(), block.start(), block.zone(), Objects.requireNonNull(block.minutes()), block.task(),
                    block.slot());
        }

        Timeblock block(String agent, String title, String archetype) {
            return new Timeblock(
                    agent, id, BlockType.DREAM, start, null, zone, minutes, title, task, archetype, null, slot, "", "");
        }
    }

    /// A run.
    public record Real(
            @Nullable String task, String archetype, String title, int workedMinutes, boolean going,
            List<Part> pieces) {
        static Real of(Run run) {
            return new Real(
                    run.task(), run.archetype(), run.title(), run.workedMinutes(), run.isGoing(),
                    run.pieces().stream().map(Part::of).toList());
        }

        Run run(String agent) {
            var all = pieces.stream().map(piece -> piece.piece(agent, this)).toList();
            return new Run(all, task, archetype, title, workedMinutes, going);
        }
    }

    /// A piece of a run.
    ///
    /// @param block the id of the block that it is of
    public record Part(String block, Instant begin, ZoneId zone, int minutes) {
        static Part of(Piece piece) {
            return new Part(piece.block().id(), piece.begin(), piece.block().zone(), piece.minutes());
        }

        Piece piece(String agent, Real run) {
            var span = Span.happened(begin, zone, minutes);
            var kept = new Timeblock(
                    agent, block, BlockType.REALITY, span.start(), span.offset(), zone, minutes, run.title, run.task,
                    run.archetype, null, null, "", "");
            return Piece.of(kept, begin);
        }
    }

    static List<KeptRow> keep(List<Row> rows) {
        var runs = rows.stream().map(Row::run).toList();
        var kept = new ArrayList<KeptRow>();
        for (var row : rows)
            kept.add(new KeptRow(
                    row.dream() == null ? null : Dream.of(row.dream()), row.run() == null ? null : Real.of(row.run()),
                    row.signal(), row.reasons(), row.lateMinutes(), row.overMinutes(),
                    row.replacedBy().stream().map(runs::indexOf).toList(), row.archetype(), row.title()));
        return List.copyOf(kept);
    }

    static List<Row> rows(String agent, List<KeptRow> kept) {
        var runs = new ArrayList<@Nullable Run>();
        for (var row : kept) runs.add(row.run == null ? null : row.run.run(agent));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < kept.size(); i++) {
            var row = kept.get(i);
            var dream = row.dream == null ? null : row.dream.block(agent, row.title, row.archetype);
            var replacedBy = row.replacedBy.stream().map(place -> Objects.requireNonNull(runs.get(place))).toList();
            rows.add(new Row(
                    dream, runs.get(i), row.signal, row.reasons, row.lateMinutes, row.overMinutes, replacedBy,
                    row.archetype, row.title));
        }
        return List.copyOf(rows);
    }

    /// The slot that its intended block came from; null for none.
    public @Nullable String slot() {
        return dream == null ? null : dream.slot;
    }

    /// Whether it was left out, with nothing in its place.
    public boolean isSkipped() {
        return signal == Signal.OFF_INTENT && replacedBy.isEmpty();
    }
}
