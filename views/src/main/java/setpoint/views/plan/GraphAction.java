package setpoint.views.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCombination;

/// Something that a person can do in the graph. The context menu, the keyboard and the command palette offer the same
/// list of them ([GraphView#actions()]). Used on the JavaFX thread.
///
/// @param id unique among the actions, and the id of its menu item: `graph-copy`
/// @param label a verb, as it stands in menus
/// @param keys what does it from the keyboard; the first is shown
/// @param possible whether there is something to do it to; asked anew whenever it is offered
/// @param doing does it; where it cannot be done after all, the person is told why
public record GraphAction(
        String id, Group group, String label, List<KeyCombination> keys, BooleanSupplier possible, Runnable doing) {
    /// What belongs together in a menu.
    public enum Group {
        NEW,
        TASK,
        DEPENDENCY,
        PHASE,
        CLIPBOARD,
        ARRANGE,
        LOOK
    }

    public GraphAction {
        keys = List.copyOf(keys);
    }

    /// The key that is shown beside the label.
    public Optional<KeyCombination> key() {
        return keys.stream().findFirst();
    }

    public boolean isPossible() {
        return possible.getAsBoolean();
    }

    public void run() {
        doing.run();
    }
}
