package setpoint.model.core;

import java.util.List;
import java.util.Optional;

/// One immutable thing that the workspace remembers. Every item is a record, so two items with equal components are
/// equal, and [Records] can turn each into a tree and back.
public interface Item {
    /// Where the item lives: the id of the plan it belongs to, or the empty string for the workspace itself.
    String home();

    /// Unique among the items of the same kind and home.
    String id();

    default Key key() {
        return new Key(getClass(), home(), id());
    }

    /// What this item cannot exist without.
    default List<Key> needs() {
        return List.of();
    }

    /// The name this item keeps to itself, ignoring case, among all items that share its namespace; empty where its
    /// key is enough. Tasks, phases and scopes of a plan share one namespace.
    default Optional<String> claim() {
        return Optional.empty();
    }

    /// Refuses a snapshot in which this item would be wrong. Called for what an edit wrote and for everything loaded.
    default void check(Snapshot now) {}

    /// Refuses a change that may not be made to this item. Called for each delta of an edit, not when loading.
    ///
    /// @param delta what happens to this item
    /// @param before the snapshot that the edit found
    /// @param after the snapshot that it leaves
    default void checkChange(Delta delta, Snapshot before, Snapshot after) {}
}
