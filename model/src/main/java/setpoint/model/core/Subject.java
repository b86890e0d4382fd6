package setpoint.model.core;

import java.util.List;

/// What a question about the past is about: whatever goes by one id in a home. For a task that is the task itself, what
/// was done about it, where it was put, and what was done to the dependencies at either of its ends.
///
/// @param id empty for everything in that home, and the plan itself whose id the home is
public record Subject(String home, String id) {
    public static Subject of(Key item) {
        return new Subject(item.home(), item.id());
    }

    public static Subject plan(String plan) {
        return new Subject(plan, "");
    }

    /// Whether what happens to an item is part of the history of this.
    public boolean concerns(Item item) {
        if (id.isEmpty()) return item.home().equals(home) || (item.home().isEmpty() && item.id().equals(home));
        return item.home().equals(home) && idsOf(item).contains(id);
    }

    /// The ids under which what happens to an item is remembered.
    public static List<String> idsOf(Item item) {
        return item instanceof AboutOthers other ? other.about() : List.of(item.id());
    }

    /// The newest of some changes that touched this, newest first.
    ///
    /// @param changes oldest first
    /// @param before see [Workspace#history(Subject, long, int)]
    public List<Change> history(List<Change> changes, long before, int most) {
        return changes.reversed().stream()
                .filter(change -> change.revision() < before)
                .map(change -> change.narrowedTo(this))
                .filter(change -> !change.deltas().isEmpty())
                .limit(most)
                .toList();
    }
}
