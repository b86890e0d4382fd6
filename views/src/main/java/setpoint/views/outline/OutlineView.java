package setpoint.views.outline;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Shade;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.HideDone;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.draft.DraftingBoard;
import setpoint.views.plan.find.FindBar;
import setpoint.views.plan.propose.ProposalCard;

/// A plan line by line, drafted in by keyboard and mouse: the same plan as the graph shows, with the same selection and
/// the same verbs. Says what to do while there is nothing to show.
public final class OutlineView extends VBox {
    /// How far from the sides of the list the words of a line begin and end.
    private static final double BESIDE = 20;
    private static final double ROOM_FOR_KEYS = 520;
    private static final double ROOM_FOR_WORDS = 460;

    private final GraphCanvas canvas;
    private final OutlineTree tree;
    private final ProposalCard proposals;
    private final RowField field;
    private final List<Action> actions;
    private @Nullable PlanNow plan;

    @FXML private HBox bar;

    @FXML private Label taskWord;

    @FXML private Label taskKey;

    @FXML private Label partWord;

    @FXML private Label gateWord;

    @FXML private Label gateKey;

    @FXML private Label phaseWord;

    @FXML private HBox head;

    @FXML private Label stateHead;

    @FXML private StackPane stage;

    @FXML private VBox empty;

    @FXML private Label ownerHead;

    @FXML private Button newTask;

    @FXML private Button newPart;

    @FXML private Button newGate;

    @FXML private Button newPhase;

    @FXML private Button link;

    @FXML private Button closeAll;

    @FXML private Button openAll;

    @FXML private HideDone hideDone;

    /// @param canvas the graph of the same plan, which holds what is selected and what is hidden
    /// @param board what can be done in the graph
    @SuppressWarnings("NullAway.Init")
    public OutlineView(Desk desk, GraphCanvas canvas, DraftingBoard board) {
        this.canvas = canvas;
        tree = new OutlineTree(canvas.selection());
        Forms.fill(this);
        stage.getChildren().addFirst(tree);
        field = new RowField(stage, tree, this::redraw);
        proposals = new ProposalCard(desk, canvas.selection()::only);
        var answers = new HBox(proposals);
        answers.getStyleClass().add("outline-answers");
        // Below the lines, so that none of what is proposed is covered.
        Forms.showWhile(answers, proposals.visibleProperty());
        getChildren().add(answers);
        var find = new FindBar("outline-find", canvas.selection(), new FindInOutline(canvas, tree));
        StackPane.setAlignment(find, Pos.TOP_RIGHT);
        StackPane.setMargin(find, new Insets(8, 16, 8, 16));
        stage.getChildren().add(find);
        Shade.under(find);
        var edits = new OutlineEdits(canvas, board.drafting(), field);
        var links = new OutlineLinks(desk, canvas, board.drafting(), tree, field);
        actions = OutlineActions.of(edits, links, board.actions(), tree, find);
        OutlineKeys.listen(tree, canvas.selection(), actions);
        giveToButtons();
        canvas.viewing().hiddenProperty().subscribe(_ -> redraw());
        fitColumns();
    }

    /// Where there is little room, keys, words and columns go first.
    private void fitColumns() {
        var room = tree.room();
        room.scrollBarProperty().subscribe(
                width -> head.setPadding(new Insets(0, BESIDE + width.doubleValue(), 0, BESIDE)));
        room.wideProperty().subscribe(
                wide -> ownerHead.pseudoClassStateChanged(OutlineCell.NARROW, !Boolean.TRUE.equals(wide)));
        var columns = Bindings.not(room.narrowProperty());
        for (var column : List.of(stateHead, ownerHead)) Forms.showWhile(column, columns);
        var keys = bar.widthProperty().greaterThan(ROOM_FOR_KEYS);
        for (var key : List.of(taskKey, gateKey)) Forms.showWhile(key, keys);
        var words = bar.widthProperty().greaterThan(ROOM_FOR_WORDS);
        for (var word : List.of(taskWord, partWord, gateWord, phaseWord)) Forms.showWhile(word, words);
    }

    private void giveToButtons() {
        give("outline-new-task", newTask);
        give("outline-new-part", newPart);
        give("outline-new-gate", newGate);
        give("outline-new-phase", newPhase);
        give("outline-link", link);
        give("outline-close-all", closeAll);
        give("outline-open-all", openAll);
    }

    private void give(String id, Button button) {
        var action = action(id);
        action.giveTo(button);
        button.setAccessibleText(action.name());
        button.setOnAction(_ -> {
            if (action.isPossible()) action.run();
        });
    }

    private Action action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }

    /// All that can be done in the outline, in the order of menus.
    public List<Action> actions() {
        return actions;
    }

    /// The lines.
    public OutlineTree tree() {
        return tree;
    }

    /// Shows a plan as it stands now.
    public void show(@Nullable PlanNow now) {
        if (now == null || plan == null || !plan.plan().id().equals(now.plan().id())) field.giveUp();
        plan = now;
        redraw();
        proposals.show(now);
    }

    private void redraw() {
        if (plan == null) return;
        var branches = Outline.of(plan, canvas.viewing()::isHidden, field.slot());
        tree.show(plan, branches);
        empty.setVisible(branches.isEmpty());
        head.setVisible(!branches.isEmpty());
        showHidden();
    }

    private void showHidden() {
        hideDone.show(canvas.viewing().hiddenProperty().get());
    }

    @FXML
    private void hideDone() {
        action("outline-hide-done").run();
        showHidden();
    }

    public void dress(Theme theme) {
        tree.dress(theme);
    }

    /// Keeps what is to be read clear of a strip at the right that something else covers.
    public void keepClear(double width) {
        setPadding(new Insets(0, width, 0, 0));
    }

    /// Gives the keyboard to the lines.
    public void focus() {
        tree.requestFocus();
    }
}
