package setpoint.views.shell.screen;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.inspect.Inspector;
import setpoint.views.kit.Theme;
import setpoint.views.plan.GraphView;
import setpoint.views.plan.PlanNow;

/// The graph of a plan with the inspector of what is selected in it.
public final class GraphScreen extends BorderPane implements Screen {
    private static final KeyCombination TOGGLE =
            new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER);

    private final Desk desk;
    private final GraphView graph = new GraphView();
    private final Inspector inspector;
    private @Nullable PlanNow plan;
    private Theme theme;

    /// @param onLocked asks whether a locked plan is to be changed, and goes on once it may be
    public GraphScreen(Desk desk, Theme theme, BiConsumer<Plan, Runnable> onLocked) {
        this.desk = desk;
        this.theme = theme;
        setId("graph-screen");
        inspector = new Inspector(desk, onLocked, graph.canvas().selection()::only);
        setCenter(graph);
        setRight(inspector);
        graph.draftWith(desk, onLocked);
        inspector.setOnClose(() -> {
            graph.canvas().requestFocus();
            graph.canvas().selection().only(null);
        });
        graph.canvas().selection().onChange(this::inspect);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent e) {
        if (TOGGLE.match(e)) inspector.toggle();
        else if (ENTER.match(e) && e.getTarget() == graph.canvas()) inspector.enter();
        else return;
        inspect();
        if (!TOGGLE.match(e)) inspector.focusFirst();
        e.consume();
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
        inspector.settle(plan, graph.canvas().selection());
        inspector.show(plan, graph.canvas().selection(), theme);
    }

    @Override
    public void dress(Theme other) {
        theme = other;
        graph.dress(other);
        inspect();
    }

    @Override
    public void focus() {
        graph.canvas().requestFocus();
    }
}
