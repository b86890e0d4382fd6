package setpoint.views.shell;

import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.views.plan.StateMark;

/// One line of the sidebar: a project, or a plan with its state and version.
final class PlanCell extends TreeCell<Sidebar.Row> {
    private final StateMark mark = new StateMark();
    private final Label title = new Label();
    private final Label version = new Label();
    private final HBox line = new HBox(mark, title, version);

    PlanCell() {
        line.getStyleClass().add("plan-line");
        title.setMinWidth(0);
        // As wide as the tree, not as the title: a long one is cut, and the version stays in sight.
        setPrefWidth(0);
        version.setMinWidth(Region.USE_PREF_SIZE);
        version.getStyleClass().add("version");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
    }

    @Override
    protected void updateItem(Sidebar.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("plan", "project");
        setGraphic(null);
        setId(null);
        setAccessibleText(null);
        if (row == null || empty) return;
        var state = row.state();
        title.setText(row.title());
        mark.setVisible(state != null);
        mark.setManaged(state != null);
        version.setText(state == null ? "" : "v" + row.version());
        if (state != null) mark.show(state);
        getStyleClass().add(row.isPlan() ? "plan" : "project");
        setId((row.isPlan() ? "plan-" : "project-") + row.id());
        setAccessibleText(
                state == null ? row.title()
                        : "%s, version %d, %s".formatted(row.title(), row.version(), StateMark.word(state)));
        setGraphic(line);
    }
}
