package setpoint.views.inspect;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Theme;
import setpoint.views.kit.field.InPlace;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.Selection;

/// What is selected in a plan, field by field: one task or several, a dependency, a phase, or the plan itself while
/// nothing is.
public final class Inspector extends VBox {
    private final Draft draft;
    private final TaskPage tasks;
    private final DependencyPage dependency;
    private final PhasePage phase;
    private final PlanPage whole;
    private Runnable onClose = () -> {};
    private @Nullable Page page;
    private List<?> subject = List.of();
    private List<?> about = List.of();
    private boolean narrow;
    /// Whether a person has closed it.
    private boolean shut;
    /// Whether a person has asked for it with nothing selected.
    private boolean called;
    private boolean somethingSelected;

    @FXML private HBox tag;

    @FXML private Label address;

    @FXML private StackPane title;

    @FXML private ScrollPane scroll;

    /// @param onLocked asks whether a locked plan is to be changed, and goes on once it may be
    /// @param onTask goes to a task
    @SuppressWarnings("NullAway.Init")
    public Inspector(Desk desk, BiConsumer<Plan, Runnable> onLocked, Consumer<String> onTask) {
        draft = new Draft(desk, onLocked);
        tasks = new TaskPage(draft);
        dependency = new DependencyPage(draft, onTask);
        phase = new PhasePage(draft);
        whole = new PlanPage(draft);
        Forms.fill(this);
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            // Elsewhere in the window, these remove what is selected.
            if (e.getCode() == KeyCode.ESCAPE) leave();
            else if (e.getCode() != KeyCode.DELETE && e.getCode() != KeyCode.BACK_SPACE) return;
            e.consume();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            // A closed menu has no use for Esc, but would keep it.
            if (e.getCode() != KeyCode.ESCAPE || !(e.getTarget() instanceof MenuButton menu) || menu.isShowing())
                return;
            leave();
            e.consume();
        });
        arrange(false);
    }

    /// What drops the selection.
    public void setOnClose(Runnable action) {
        onClose = action;
    }

    /// Closes it; where it lies over the graph, what is selected goes with it.
    @FXML
    private void close() {
        if (!narrow) shut = true;
        called = false;
        onClose.run();
    }

    /// One level out: from what is selected to the plan, from the plan to nothing.
    private void leave() {
        if (somethingSelected) onClose.run();
        else close();
    }

    /// Whether it lies over the graph; then it is there only while something is selected, or when it was called.
    public void setNarrow(boolean narrow) {
        this.narrow = narrow;
    }

    /// Opens it where it is closed, and closes it where it is open.
    public void toggle() {
        if (isVisible()) {
            shut = true;
            called = false;
        } else call();
    }

    /// Opens it, whatever is selected.
    public void call() {
        shut = false;
        called = !somethingSelected;
    }

    /// Closes it where it was called with nothing selected.
    ///
    /// @return whether it was
    public boolean dismiss() {
        boolean was = called && isVisible() && !somethingSelected;
        called = false;
        return was;
    }

    private boolean isWanted() {
        return !shut && (!narrow || somethingSelected || called);
    }

    /// Puts the keyboard into the first field.
    public void focusFirst() {
        if (page != null && isVisible()) page.focusFirst();
    }

    /// Ends what is being edited where something else is to be shown. What that commits may lead to a newer plan.
    public void settle(@Nullable PlanNow plan, Selection selection) {
        var next = Arrays.asList(
                plan == null ? null : plan.plan().id(), selection.tasks(), selection.edge(), selection.phase());
        if (next.equals(about)) return;
        about = next;
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        for (Node node = owner; node != null && node != this; node = node.getParent())
            if (node instanceof InPlace field) field.leave();
    }

    /// Shows what is selected of a plan; closes where there is no plan.
    public void show(@Nullable PlanNow plan, Selection selection, Theme theme) {
        var next = plan == null ? Optional.<Page>empty() : pageOf(plan, selection, theme);
        arrange(next.isPresent());
        next.ifPresent(this::turnTo);
    }

    private void arrange(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }

    private Optional<Page> pageOf(PlanNow plan, Selection selection, Theme theme) {
        draft.show(plan, theme);
        var content = plan.content();
        var selected = selection.tasks();
        var chosen = content.tasks().stream().filter(t -> selected.contains(t.id())).toList();
        var edge = content.dependencies().stream().filter(d -> d.id().equals(selection.edge())).findFirst();
        var stage = content.phases().stream().filter(p -> p.id().equals(selection.phase())).findFirst();
        somethingSelected = !chosen.isEmpty() || edge.isPresent() || stage.isPresent();
        if (!isWanted()) return Optional.empty();
        if (!chosen.isEmpty()) {
            tasks.show(new Chosen(draft, chosen));
            return Optional.of(tasks);
        }
        edge.ifPresent((Dependency d) -> dependency.show(d));
        stage.ifPresent(phase::show);
        if (!somethingSelected) whole.show(plan.plan());
        return Optional.of(edge.isPresent() ? dependency : stage.isPresent() ? phase : whole);
    }

    private void turnTo(Page next) {
        address.setText(next.address());
        if (page != next) {
            page = next;
            var sheet = next.sheet();
            tag.getChildren().setAll(sheet.tag());
            title.getChildren().setAll(sheet.title());
            scroll.setContent(sheet.body());
        }
        if (Objects.equals(subject, next.subject())) return;
        subject = next.subject();
        scroll.setVvalue(0);
    }
}
