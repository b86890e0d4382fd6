package setpoint.model.core;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who can take back what: for each author the changes that undo would reach, newest first, and those that redo would.
/// Follows the stream of changes, so that it is rebuilt from the journal at start. Guarded by the workspace's lock.
final class History {
    static final int REACH = 200;

    private final Map<String, Deque<Change>> done = new HashMap<>();
    private final Map<String, Deque<Change>> undone = new HashMap<>();

    void follow(Change change) {
        var author = change.author().agent();
        switch (change.step()) {
            case DO -> {
                push(done, author, change);
                stack(undone, author).clear();
            }
            case UNDO -> {
                stack(done, author).removeIf(c -> c.revision() == change.of());
                push(undone, author, change);
            }
            case REDO -> {
                stack(undone, author).removeIf(c -> c.revision() == change.of());
                push(done, author, change);
            }
        }
    }

    /// The author's newest change in a place, else the newest anywhere.
    @Nullable
    Change lastDone(String author, String place) {
        return newest(stack(done, author), place);
    }

    @Nullable
    Change lastUndone(String author, String place) {
        return newest(stack(undone, author), place);
    }

    void forget(Change change) {
        stack(done, change.author().agent()).remove(change);
    }

    private static @Nullable Change newest(Deque<Change> changes, String place) {
        Predicate<Change> here = c -> place.isEmpty() || c.touches(place);
        return changes.stream().filter(here).findFirst().orElse(changes.peek());
    }

    private static void push(Map<String, Deque<Change>> stacks, String author, Change change) {
        var stack = stack(stacks, author);
        stack.push(change);
        if (stack.size() > REACH) stack.removeLast();
    }

    private static Deque<Change> stack(Map<String, Deque<Change>> stacks, String author) {
        return stacks.computeIfAbsent(author, _ -> new ArrayDeque<>());
    }
}
