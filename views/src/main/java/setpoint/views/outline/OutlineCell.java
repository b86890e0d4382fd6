package setpoint.views.outline;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Gate;
import setpoint.views.kit.Avatar;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.CanvasPen;
import setpoint.views.plan.Minutes;
import setpoint.views.plan.Proposed;
import setpoint.views.plan.StatusMark;

/// One line of the outline: a phase with how far it is, or a task with how it stands, what it takes and who does it.
final class OutlineCell extends TreeCell<Row> {
    static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final double MARK = 13;
    private static final double BAR = 48;

    private final OutlineTree tree;
    private final Canvas mark = new Canvas(MARK, MARK);
    private final Glyph icon = new Glyph(Icon.PEN, 13);
    private final StackPane tile = new StackPane(icon);
    private final Label title = new Label();
    private final Label count = new Label();
    private final Region done = new Region();
    private final StackPane bar = new StackPane(done);
    private final Label state = new Label();
    private final Label estimate = new Label();
    private final HBox states = new HBox(bar, state);
    private final HBox owner = new HBox();
    private final HBox line = new HBox();
    private final Tooltip waiting = new Tooltip();

    OutlineCell(OutlineTree tree) {
        this.tree = tree;
        // As wide as the list, not as the title: a long one is cut, and the columns stay in sight.
        setPrefWidth(0);
        title.setMinWidth(0);
        title.getStyleClass().add("outline-title");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("outline-count");
        bar.getStyleClass().add("outline-bar");
        done.getStyleClass().add("outline-done");
        done.setMaxWidth(Region.USE_PREF_SIZE);
        states.getStyleClass().add("outline-state");
        estimate.getStyleClass().add("outline-estimate");
        owner.getStyleClass().add("outline-owner");
        line.getStyleClass().add("outline-line");
        var space = new Region();
        HBox.setHgrow(title, Priority.SOMETIMES);
        HBox.setHgrow(space, Priority.ALWAYS);
        line.getChildren().setAll(mark, tile, title, count, space, states, estimate, owner);
        var roomForColumns = Bindings.not(tree.room().narrowProperty());
        for (var column : List.of(states, owner)) Forms.showWhile(column, roomForColumns);
        tree.room().wideProperty().subscribe(() -> draw());
    }

    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        draw();
        say();
    }

    /// Draws what it shows anew.
    void draw() {
        getStyleClass().removeAll("phase", "task", "outline-struck", "back", "proposed");
        var row = getItem();
        setId(row == null || isEmpty() ? null : "outline-" + row.id());
        setGraphic(row == null || isEmpty() ? null : line);
        if (row == null || isEmpty()) return;
        switch (row) {
            case Row.OfPhase phase -> draw(phase);
            case Row.OfTask task -> draw(task);
            case Row.OfNew _ -> drawNew();
        }
    }

    /// Says anew what it shows, which may depend on what other lines do.
    void say() {
        var row = getItem();
        var plan = tree.plan();
        if (row == null || isEmpty() || plan.isEmpty()) {
            setAccessibleText(null);
            return;
        }
        var words = new RowWords(plan.get());
        setAccessibleText(words.of(row));
        var before = words.waitedFor(row);
        waiting.setText(before);
        state.setTooltip(before.isEmpty() ? null : waiting);
    }

    private void draw(Row.OfPhase phase) {
        var sum = phase.sum();
        getStyleClass().add("phase");
        show(false, false, !sum.isEmpty());
        title.setText(phase.title());
        count.setText(sum.isEmpty() ? "" : sum.ended() + " / " + sum.tasks());
        done.setPrefWidth(sum.isEmpty() ? 0 : BAR * sum.ended() / sum.tasks());
        state.setText("");
        estimate.setText(sum.minutes() == 0 ? "" : Minutes.brief(sum.minutes()));
        drawOwner(null);
    }

    private void draw(Row.OfTask task) {
        getStyleClass().add("task");
        if (task.isStruck()) getStyleClass().add("outline-struck");
        if (task.status().hasEnded() || task.isStruck()) getStyleClass().add("back");
        if (task.proposed() != Proposed.NOTHING) getStyleClass().add("proposed");
        show(true, true, false);
        drawMark(task);
        drawTile(task);
        title.setText(task.title());
        count.setText(task.parts().isEmpty() ? "" : task.parts().ended() + " / " + task.parts().tasks());
        state.setText(task.state());
        boolean proposed = task.proposed() == Proposed.NEW || task.proposed() == Proposed.CHANGED;
        state.setStyle("-fx-text-fill: %s;".formatted(
                proposed ? "-color-accent-fg" : StatusMark.wordToken(task.status())));
        estimate.setText(task.estimate());
        drawOwner(task.owner());
    }

    private void drawNew() {
        getStyleClass().add("task");
        show(false, false, false);
        for (var label : new Label[] {title, count, state, estimate}) label.setText("");
        drawOwner(null);
    }

    private void show(boolean marked, boolean tiled, boolean barred) {
        Forms.setShown(mark, marked);
        Forms.setShown(tile, tiled);
        Forms.setShown(bar, barred);
    }

    private void drawMark(Row.OfTask task) {
        var pen = new CanvasPen(mark.getGraphicsContext2D(), tree.theme().palette());
        mark.getGraphicsContext2D().clearRect(0, 0, MARK, MARK);
        if (task.proposed() == Proposed.NEW) StatusMark.drawProposed(pen, 0, 0, MARK);
        else StatusMark.draw(pen, task.status(), task.share(), 0, 0, MARK);
    }

    private void drawTile(Row.OfTask task) {
        var gate = task.gate();
        tile.getStyleClass().setAll("archetype-tile", task.look().style());
        if (gate != null) tile.getStyleClass().setAll("gate-tile");
        if (task.milestone()) tile.getStyleClass().add("milestone");
        icon.setIcon(gate == null ? task.icon() : gate == Gate.Type.HUMAN ? Icon.LOCK : Icon.SHIELD);
    }

    private void drawOwner(Row.@Nullable Owner who) {
        owner.getChildren().clear();
        owner.pseudoClassStateChanged(NARROW, !tree.room().wideProperty().get());
        if (who == null) return;
        owner.getChildren().add(new Avatar(who.name(), who.person()));
        if (!tree.room().wideProperty().get()) return;
        var name = new Label(who.name());
        name.setMinWidth(0);
        owner.getChildren().add(name);
    }

    /// Where a title can be written in place of the one that stands here, in the coordinates of the scene.
    Bounds room() {
        return line.localToScene(line.getLayoutBounds());
    }

    /// How far from the left of its room the title begins.
    double titleX() {
        return title.getLayoutX();
    }
}
