package setpoint.views.desk;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Starts JavaFX where no window has, and lets other threads have something done on its thread.
public final class Toolkit {
    private Toolkit() {}

    /// Starts JavaFX so that it draws into memory, without a display. Does nothing where it runs already.
    public static void startWithoutDisplay() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException runsAlready) {
            return;
        }
        Platform.setImplicitExit(false);
    }

    /// Has something done once what is shown now has been drawn. On the JavaFX thread, as is what is done.
    public static void afterFirstFrame(Runnable doing) {
        new AnimationTimer() {
            private boolean laidOut;

            @Override
            public void handle(long now) {
                if (laidOut) {
                    stop();
                    doing.run();
                }
                laidOut = true;
            }
        }.start();
    }

    /// Has a value made on the JavaFX thread and waits for it.
    public static <T> T call(Supplier<T> making) {
        if (Platform.isFxApplicationThread()) return making.get();
        var made = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                made.complete(making.get());
            } catch (RuntimeException | Error failed) {
                made.completeExceptionally(failed);
            }
        });
        try {
            return made.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }
}
