package setpoint.views.inspect;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Dependency;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.links.DependencyFields;
import setpoint.views.inspect.section.Section;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.StatusMark;

/// A selected dependency: between which tasks, of which type, with which lag.
final class DependencyPage implements Page {
    private final Draft draft;
    private final Button from = end("inspector-dependency-from");
    private final Button to = end("inspector-dependency-to");
    private final DependencyFields fields;
    private final StackPane heading = new StackPane();
    private final Label title = new Label("Dependency");
    private final VBox body;
    private @Nullable Dependency shown;

    /// @param onTask goes to a task
    DependencyPage(Draft draft, Consumer<String> onTask) {
        this.draft = draft;
        fields = new DependencyFields("inspector-dependency", draft, false);
        heading.setAlignment(Pos.TOP_LEFT);
        heading.getChildren().add(title);
        from.setOnAction(_ -> go(onTask, shown == null ? null : shown.from()));
        to.setOnAction(_ -> go(onTask, shown == null ? null : shown.to()));
        body = new VBox(
                new Section("This task", to), new Section("Waits for", from), new Section("How", fields));
    }

    private static void go(Consumer<String> onTask, @Nullable String task) {
        if (task != null) onTask.accept(task);
    }

    private static Button end(String id) {
        var button = new Button();
        button.setId(id);
        button.setMnemonicParsing(false);
        button.getStyleClass().add("chip-button");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    void show(Dependency dependency) {
        shown = dependency;
        name(from, dependency.from());
        name(to, dependency.to());
        fields.show(dependency);
    }

    private void name(Button end, String task) {
        end.setText(draft.plan().content().task(task).map(PlanNow::titleOf).orElse(task));
        end.setGraphic(StatusMark.node(draft.plan().statusOf(task), 0, 11, draft.palette()));
    }

    @Override
    public Sheet sheet() {
        return new Sheet(new Label(), heading, body);
    }

    @Override
    public List<Dependency> shown() {
        return shown == null ? List.of() : List.of(shown);
    }

    @Override
    public void focusFirst() {
        fields.stop().requestFocus();
    }
}
