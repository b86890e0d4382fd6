package setpoint.views.plan;

import java.util.Locale;
import javafx.scene.layout.Region;
import setpoint.model.plan.Versions;

/// The glyph of a plan's state: a hollow ring for a draft, half filled when approved, filled when published.
public final class StateMark extends Region {
    public StateMark() {
        getStyleClass().setAll("state-mark");
        setMouseTransparent(true);
    }

    public StateMark(Versions.State state) {
        this();
        show(state);
    }

    public void show(Versions.State state) {
        getStyleClass().setAll("state-mark", word(state));
    }

    public static String word(Versions.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
