package setpoint.views.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.TextSafety;
import setpoint.model.inbox.CapturedLine;
import setpoint.model.inbox.InboxEdit;
import setpoint.model.inbox.Thought;
import setpoint.model.plan.Ids;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.Typing;
import setpoint.views.plan.Minutes;

/// Takes a thought in one line, and shows while it is typed what is understood of its short syntax. Enter keeps it,
/// with Ctrl it becomes a plan at once.
public final class CaptureBox extends VBox {
    private final Desk desk;
    private final @Nullable Thought before;
    private final Runnable onClose;
    private final Consumer<String> onPlan;

    @FXML private Label heading;

    @FXML private TextField line;

    @FXML private HBox details;

    @FXML private Label refusal;

    @FXML private Button keep;

    /// @param before the thought that is put into other words; null for a new one
    /// @param onPlan gets the id of the plan that was made of it
    @SuppressWarnings("NullAway.Init")
    public CaptureBox(Desk desk, @Nullable Thought before, Runnable onClose, Consumer<String> onPlan) {
        this.desk = desk;
        this.before = before;
        this.onClose = onClose;
        this.onPlan = onPlan;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        if (before != null) {
            heading.setText("Reword the thought");
            line.setText(written(before));
        }
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        keep.disableProperty().bind(line.textProperty().map(text -> read(text).title().isBlank()));
        line.textProperty().subscribe(text -> showDetails(read(text)));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Gives the keyboard to the line, behind what is written there.
    public void focusFirst() {
        // A field that gets its skin while it has the keyboard selects everything.
        applyCss();
        Typing.into(line);
        line.end();
    }

    private CapturedLine read(String text) {
        return CapturedLine.of(text, desk.snapshot());
    }

    private static String written(Thought thought) {
        var parts = new ArrayList<String>();
        parts.add(thought.title());
        if (thought.minutes() != null) parts.add(thought.minutes() + "m");
        if (thought.kind() != null) parts.add("#" + thought.kind().word());
        if (thought.project() != null) parts.add("+" + thought.project());
        return String.join(" ", parts);
    }

    private void showDetails(CapturedLine said) {
        details.getChildren().clear();
        if (said.minutes() != null) chip(Minutes.spaced(said.minutes()));
        if (said.kind() != null) chip(said.kind().word());
        if (said.project() != null) chip(TextSafety.shownOnOneLine(said.project()));
        if (!details.getChildren().isEmpty()) return;
        var hint = new Label("45m or 1h 30m for the estimate, #document for the kind, +Studio for the project");
        hint.getStyleClass().add("quiet");
        details.getChildren().add(hint);
    }

    private void chip(String text) {
        var chip = new Label(text);
        chip.getStyleClass().add("chip");
        details.getChildren().add(chip);
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() != KeyCode.ENTER || e.getTarget() instanceof Button) return;
        e.consume();
        if (keep.isDisabled()) return;
        if (e.isShortcutDown()) plan();
        else keep();
    }

    @FXML
    private void cancel() {
        onClose.run();
    }

    @FXML
    private void keep() {
        if (apply(keeping(id()))) onClose.run();
    }

    private String id() {
        return before != null ? before.id() : Thought.freeId(desk.snapshot(), read(line.getText()));
    }

    private Edit keeping(String id) {
        return before != null
                ? new InboxEdit.RewordThought(id, line.getText())
                : new InboxEdit.CaptureThought(id, line.getText());
    }

    private void plan() {
        var now = desk.snapshot();
        var thought = id();
        var plan = Ids.slug(
                read(line.getText()).title(), taken -> now.holderOf(Ids.inWorkspace(taken)).isPresent());
        var planning = new InboxEdit.PlanThought(thought, plan, "Inbox");
        if (!apply(new Batch(planning.verb(), List.of(keeping(thought), planning)))) return;
        onClose.run();
        onPlan.accept(plan);
    }

    private boolean apply(Edit edit) {
        boolean done = desk.apply(edit);
        desk.refresh();
        var notice = desk.noticeProperty().get();
        if (!done && notice != null) refusal.setText(notice.sentence());
        return done;
    }
}
