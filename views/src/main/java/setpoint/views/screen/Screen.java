package setpoint.views.screen;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.plan.PlanNow;

/// What fills the window beside the sidebar, below the top bar. Made once; shown whenever the window is at a place in one
/// of its views.
public interface Screen {
    /// The views that it shows, in the order in which they are offered.
    List<View> views();

    Node node();

    /// Draws a place as it stands now; called on arrival, after each change and each minute.
    ///
    /// @param plan the plan of the place; null where it has none
    void show(Place place, @Nullable PlanNow plan);

    /// What has to be worked out before a place is drawn, for [setpoint.views.desk.Desk#calculate]: done once, it need
    /// not be done again for the same snapshot.
    default Supplier<Boolean> foreseen(Place place) {
        return () -> true;
    }

    /// Takes a theme.
    default void dress(Theme theme) {}

    /// Brings a task into sight and selects it, where tasks are drawn.
    default void reveal(String task) {}

    /// What can be done here, beside what can be done anywhere.
    default List<Action> actions() {
        return List.of();
    }

    /// All that can be done in its views, by the headings under which the sheet of keys lists it.
    default Map<String, List<Action>> keys() {
        return Map.of();
    }

    /// Where F6 stops here, in the order of reading.
    default List<Stop> stops() {
        return List.of(new Stop(node(), this::focus));
    }

    /// Looks as it was kept.
    default void restore(Kept before) {}

    /// Writes down what of its looks is worth finding again, under names of its own.
    default void keep(Kept.Writing writing) {}

    /// Gives the keyboard to what a person most likely uses next here.
    void focus();
}
