package setpoint.views.shell.screen;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.DoubleProperty;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.inspect.Inspector;
import setpoint.views.kit.Beside;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.plan.GraphAction;
import setpoint.views.plan.GraphView;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.draft.DraftingBoard;

/// The graph of a plan with the inspector of what is selected in it: beside it where there is room, else over it.
public final class GraphScreen extends StackPane implements Screen {
    private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);
    private static final Duration DOUBLE_CLICK = Duration.millis(300);

    private final Desk desk;
    private final GraphView graph = new GraphView();
    private final Inspector inspector;
    private final Beside beside;
    /// While it runs, a second click may come, and nothing must slide under the pointer.
    private final PauseTransition clicking = new PauseTransition(DOUBLE_CLICK);
    private double covered;
    private @Nullable PlanNow plan;
    private Theme theme;

    /// @param onLocked asks whether a locked plan is to be changed, and goes on once it may be
    public GraphScreen(Desk desk, Theme theme, BiConsumer<Plan, Runnable> onLocked) {
        this.desk = desk;
        this.theme = theme;
        setId("graph-screen");
        inspector = new Inspector(desk, onLocked, graph.canvas().selection()::only);
        beside = new Beside(graph, inspector);
        getChildren().add(beside);
        new DraftingBoard(graph, desk, onLocked);
        inspector.setOnClose(() -> {
            graph.canvas().requestFocus();
            graph.canvas().selection().only(null);
        });
        graph.canvas().selection().onChange(this::inspect);
        graph.canvas().addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> clicking.playFromStart());
        clicking.setOnFinished(_ -> inspect());
        beside.narrowProperty().subscribe(narrow -> {
            inspector.setNarrow(narrow);
            inspect();
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent e) {
        if (e.getTarget() != graph.canvas()) return;
        boolean enters = ENTER.match(e);
        if (enters) inspector.call();
        else if (e.getCode() != KeyCode.ESCAPE || !inspector.dismiss()) return;
        clicking.stop();
        inspect();
        if (enters) inspector.focusFirst();
        e.consume();
    }

    private void toggleInspector() {
        inspector.toggle();
        clicking.stop();
        inspect();
    }

    public DoubleProperty inspectorWidthProperty() {
        return beside.sideWidthProperty();
    }

    public GraphView graph() {
        return graph;
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        this.plan = plan;
        graph.show(plan, desk.snapshot().everywhere(Plan.class).findAny().isPresent());
        inspect();
    }

    private void inspect() {
        boolean over = beside.narrowProperty().get() && !inspector.isVisible();
        if (over && clicking.getStatus() == Animation.Status.RUNNING) return;
        inspector.settle(plan, graph.canvas().selection());
        inspector.show(plan, graph.canvas().selection(), theme);
        if (beside.covered() != covered) graph.keepClear(covered = beside.covered());
    }

    @Override
    public void dress(Theme other) {
        theme = other;
        graph.dress(other);
        inspect();
    }

    @Override
    public List<Action> actions() {
        var inspect = Action.of("toggle-inspector", "Show or hide the inspector", Icon.PANEL, this::toggleInspector)
                .on("Shortcut+I");
        return Stream.concat(graph.actions().stream().map(GraphScreen::action), Stream.of(inspect)).toList();
    }

    private static Action action(GraphAction drawn) {
        var icon =
                switch (drawn.group()) {
                    case NEW -> Icon.PLUS;
                    case TASK -> Icon.PEN;
                    case CLIPBOARD -> Icon.COPY;
                    case ARRANGE -> Icon.LAYOUT;
                    case LOOK -> Icon.FIT;
                    default -> Icon.GRAPH;
                };
        return new Action(drawn.id(), drawn.label(), icon, drawn.keys(), drawn.possible(), drawn.doing());
    }

    @Override
    public List<Stop> stops() {
        return List.of(new Stop(graph, this::focus), new Stop(inspector, inspector::focusFirst));
    }

    @Override
    public void focus() {
        graph.canvas().requestFocus();
    }
}
