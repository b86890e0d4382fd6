package setpoint.model.core;

import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// The answer to an edit: what it did, and the promise that it will be kept.
///
/// @param change empty where the edit found everything as it asks for; then nothing was written
/// @param snapshot the workspace right after the edit, in memory
/// @param durable done when the change would survive a power cut in the next instant
public record Commit(Optional<Change> change, Snapshot snapshot, CompletionStage<Void> durable) {

    /// Waits until the change is durable. For doors whose callers take an answer as a promise; never for the JavaFX
    /// thread.
    ///
    /// @throws Refused where it could not be stored; then the workspace is as it was before
    public Commit await() {
        try {
            durable.toCompletableFuture().join();
            return this;
        } catch (CompletionException failed) {
            throw new Refused("The change could not be saved: %s", String.valueOf(failed.getCause().getMessage()));
        }
    }
}
