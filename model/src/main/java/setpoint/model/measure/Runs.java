package setpoint.model.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.week.Blocks;
import setpoint.model.week.Matter;
import setpoint.model.week.Minutes;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;

/// Joins the REALITY blocks of an agent to runs. A run belongs to the week of its start, so the weeks around the one that
/// is asked for are read too; a run is followed for a week beyond its own.
final class Runs {
    private final Snapshot now;
    private final Duration gap;
    private final Instant at;

    /// What makes two blocks be about the same: their task, else what they are called and the mode of work.
    private record About(@Nullable String task, String archetype, String title) {
        static About of(Snapshot now, Timeblock block) {
            if (block.task() != null) return new About(block.task(), "", "");
            var matter = Matter.of(now, block);
            return new About(null, matter.archetype(), matter.title());
        }
    }

    /// The blocks that are about the same, in time.
    private record Alike(List<Piece> dreams, List<Piece> real) {}

    private Runs(Snapshot now, Duration gap, Instant at) {
        this.now = now;
        this.gap = gap;
        this.at = at;
    }

    static List<Run> of(Snapshot now, String agent, Week week, Instant at, Thresholds thresholds) {
        var gap = Duration.ofMinutes(thresholds.gapMinutes());
        return new Runs(now, gap, at).in(week, around(now, agent, week));
    }

    /// All blocks that a week's runs can be made of.
    static List<Timeblock> around(Snapshot now, String agent, Week week) {
        var blocks = Blocks.of(now, agent);
        var around = new ArrayList<>(blocks.in(week.previous()));
        around.addAll(blocks.in(week));
        around.addAll(blocks.in(week.next()));
        return around;
    }

    private List<Run> in(Week week, List<Timeblock> blocks) {
        var runs = new ArrayList<Run>();
        for (var alike : alike(blocks).values())
            for (var pieces : joined(alike.real()))
                for (var part : cut(pieces, alike.dreams()))
                    if (weekOf(part).equals(week)) runs.add(Run.of(part, Matter.of(now, part.getFirst().block())));
        return runs;
    }

    private Map<About, Alike> alike(List<Timeblock> blocks) {
        var alike = new LinkedHashMap<About, Alike>();
        for (var block : blocks) {
            var those = alike.computeIfAbsent(
                    About.of(now, block), _ -> new Alike(new ArrayList<>(), new ArrayList<>()));
            (block.isDream() ? those.dreams() : those.real()).add(Piece.of(block, at));
        }
        for (var those : alike.values()) {
            those.dreams().sort(Piece.IN_TIME);
            those.real().sort(Piece.IN_TIME);
        }
        return alike;
    }

    private List<List<Piece>> joined(List<Piece> pieces) {
        var runs = new ArrayList<List<Piece>>();
        var end = Instant.MIN;
        for (var piece : pieces) {
            if (runs.isEmpty() || piece.begin().isAfter(end.plus(gap))) {
                runs.add(new ArrayList<>());
                end = piece.end();
            }
            runs.getLast().add(piece);
            if (piece.end().isAfter(end)) end = piece.end();
        }
        return runs;
    }

    /// Parts of a run that goes on from one intended block into the next about the same: each part begins where the next
    /// block was meant to. The start of the first block cuts nothing, else beginning early would be work without intent.
    private List<List<Piece>> cut(List<Piece> run, List<Piece> dreams) {
        var parts = new ArrayList<List<Piece>>();
        var rest = run;
        for (int i = 1; i < dreams.size(); i++) {
            var start = dreams.get(i).begin();
            boolean isWithin = rest.getFirst().begin().isBefore(start) && lasts(rest, start);
            if (!isWithin || !covers(run, dreams.get(i - 1)) || !covers(run, dreams.get(i))) continue;
            parts.add(rest.stream()
                    .filter(piece -> piece.begin().isBefore(start))
                    .map(piece -> piece.until(start))
                    .toList());
            rest = rest.stream()
                    .filter(piece -> piece.end().isAfter(start))
                    .map(piece -> piece.from(start))
                    .sorted(Piece.IN_TIME)
                    .toList();
        }
        parts.add(rest);
        return parts;
    }

    /// Whether a run fills at least half of a block.
    private static boolean covers(List<Piece> run, Piece dream) {
        if (!run.getFirst().begin().isBefore(dream.end()) || !lasts(run, dream.begin())) return false;
        var shared = Minutes.shared(run.stream().map(Piece::stretch).toList(), List.of(dream.stretch()));
        return 2 * shared >= dream.minutes();
    }

    private static boolean lasts(List<Piece> run, Instant after) {
        for (var piece : run) if (piece.end().isAfter(after)) return true;
        return false;
    }

    private static Week weekOf(List<Piece> run) {
        var first = run.getFirst();
        return Week.of(first.begin().atZone(first.block().zone()).toLocalDate());
    }
}
