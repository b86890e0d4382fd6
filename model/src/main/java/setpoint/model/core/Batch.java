package setpoint.model.core;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// Several edits as one change: all or none, one step of undo, one line of the journal. Each sees what those before it
/// did.
public record Batch(String verb, List<Edit> edits) implements Edit {
    public Batch {
        edits = List.copyOf(edits);
    }

    @Override
    public List<Delta> decide(Snapshot now, By by) {
        var net = new LinkedHashMap<Key, Delta>();
        var then = now;
        for (int i = 0; i < edits.size(); i++) {
            try {
                var deltas = edits.get(i).decide(then, by);
                then = then.with(deltas);
                for (var delta : deltas) net.merge(delta.key(), delta, (a, b) -> joined(a, b));
            } catch (Refused refused) {
                if (edits.size() == 1) throw refused;
                throw refused.at("Edit %d of %d (%s)".formatted(i + 1, edits.size(), edits.get(i).verb()));
            }
        }
        return new ArrayList<>(net.values());
    }

    private static @org.jspecify.annotations.Nullable Delta joined(Delta first, Delta second) {
        return first.before() == null && second.after() == null ? null : new Delta(first.before(), second.after());
    }

    @Override
    public Optional<String> finality() {
        return edits.stream().flatMap(e -> e.finality().stream()).findFirst();
    }
}
