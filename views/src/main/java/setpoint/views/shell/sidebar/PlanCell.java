package setpoint.views.shell.sidebar;

import java.util.function.BiConsumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.field.Typing;
import setpoint.views.plan.StateMark;

/// One line of the tree: a project, a plan with its state and version, or the archive. Its title can be written anew in
/// place.
final class PlanCell extends TreeCell<Row> {
    private final StateMark mark = new StateMark();
    private final Label title = new Label();
    private final Label version = new Label();
    private final Glyph archive = new Glyph(Icon.ARCHIVE, 14);
    private final HBox line = new HBox();
    private final TextField field = new TextField();
    private final BiConsumer<Row, String> onRename;

    /// @param onRename gets the line and its new title
    PlanCell(BiConsumer<Row, String> onRename) {
        this.onRename = onRename;
        line.getStyleClass().add("plan-line");
        title.setMinWidth(0);
        // As wide as the tree, not as the title: a long one is cut, and the version stays in sight.
        setPrefWidth(0);
        version.setMinWidth(Region.USE_PREF_SIZE);
        version.getStyleClass().add("version");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.setId("plan-rename");
        field.setAccessibleText("Title");
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.ENTER) finish();
            else if (e.getCode() == KeyCode.ESCAPE) cancelEdit();
            else return;
            e.consume();
        });
        field.focusedProperty().addListener((_, _, focused) -> {
            if (!focused && isEditing()) finish();
        });
    }

    @Override
    public void startEdit() {
        super.startEdit();
        if (!isEditing() || getItem() == null) return;
        field.setText(getItem().title());
        line.getChildren().setAll(markOf(getItem()), field);
        Typing.into(field);
        field.selectAll();
    }

    @Override
    public void cancelEdit() {
        super.cancelEdit();
        if (getItem() != null) draw(getItem());
        getTreeView().requestFocus();
    }

    private void finish() {
        var row = getItem();
        var written = field.getText().strip();
        cancelEdit();
        if (row != null && !written.isEmpty() && !written.equals(row.title())) onRename.accept(row, written);
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        getStyleClass().removeAll("plan", "project", "archived");
        setGraphic(null);
        setId(null);
        setAccessibleText(null);
        if (row == null || empty) return;
        draw(row);
        setGraphic(line);
    }

    private void draw(Row row) {
        title.setText(row.title());
        line.getChildren().setAll(markOf(row), title, version);
        getStyleClass().removeAll("plan", "project", "archived");
        switch (row) {
            case Row.OfProject _ -> {
                getStyleClass().add("project");
                version.setText("");
                setId("project-" + row.id());
                setAccessibleText(row.title());
            }
            case Row.OfArchive _ -> {
                getStyleClass().addAll("project", "archived");
                version.setText("");
                setId("archive");
                setAccessibleText(row.title());
            }
            case Row.OfPlan plan -> {
                getStyleClass().add("plan");
                if (plan.archived()) getStyleClass().add("archived");
                version.setText("v" + plan.version());
                setId("plan-" + plan.id());
                setAccessibleText("%s, version %d, %s%s".formatted(
                        plan.title(), plan.version(), StateMark.word(plan.state()),
                        plan.archived() ? ", archived" : ""));
            }
        }
    }

    private Region markOf(Row row) {
        boolean plan = row instanceof Row.OfPlan;
        if (row instanceof Row.OfPlan shown) mark.show(shown.state());
        mark.setVisible(plan);
        mark.setManaged(plan);
        return row instanceof Row.OfArchive ? archive : mark;
    }
}
