package setpoint.views.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;

/// The views that draw what is on a desk: each snapshot at most once, and none while nobody can see it. Used on the JavaFX
/// thread.
final class Views {
    private final Supplier<Snapshot> newest;
    private final List<View> all = new ArrayList<>();

    /// A view and what it has drawn.
    private static final class View {
        private final Consumer<Snapshot> render;
        private final ObservableValue<Boolean> showing;
        private @Nullable Snapshot drawn;

        View(Node node, Consumer<Snapshot> render) {
            this.render = render;
            showing = node.sceneProperty()
                    .flatMap(Scene::windowProperty)
                    .flatMap(Window::showingProperty)
                    .orElse(false);
        }

        void draw(Snapshot now) {
            if (drawn == now) return;
            drawn = now;
            render.accept(now);
        }
    }

    Views(Supplier<Snapshot> newest) {
        this.newest = newest;
    }

    /// Has it drawn now, and whenever it comes to show.
    ///
    /// @return takes it out again
    Runnable add(Node node, Consumer<Snapshot> render) {
        var view = new View(node, render);
        all.add(view);
        view.draw(newest.get());
        var watching = view.showing.subscribe(showing -> {
            if (showing) view.draw(newest.get());
        });
        return () -> {
            watching.unsubscribe();
            all.remove(view);
        };
    }

    /// Has those drawn that can be seen.
    void draw(Snapshot now) {
        for (var view : List.copyOf(all)) if (view.showing.getValue()) view.draw(now);
    }
}
