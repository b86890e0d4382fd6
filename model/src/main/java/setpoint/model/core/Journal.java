package setpoint.model.core;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/// Where changes are kept, durably and in order.
public interface Journal extends AutoCloseable {
    /// What was stored: everything at the newest durable revision, and the newest changes, oldest first, for undo.
    record Stored(Snapshot snapshot, List<Change> recent) {}

    /// Called once, before the first append.
    Stored load();

    /// Takes a change to be stored. Returns at once; changes become durable in the order in which they were given.
    ///
    /// @return done when the change would survive a power cut in the next instant; failed when it will never be stored,
    ///   and then every later one fails too
    CompletionStage<Void> append(Change change);

    /// The newest changes that touched a subject, as [Workspace#history(Subject, long, int)] promises them.
    CompletionStage<List<Change>> history(Subject subject, long before, int most);

    /// Writes changes that could not be stored to a file of their own, and names it.
    default Optional<String> rescue(List<Change> lost) {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
