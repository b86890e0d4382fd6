package setpoint.views.palette;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Glyph;

/// Something that the palette can find. Immutable.
///
/// @param id unique, and the same whenever it is offered again: `task/plan/research-01`
/// @param detail what stands small beside the title, and is searched too
/// @param mark what stands before the title
/// @param state what stands at the end of the line; null for nothing
/// @param actions what can be done with it; Enter does the first
public record Find(
        Group group,
        String id,
        String title,
        String detail,
        Supplier<Node> mark,
        @Nullable Supplier<Node> state,
        List<Action> actions) {
    /// What belongs together in the palette.
    public enum Group {
        TASKS("Tasks", "#"),
        ACTIONS("Actions", ">"),
        PLACES("Go to", ""),
        PEOPLE("People and agents", "@");

        private final String title;
        private final String sign;

        Group(String title, String sign) {
            this.title = title;
            this.sign = sign;
        }

        String title() {
            return title;
        }

        /// Typed first, it narrows the search to this group; empty where nothing does.
        public String sign() {
            return sign;
        }
    }

    public Find {
        actions = List.copyOf(actions);
    }

    /// An action, to be found by its name.
    public static Find of(Action action) {
        return new Find(
                Group.ACTIONS, "action/" + action.id(), action.name(), "",
                () -> new Glyph(action.icon(), 16),
                action.key().<Supplier<Node>>map(key -> () -> Keys.drawn(key)).orElse(null),
                List.of(action));
    }

    Optional<Action> first() {
        return actions.stream().findFirst();
    }
}
