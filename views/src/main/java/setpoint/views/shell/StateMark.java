package setpoint.views.shell;

import java.util.Locale;
import javafx.scene.layout.Region;
import setpoint.model.plan.Versions;

/// The glyph of a plan's state: a hollow ring for a draft, half filled when approved, filled when published.
final class StateMark extends Region {
    StateMark() {
        getStyleClass().setAll("state-mark");
        setMouseTransparent(true);
    }

    void show(Versions.State state) {
        getStyleClass().setAll("state-mark", word(state));
    }

    static String word(Versions.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
