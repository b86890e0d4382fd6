package setpoint.views.shell.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
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
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.inspect.Inspector;
import setpoint.views.kit.Beside;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.legacy.CompletedBar;
import setpoint.views.outline.OutlineView;
import setpoint.views.palette.Action;
import setpoint.views.plan.GraphAction;
import setpoint.views.plan.GraphView;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.draft.DraftingBoard;
import setpoint.views.screen.Kept;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;
import setpoint.views.screen.Stop;
import setpoint.views.screen.View;

/// A plan as a graph or as an outline, with the inspector of what is selected in it: beside it where there is room, else
/// over it. Both show the same plan with the same selection.
public final class PlanScreen extends StackPane implements Screen {
    public static final View GRAPH = View.offered(
            "graph", View.About.PLAN, "Graph", "Show the plan as a graph", Icon.GRAPH, "Shortcut+1", "Shortcut+L");
    public static final View OUTLINE = View.offered(
            "outline", View.About.PLAN, "Outline", "Show the plan as an outline", Icon.LIST, "Shortcut+L");

    private static final String INSPECTOR = "inspector";
    private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);
    private static final Duration DOUBLE_CLICK = Duration.millis(300);

    private final Desk desk;
    private final GraphView graph = new GraphView();
    private final PlanMemory memory = new PlanMemory(graph.canvas());
    private final OutlineView outline;
    /// Holds the graph or the outline.
    private final StackPane faces = new StackPane();
    private final CompletedBar completed;
    private final Inspector inspector;
    private final Beside beside;
    /// While it runs, a second click may come, and nothing must slide under the pointer.
    private final PauseTransition clicking = new PauseTransition(DOUBLE_CLICK);
    private double covered;
    private @Nullable PlanNow plan;
    private Theme theme;

    /// @param onLocked asks whether a locked plan is to be changed, and goes on once it may be
    public PlanScreen(Desk desk, Theme theme, BiConsumer<Plan, Runnable> onLocked) {
        this.desk = desk;
        this.theme = theme;
        setId("plan-screen");
        inspector = new Inspector(desk, onLocked, graph.canvas().selection()::only);
        outline = new OutlineView(desk, graph.canvas(), new DraftingBoard(graph, desk, onLocked));
        faces.getChildren().setAll(graph);
        completed = new CompletedBar(desk);
        VBox.setVgrow(faces, Priority.ALWAYS);
        beside = new Beside(new VBox(completed, faces), inspector);
        getChildren().add(beside);
        inspector.setOnClose(() -> {
            focus();
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
        if (e.getTarget() == graph.canvas() && ENTER.match(e)) enterInspector();
        else {
            boolean leaves = e.getTarget() == graph.canvas() || e.getTarget() == outline.tree();
            if (!leaves || e.getCode() != KeyCode.ESCAPE || !inspector.dismiss()) return;
            clicking.stop();
            inspect();
        }
        e.consume();
    }

    private void enterInspector() {
        inspector.call();
        clicking.stop();
        inspect();
        inspector.focusFirst();
    }

    private void toggleInspector() {
        inspector.toggle();
        clicking.stop();
        inspect();
    }

    /// @param action archives a plan that is complete
    public void setOnArchive(Consumer<Plan> action) {
        completed.setOnArchive(action);
    }

    public DoubleProperty inspectorWidthProperty() {
        return beside.sideWidthProperty();
    }

    public GraphView graph() {
        return graph;
    }

    public OutlineView outline() {
        return outline;
    }

    @Override
    public List<View> views() {
        return List.of(GRAPH, OUTLINE);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        this.plan = plan;
        boolean listed = place.isIn(OUTLINE);
        graph.canvas().viewing().chosenElsewhere(listed);
        graph.show(plan, desk.snapshot().everywhere(Plan.class).findAny().isPresent());
        turnTo(listed);
        completed.show(plan == null ? null : plan.plan());
        if (listed) outline.show(plan);
        inspect();
    }

    private boolean isListed() {
        return faces.getChildren().contains(outline);
    }

    /// Shows the one or the other; where one of them had the keyboard, the other gets it.
    private void turnTo(boolean listed) {
        if (listed == isListed()) return;
        boolean typing = graph.canvas().isFocused() || outline.tree().isFocused();
        faces.getChildren().setAll(listed ? outline : graph);
        if (typing) focus();
    }

    private void inspect() {
        boolean over = beside.narrowProperty().get() && !inspector.isVisible();
        if (over && clicking.getStatus() == Animation.Status.RUNNING) return;
        inspector.settle(plan, graph.canvas().selection());
        inspector.show(plan, graph.canvas().selection(), theme);
        if (beside.covered() == covered) return;
        covered = beside.covered();
        graph.keepClear(covered);
        outline.keepClear(covered);
    }

    @Override
    public void reveal(String task) {
        graph.canvas().viewing().reveal(task);
        graph.canvas().selectedProperty().set(task);
    }

    @Override
    public void dress(Theme other) {
        theme = other;
        graph.dress(other);
        outline.dress(other);
        inspect();
    }

    @Override
    public List<Action> actions() {
        return isListed() ? outlineActions() : graphActions();
    }

    private List<Action> graphActions() {
        return Stream.concat(graph.actions().stream().map(PlanScreen::action), Stream.of(toggle())).toList();
    }

    /// What can be done in the graph by what it is done to, then what can be done in the outline.
    @Override
    public Map<String, List<Action>> keys() {
        var groups = new LinkedHashMap<String, List<Action>>();
        for (var drawn : graph.actions())
            groups.computeIfAbsent(titleOf(drawn.group()), _ -> new ArrayList<>()).add(action(drawn));
        groups.put("Outline", outlineActions());
        return groups;
    }

    private static String titleOf(GraphAction.Group group) {
        return "Graph: " + switch (group) {
            case NEW -> "draw";
            case TASK -> "tasks";
            case DEPENDENCY -> "dependencies";
            case PHASE -> "phases";
            case CLIPBOARD -> "copy and paste";
            case ARRANGE -> "arrange";
            case LOOK -> "look";
        };
    }

    private List<Action> outlineActions() {
        var enter = Action.of("outline-inspect", "Go to its fields", Icon.PANEL, this::enterInspector).on("Alt+Enter");
        return Stream.concat(outline.actions().stream(), Stream.of(enter, toggle())).toList();
    }

    private Action toggle() {
        return Action.of("toggle-inspector", "Show or hide the inspector", Icon.PANEL, this::toggleInspector)
                .on("Shortcut+I");
    }

    private static Action action(GraphAction drawn) {
        var icon =
                switch (drawn.group()) {
                    case NEW -> Icon.PLUS;
                    case TASK -> Icon.PEN;
                    case CLIPBOARD -> Icon.COPY;
                    case ARRANGE -> Icon.LAYOUT;
                    case LOOK -> Icon.FIT;
                    case PHASE -> Icon.PHASE;
                    default -> Icon.GRAPH;
                };
        return new Action(drawn.id(), drawn.label(), icon, drawn.keys(), drawn.possible(), drawn.doing());
    }

    @Override
    public List<Stop> stops() {
        return List.of(
                new Stop(graph, this::focus), new Stop(outline, this::focus),
                new Stop(inspector, inspector::focusFirst));
    }

    @Override
    public void restore(Kept before) {
        before.number(INSPECTOR).ifPresent(inspectorWidthProperty()::set);
        memory.restore(before);
    }

    @Override
    public void keep(Kept.Writing writing) {
        writing.numbers(INSPECTOR, inspectorWidthProperty().get());
        memory.keep(writing);
    }

    @Override
    public void focus() {
        if (isListed()) outline.focus();
        else graph.canvas().requestFocus();
    }
}
