package setpoint.model.core;

import java.util.List;
import java.util.Optional;

/// A verb that someone asks for. A pure value: it can be stored, sent, and tried on any snapshot.
public interface Edit {
    /// Says which items would differ, or throws [Refused] with a sentence for people. Pure: same snapshot, same answer.
    ///
    /// The deltas need not be valid together; the snapshot checks that.
    List<Delta> decide(Snapshot now, By by);

    /// The word for this edit at every door: `addTask`.
    default String verb() {
        return Words.decapitalised(getClass().getSimpleName());
    }

    /// Empty for an edit that undo takes back. A final edit never can be: then this is the sentence that names the verb
    /// which takes it back.
    default Optional<String> finality() {
        return Optional.empty();
    }
}
