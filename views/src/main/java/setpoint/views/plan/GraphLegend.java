package setpoint.views.plan;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableDoubleValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Forms;

/// What the sorts of lines in the graph mean. Hidden where there is nothing to explain, where there is little room, and
/// while it would cover the selected card.
public final class GraphLegend extends HBox {
    private static final double ROOM = 720;

    private final BooleanProperty explainable = new SimpleBooleanProperty();
    private final BooleanProperty inTheWay = new SimpleBooleanProperty();

    @FXML private Label criticalPath;

    @FXML private HBox proposedSort;

    @SuppressWarnings("NullAway.Init")
    public GraphLegend() {
        Forms.fill(this);
    }

    /// Lies over a canvas from now on.
    ///
    /// @param width of the ground that it lies on
    void lieOver(GraphCanvas canvas, ObservableDoubleValue width) {
        visibleProperty().bind(explainable.and(Bindings.greaterThan(width, ROOM)).and(inTheWay.not()));
        canvas.selectedProperty().subscribe(_ -> lookWhatIsCovered(canvas));
        canvas.camera().viewProperty().subscribe(_ -> lookWhatIsCovered(canvas));
        boundsInParentProperty().subscribe(_ -> lookWhatIsCovered(canvas));
    }

    private void lookWhatIsCovered(GraphCanvas canvas) {
        var ground = getBoundsInParent();
        var area = new Area(ground.getMinX(), ground.getMinY(), ground.getWidth(), ground.getHeight());
        var selected = canvas.boundsOf(String.valueOf(canvas.selectedProperty().get()));
        inTheWay.set(selected.filter(area::overlaps).isPresent());
    }

    /// @param plan null while nothing is drawn
    void show(@Nullable PlanNow plan) {
        explainable.set(plan != null && plan.criticalMinutes() > 0);
        if (plan == null) return;
        criticalPath.setText("Critical path " + Minutes.spaced(plan.criticalMinutes()));
        Forms.setShown(proposedSort, plan.hasProposals());
    }
}
