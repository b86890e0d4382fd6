package setpoint.views.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import setpoint.model.core.Refused;

/// Answers that come later, from another thread, and are heard on the JavaFX thread. Asked for on the JavaFX thread.
final class Answers {
    private final Executor background;
    private final Consumer<Refused> onRefusal;

    /// @param background where questions are answered
    /// @param onRefusal told where the answer to a question is a refusal
    Answers(Executor background, Consumer<Refused> onRefusal) {
        this.background = background;
        this.onRefusal = onRefusal;
    }

    /// Asks a question. A fault reaches the thread's handler.
    <T> void ask(Supplier<T> question, Consumer<T> answer) {
        await(CompletableFuture.supplyAsync(question, background), answer, this::refuseOrThrow);
    }

    /// Waits for what somebody else calculates.
    <T> void await(CompletionStage<T> coming, Consumer<T> answer, Consumer<Throwable> onFailure) {
        coming.whenComplete((found, failed) -> onJavaFx(() -> {
            if (failed == null) answer.accept(found);
            else onFailure.accept(failed);
        }));
    }

    private void refuseOrThrow(Throwable failed) {
        var cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        if (cause instanceof Refused refused) onRefusal.accept(refused);
        else throw new IllegalStateException(cause);
    }

    private static void onJavaFx(Runnable action) {
        if (Platform.isFxApplicationThread()) runHeard(action);
        else Platform.runLater(action);
    }

    /// What an action throws reaches the thread's handler, as it does in [Platform#runLater]: a future would keep it.
    private static void runHeard(Runnable action) {
        try {
            action.run();
        } catch (RuntimeException | Error fault) {
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, fault);
        }
    }
}
