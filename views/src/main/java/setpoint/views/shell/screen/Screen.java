package setpoint.views.shell.screen;

import java.util.List;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.plan.PlanNow;

/// What fills the window beside the sidebar, below the top bar. Made once; shown whenever the window is at one of its
/// places.
public interface Screen {
    Node node();

    /// Draws a place as it stands now; called on arrival, after each change and each minute.
    ///
    /// @param plan the plan of the place; null where it has none
    void show(Place place, @Nullable PlanNow plan);

    void dress(Theme theme);

    /// What can be done here, beside what can be done anywhere.
    default List<Action> actions() {
        return List.of();
    }

    /// Where F6 stops here, in the order of reading.
    default List<Stop> stops() {
        return List.of(new Stop(node(), this::focus));
    }

    /// Gives the keyboard to what a person most likely uses next here.
    void focus();
}
