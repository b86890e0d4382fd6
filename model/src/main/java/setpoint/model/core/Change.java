package setpoint.model.core;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What one edit did. The unit of undo (swap before and after), of storage (write or delete the items), of live refresh
/// (which items moved) and of the event stream.
///
/// @param revision 1 for the first change of a workspace, one more for each after it
/// @param verb the edit's word; for undo and redo, the word of what was taken back or done again
/// @param step whether this was done, undone or redone
/// @param of for undo and redo, the revision that was taken back or done again; else 0
/// @param finality empty where undo takes the change back, else the sentence that names the verb which does
public record Change(
        long revision,
        Instant at,
        Author author,
        String verb,
        Step step,
        long of,
        @Default("") String finality,
        List<Delta> deltas) {
    /// How a change came about.
    public enum Step {
        DO,
        UNDO,
        REDO
    }

    public Change {
        deltas = List.copyOf(deltas);
    }

    public boolean isFinal() {
        return !finality.isEmpty();
    }

    public List<Delta> inverse() {
        return deltas.reversed().stream().map(Delta::inverse).toList();
    }

    /// Whether the change touched a plan: the plan itself or something that lives in it.
    public boolean touches(String home) {
        return deltas.stream().map(Delta::key).anyMatch(k -> k.home().equals(home)
                || (k.home().isEmpty() && k.id().equals(home)));
    }

    /// This change with only what it did to a subject; so it undoes nothing.
    public Change narrowedTo(Subject subject) {
        var some = deltas.stream().filter(delta -> subject.concerns(delta.either())).toList();
        return new Change(revision, at, author, verb, step, of, finality, some);
    }

    public Stream<Key> keys() {
        return deltas.stream().map(Delta::key);
    }
}
