package setpoint.views.desk;

import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.views.desk.Desk.Saving;

/// Whether what is shown would survive a power cut. While it would not, looks again until it does; says so only where that
/// takes a while. Used on the JavaFX thread.
final class Durability {
    private static final Duration PATIENCE = Duration.millis(300);
    private static final Duration GLANCE = Duration.millis(100);

    private final Workspace workspace;
    private final Supplier<Snapshot> shown;
    private final Runnable onFallBack;
    private final ReadOnlyObjectWrapper<Saving> saving = new ReadOnlyObjectWrapper<>(Saving.SAVED);
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private final Timeline glances = new Timeline(new KeyFrame(GLANCE, _ -> follow()));

    /// @param onFallBack called where the workspace has gone back to what is durable, so that something else is to be shown
    Durability(Workspace workspace, Supplier<Snapshot> shown, Runnable onFallBack) {
        this.workspace = workspace;
        this.shown = shown;
        this.onFallBack = onFallBack;
        glances.setCycleCount(Animation.INDEFINITE);
        patience.setOnFinished(_ -> {
            if (saving.get() == Saving.SAVED && isAhead()) saving.set(Saving.SAVING);
        });
    }

    ReadOnlyObjectProperty<Saving> savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /// Looks now, and from now on until what is shown is durable.
    void follow() {
        if (workspace.trouble().isPresent()) {
            saving.set(Saving.FAILED);
            rest();
            if (workspace.snapshot() != shown.get()) onFallBack.run();
        } else if (isAhead()) {
            if (glances.getStatus() == Animation.Status.RUNNING) return;
            glances.play();
            patience.playFromStart();
        } else {
            saving.set(Saving.SAVED);
            rest();
        }
    }

    private boolean isAhead() {
        return workspace.durable().revision() < shown.get().revision();
    }

    void rest() {
        glances.stop();
        patience.stop();
    }
}
