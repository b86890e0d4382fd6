package setpoint.views.inbox;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.model.core.Words;
import setpoint.model.inbox.Inbox;
import setpoint.model.inbox.InboxEdit;
import setpoint.model.inbox.Thought;
import setpoint.model.inbox.Waiting;
import setpoint.model.plan.Ids;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.plan.PlanNow;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;
import setpoint.views.screen.View;

/// All that waits for a person, each with what can be done about it at once. Enter goes to where the rest is seen; the
/// other keys are told by the tooltips of the buttons.
public final class InboxView extends StackPane implements Screen {
    public static final View INBOX = View.aside("inbox", View.About.WORKSPACE);

    private final Desk desk;
    private BiConsumer<String, @Nullable String> onGo = (_, _) -> {};
    private Runnable onCapture = () -> {};
    private Consumer<Thought> onReword = _ -> {};

    @FXML private Label count;

    @FXML private Button capture;

    @FXML private ListView<Waiting> list;

    @FXML private VBox empty;

    @SuppressWarnings("NullAway.Init")
    public InboxView(Desk desk) {
        this.desk = desk;
        Forms.fill(this);
        list.setCellFactory(_ -> new InboxCell(desk, this::act));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        empty.setMouseTransparent(true);
    }

    /// @param action gets a plan, and the task in it that matters, null where it is the plan as a whole
    public void setOnGo(BiConsumer<String, @Nullable String> action) {
        onGo = action;
    }

    public void setOnCapture(Runnable action) {
        onCapture = action;
    }

    /// @param action asks for other words for a thought
    public void setOnReword(Consumer<Thought> action) {
        onReword = action;
    }

    @Override
    public List<View> views() {
        return List.of(INBOX);
    }

    @Override
    public Node node() {
        return this;
    }

    /// Shows what waits now. What was selected stays so; where it is gone, what came behind it is.
    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        var waiting = Inbox.of(desk.snapshot(), desk.now(), desk.zone()).waiting();
        if (!list.getItems().equals(waiting)) replace(waiting);
        count.setText(waiting.isEmpty() ? "" : Words.count(waiting.size(), "thing") + " to look at");
        list.setVisible(!waiting.isEmpty());
        empty.setVisible(waiting.isEmpty());
    }

    private void replace(List<Waiting> waiting) {
        int at = list.getSelectionModel().getSelectedIndex();
        var before = Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(WaitingId::of);
        list.getItems().setAll(waiting);
        if (waiting.isEmpty()) return;
        int same = waiting.stream().map(WaitingId::of).toList().indexOf(before.orElse(""));
        list.getSelectionModel().select(same >= 0 ? same : Math.clamp(at, 0, waiting.size() - 1));
    }

    /// Gives the keyboard to the list, or to the button where there is nothing in it.
    @Override
    public void focus() {
        if (list.isVisible()) list.requestFocus();
        else capture.requestFocus();
    }

    /// A letter counts when it is typed, not when its key goes down: else it would still arrive in a field that it opens.
    private void pressed(KeyEvent e) {
        if (!e.getCode().isLetterKey()) actOn(e, action -> action.key() == e.getCode());
    }

    private void typed(KeyEvent e) {
        actOn(e, action -> action.key().isLetterKey() && action.key().getName().equalsIgnoreCase(e.getCharacter()));
    }

    private void actOn(KeyEvent e, Predicate<InboxAction> meant) {
        var one = list.getSelectionModel().getSelectedItem();
        if (one == null || e.isShortcutDown() || e.isAltDown()) return;
        var action = InboxAction.of(one).stream().filter(meant).findFirst();
        action.ifPresent(a -> act(one, a));
        if (action.isPresent()) e.consume();
    }

    private void act(Waiting one, InboxAction action) {
        switch (action) {
            case SHOW, DECIDE -> go(one);
            case REWORD -> reword(one);
            case PLAN -> plan(((Waiting.Captured) one).thought());
            default -> apply(action.edit(one, desk.snapshot()));
        }
    }

    private void go(Waiting one) {
        switch (one) {
            case Waiting.GateToDecide gate -> onGo.accept(gate.plan(), gate.gate().id());
            case Waiting.Failed failed -> onGo.accept(failed.plan(), failed.task().id());
            case Waiting.Proposed proposed -> onGo.accept(proposed.plan(), null);
            case Waiting.Imported imported -> onGo.accept(imported.plan(), null);
            case Waiting.Captured _ -> reword(one);
        }
    }

    private void reword(Waiting one) {
        if (one instanceof Waiting.Captured captured) onReword.accept(captured.thought());
    }

    private void plan(Thought thought) {
        var now = desk.snapshot();
        var id = Ids.slug(thought.title(), taken -> now.holderOf(Ids.inWorkspace(taken)).isPresent());
        if (apply(new InboxEdit.PlanThought(thought.id(), id, "Inbox"))) onGo.accept(id, null);
    }

    private boolean apply(Edit edit) {
        boolean done = desk.apply(edit);
        desk.refresh();
        return done;
    }

    @FXML
    private void capture() {
        onCapture.run();
    }
}
