package setpoint.views.review.compare;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;
import setpoint.model.plan.Content;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.Validation;
import setpoint.model.plan.diff.PartDiff;
import setpoint.views.review.file.FileDiff;
import setpoint.views.review.file.Row;
import setpoint.views.review.graph.DiffGraph;

/// All that is found out about two contents of a plan by comparing them. Immutable; made on any thread, in time that may
/// be longer than a frame.
///
/// @param from null where there is nothing to compare with
/// @param parts what differs; where there is nothing to compare with, all parts there are
/// @param canonicalBytes the size of the later one's canonical form
/// @param file the later one's plan file with what differs marked
public record Compared(
        @Nullable Side from, Side to, List<PartDiff> parts, Validation validation, List<Check> checks, String ref,
        int canonicalBytes, Map<DiffGraph.Sides, DiffGraph> graphs, List<Row> file, Optional<Effect> before,
        Effect after) {

    /// @param also tasks that are to be drawn though they are the same
    public static Compared of(@Nullable Side from, Side to, Set<String> also) {
        var was = from == null ? null : from.content();
        var is = to.content();
        var parts = PartDiff.between(was == null ? nothing(is) : was, is);
        var validation = Validation.of(is);
        var canonical = Canonical.bytes(is.toTree());
        return new Compared(
                from, to, parts, validation, Check.of(is, validation), PlanRef.PREFIX + Canonical.sha256Hex(canonical),
                canonical.length, graphs(was, is, parts, also),
                was == null ? FileDiff.plain(is, to.lifecycle()) : FileDiff.between(was, is, to.lifecycle()),
                Optional.ofNullable(was).map(Effect::of), Effect.of(is));
    }

    private static Content nothing(Content like) {
        return new Content(like.plan(), like.brief(), List.of(), List.of(), List.of(), List.of());
    }

    private static Map<DiffGraph.Sides, DiffGraph> graphs(
            @Nullable Content was, Content is, List<PartDiff> parts, Set<String> also) {
        var graphs = new EnumMap<DiffGraph.Sides, DiffGraph>(DiffGraph.Sides.class);
        for (var sides : DiffGraph.Sides.values()) graphs.put(sides, DiffGraph.of(was, is, parts, also, sides));
        return graphs;
    }

    /// The same with other tasks drawn though they are the same.
    public Compared drawing(Set<String> also) {
        var was = from == null ? null : from.content();
        return new Compared(
                from, to, parts, validation, checks, ref, canonicalBytes, graphs(was, to.content(), parts, also), file,
                before, after);
    }

    /// Whether it still holds for two that are there now.
    public boolean holdsFor(@Nullable Side former, Side later) {
        boolean sameFormer = from == null || former == null ? from == former : from.saysTheSame(former);
        return sameFormer && to.saysTheSame(later);
    }

    /// Whether a task is in the graph.
    public boolean draws(String task) {
        return Objects.requireNonNull(graphs.get(DiffGraph.Sides.BOTH)).tasks().containsKey(task);
    }

    public Optional<PartDiff> part(@Nullable String key) {
        return parts.stream().filter(p -> p.key().equals(key)).findFirst();
    }
}
