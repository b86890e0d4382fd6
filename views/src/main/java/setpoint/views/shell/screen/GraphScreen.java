package setpoint.views.shell.screen;

import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Theme;
import setpoint.views.plan.GraphView;
import setpoint.views.plan.Inspector;
import setpoint.views.plan.PlanNow;

/// The graph of a plan with the inspector of what is selected in it.
public final class GraphScreen extends BorderPane implements Screen {
    private final Desk desk;
    private final GraphView graph = new GraphView();
    private final Inspector inspector = new Inspector();
    private @Nullable PlanNow plan;
    private Theme theme;

    /// @param onLocked asks whether a locked plan is to be changed, and goes on once it may be
    public GraphScreen(Desk desk, Theme theme, BiConsumer<Plan, Runnable> onLocked) {
        this.desk = desk;
        this.theme = theme;
        setId("graph-screen");
        setCenter(graph);
        setRight(inspector);
        graph.draftWith(desk, onLocked);
        inspector.setOnClose(() -> graph.canvas().selectedProperty().set(null));
        graph.canvas().selectedProperty().subscribe(this::inspect);
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
        inspector.show(plan, graph.canvas().selectedProperty().get(), theme);
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
