package setpoint.views.measure;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Week;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;

/// The measure of a week of an agent.
public final class MeasureView {
    private final Desk desk;
    private final BorderPane root = new BorderPane();
    private BiConsumer<String, Week> onGoTo = (_, _) -> {};
    private Theme theme = Theme.LIGHT;
    private @Nullable String agent;
    private @Nullable Week week;

    public MeasureView(Desk desk) {
        this.desk = desk;
        root.setId("measure-view");
        root.getStyleClass().add("measure-view");
        root.setFocusTraversable(true);
    }

    /// Draws the measure of a week of an agent as it stands now; called on arrival, after each change and each minute.
    public void show(String agent, Week week) {
        this.agent = agent;
        this.week = week;
    }

    public Node node() {
        return root;
    }

    public void dress(Theme theme) {
        this.theme = theme;
    }

    /// What can be done here.
    public List<Action> actions() {
        return List.of();
    }

    /// Gets the agent and the week that a person wants to see instead.
    public void onGoTo(BiConsumer<String, Week> onGoTo) {
        this.onGoTo = onGoTo;
    }

    public void focus() {
        root.requestFocus();
    }
}
