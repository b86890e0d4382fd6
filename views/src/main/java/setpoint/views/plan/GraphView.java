package setpoint.views.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Shade;
import setpoint.views.kit.Theme;
import setpoint.views.plan.propose.ProposalCard;

/// The graph of one plan with its floating toolbar and legend, drafted in by mouse and keyboard; says what to do while there is nothing to draw.
public final class GraphView extends StackPane {
    private static final double ABOVE_TOOLBAR = 66;

    @FXML private GraphCanvas canvas;

    @FXML private GraphToolbar toolbar;

    @FXML private GraphLegend legend;

    @FXML private VBox empty;

    @FXML private Label emptyTitle;

    @FXML private Label emptyText;

    @FXML private Label emptyCommand;

    private final MiniMap map;
    private final DoubleProperty covered = new SimpleDoubleProperty();
    private List<GraphAction> actions = List.of();
    private @Nullable ProposalCard proposals;

    @SuppressWarnings("NullAway.Init")
    public GraphView() {
        Forms.fill(this);
        Shade.under(toolbar);
        map = new MiniMap(canvas, toolbar, covered);
        getChildren().add(getChildren().indexOf(empty), map);
        Shade.under(map);
        toolbar.workOn(canvas, new Panning(this, canvas), widthProperty().subtract(covered));
        legend.lieOver(canvas, widthProperty());
        sayWhatIsUnderThePointer();
        show(null, true);
    }

    private void sayWhatIsUnderThePointer() {
        var tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(500));
        canvas.setOnMouseMoved(_ -> {
            var text = canvas.hovered().flatMap(this::titleOf);
            text.ifPresent(tooltip::setText);
            if (text.isPresent()) Tooltip.install(canvas, tooltip);
            else Tooltip.uninstall(canvas, tooltip);
        });
    }

    private Optional<String> titleOf(String task) {
        return canvas.plan().flatMap(plan -> plan.content().task(task)).map(PlanNow::titleOf);
    }

    /// Takes what can be done in the graph, for the toolbar and for who asks.
    public void offer(List<GraphAction> all) {
        actions = all;
        toolbar.offer(all);
    }

    /// Lays something over the drawing at its top right, beside what covers the graph there.
    public void putAtTopRight(Region node) {
        setAlignment(node, Pos.TOP_RIGHT);
        node.translateXProperty().bind(covered.negate());
        setMargin(node, new Insets(12, 16, 12, 16));
        getChildren().add(node);
        Shade.under(node);
    }

    /// Keeps what matters clear of a strip at the right that something else covers.
    ///
    /// @param width of the strip
    public void keepClear(double width) {
        canvas.keepClear(width);
        covered.set(width);
    }

    /// Tells what agents propose.
    public void showProposals(Desk desk) {
        var card = new ProposalCard(desk, canvas.selectedProperty()::set);
        proposals = card;
        setMargin(card, new Insets(16, 16, ABOVE_TOOLBAR, 16));
        getChildren().add(card);
        Shade.under(card);
        Runnable place = () -> setAlignment(card, isInTheWay(card) ? Pos.TOP_LEFT : Pos.BOTTOM_LEFT);
        canvas.selectedProperty().subscribe(place);
        canvas.zoomProperty().subscribe(place);
    }

    /// Whether the selected card would lie under it at the bottom left.
    private boolean isInTheWay(ProposalCard card) {
        var selected = canvas.selectedProperty().get();
        if (selected == null) return false;
        double height = card.prefHeight(-1);
        var ground = new Area(0, getHeight() - ABOVE_TOOLBAR - height, card.prefWidth(-1) + 32, height);
        return canvas.boundsOf(selected).filter(ground::overlaps).isPresent();
    }

    /// All that can be done in the graph, in the order of menus; empty until it can be drafted in.
    public List<GraphAction> actions() {
        return actions;
    }

    /// Draws a plan, or says why there is none.
    ///
    /// @param anyPlans whether the workspace has plans at all
    public void show(@Nullable PlanNow plan, boolean anyPlans) {
        boolean drawn = plan != null && !(plan.content().tasks().isEmpty() && plan.content().phases().isEmpty());
        canvas.show(plan);
        toolbar.setVisible(plan != null);
        if (proposals != null) proposals.show(plan);
        empty.setVisible(!drawn);
        legend.show(drawn ? plan : null);
        if (!drawn) explainEmptiness(plan, anyPlans);
    }

    private void explainEmptiness(@Nullable PlanNow plan, boolean anyPlans) {
        if (plan != null) {
            emptyTitle.setText("This plan has no tasks yet");
            emptyText.setText("Press N for a first phase or T for a first task, or drop a file on the window.");
        } else {
            emptyTitle.setText(anyPlans ? "No plan is chosen" : "No plans yet");
            emptyText.setText(
                    anyPlans ? "Choose one at the left." : "Make one with + at the left, or bring one in from a file:");
            emptyCommand.setText("setpoint import FILE");
        }
        emptyCommand.setVisible(plan == null && !anyPlans);
    }

    public GraphCanvas canvas() {
        return canvas;
    }

    public void dress(Theme theme) {
        canvas.dress(theme);
        map.dress();
    }
}
