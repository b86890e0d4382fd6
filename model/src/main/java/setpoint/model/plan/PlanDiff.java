package setpoint.model.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Records;

/// What one content of a plan says differently from another. Things are matched by their ids, never by their titles.
/// Labels are a set, and of the phases' positions only the order of those that both have counts, as in a plan's ref.
///
/// @param added what only the second has
/// @param removed what only the first has
/// @param changed each field that differs, of what both have
public record PlanDiff(List<Thing> added, List<Thing> removed, List<Changed> changed) {
    /// A part of a plan.
    ///
    /// @param kind `task`, `phase`, `dependency` or `scope`
    public record Thing(String kind, String id, String title) {}

    /// A field that differs.
    ///
    /// @param kind as in [Thing]; `plan` for the plan's own fields
    public record Changed(
            String kind, String id, String field, @Nullable Object before, @Nullable Object after) {}

    /// What `after` says differently from `before`.
    public static PlanDiff between(Content before, Content after) {
        var added = new ArrayList<Thing>();
        var removed = new ArrayList<Thing>();
        var changed = new ArrayList<Changed>();
        fields("plan", before.plan(), Records.full(before.brief()), Records.full(after.brief()), changed);
        var was = byKindAndId(before, after);
        var is = byKindAndId(after, before);
        var all = new LinkedHashSet<>(was.keySet());
        all.addAll(is.keySet());
        for (var key : all) {
            var old = was.get(key);
            var now = is.get(key);
            if (old == null) added.add(thing(Objects.requireNonNull(now)));
            else if (now == null) removed.add(thing(old));
            else
                if (!old.equals(now))
                    fields(kind(old), old.id(), Records.full((Record) old), Records.full((Record) now), changed);
        }
        return new PlanDiff(List.copyOf(added), List.copyOf(removed), List.copyOf(changed));
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    private static Map<String, DraftItem> byKindAndId(Content content, Content other) {
        var map = new LinkedHashMap<String, DraftItem>();
        for (var part : content.parts()) map.put(kind(part) + " " + part.id(), part);
        var shared = other.phases().stream().map(Phase::id).collect(Collectors.toSet());
        int position = 0;
        for (var phase : content.phases())
            map.put(kind(phase) + " " + phase.id(), phase.at(shared.contains(phase.id()) ? position++ : 0));
        return map;
    }

    private static String kind(DraftItem part) {
        return part.key().kindInWords();
    }

    private static Thing thing(DraftItem part) {
        var title =
                switch (part) {
                    case Task task -> task.title();
                    case Phase phase -> phase.title();
                    case Scope scope -> scope.title();
                    case Dependency d -> d.to() + " waits for " + d.from();
                };
        return new Thing(kind(part), part.id(), title);
    }

    private static void fields(
            String kind, String id, Map<String, Object> before, Map<String, Object> after, List<Changed> changed) {
        for (var name : before.keySet())
            if (!saysTheSame(name, before.get(name), after.get(name)))
                changed.add(new Changed(kind, id, name, before.get(name), after.get(name)));
    }

    private static boolean saysTheSame(String field, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) return true;
        return field.equals("labels") && Set.copyOf(Json.array(before)).equals(Set.copyOf(Json.array(after)));
    }
}
