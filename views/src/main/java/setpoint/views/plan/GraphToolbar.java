package setpoint.views.plan;

import java.util.List;
import javafx.beans.binding.DoubleExpression;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import setpoint.views.kit.Forms;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.arrange.PlanLayout;

/// What is done to the graph most often, by mouse: what is drawn into it, how it is laid out, what is seen of it.
public final class GraphToolbar extends HBox {
    private static final double ROOM_FOR_KEYS = 680;
    private static final double ROOM_FOR_WORDS = 560;

    private GraphCanvas canvas;
    private List<GraphAction> actions = List.of();

    @FXML private MenuButton zoom;

    @FXML private ToggleButton select;

    @FXML private ToggleButton pan;

    @FXML private RadioMenuItem layered;

    @FXML private RadioMenuItem organic;

    @FXML private Label taskWord;

    @FXML private Label gateWord;

    @FXML private Label phaseWord;

    @FXML private Label taskKey;

    @FXML private Label gateKey;

    @FXML private Label phaseKey;

    @FXML private HideDone hideDone;

    @SuppressWarnings("NullAway.Init")
    public GraphToolbar() {
        Forms.fill(this);
    }

    /// Works on a canvas from now on.
    ///
    /// @param room how much of its width is not covered
    void workOn(GraphCanvas canvas, Panning panning, DoubleExpression room) {
        this.canvas = canvas;
        panning.chosenProperty().bindBidirectional(pan.selectedProperty());
        zoom.textProperty().bind(canvas.zoomProperty().map(z -> percent(z.doubleValue())));
        for (var key : List.of(taskKey, gateKey, phaseKey)) Forms.showWhile(key, room.greaterThan(ROOM_FOR_KEYS));
        for (var word : List.of(taskWord, gateWord, phaseWord)) Forms.showWhile(word, room.greaterThan(ROOM_FOR_WORDS));
        canvas.viewing().hiddenProperty().subscribe(_ -> showHidden());
    }

    /// Takes what can be done in the graph.
    void offer(List<GraphAction> all) {
        actions = all;
    }

    private static String percent(double zoom) {
        return zoom < 0.0995 ? "%.1f%%".formatted(100 * zoom) : Math.round(zoom * 100) + "%";
    }

    private void run(String action) {
        actions.stream().filter(a -> a.id().equals(action) && a.isPossible()).findFirst().ifPresent(GraphAction::run);
    }

    /// One of the tools is always chosen.
    @FXML
    private void chooseTool() {
        if (!pan.isSelected()) select.setSelected(true);
        canvas.requestFocus();
    }

    @FXML
    private void newTask() {
        run("graph-new-task");
    }

    @FXML
    private void newGate() {
        run("graph-new-gate");
    }

    @FXML
    private void newPhase() {
        run("graph-new-phase");
    }

    @FXML
    private void link() {
        run("graph-link");
    }

    @FXML
    private void forgetPlaces() {
        run("graph-forget-places");
    }

    @FXML
    private void hideDone() {
        run("graph-hide-done");
        showHidden();
    }

    private void showHidden() {
        hideDone.show(canvas.viewing().hiddenProperty().get());
    }

    @FXML
    private void fit() {
        canvas.fit();
    }

    @FXML
    private void zoomIn() {
        canvas.camera().zoomIn();
    }

    @FXML
    private void zoomOut() {
        canvas.camera().zoomOut();
    }

    @FXML
    private void zoomToHalf() {
        canvas.camera().zoomAtMiddle(0.5);
    }

    @FXML
    private void zoomToFull() {
        canvas.camera().zoomAtMiddle(1);
    }

    @FXML
    private void zoomToDouble() {
        canvas.camera().zoomAtMiddle(2);
    }

    @FXML
    private void layOutInLayers() {
        layOutBy(layered, DagLayout::of);
    }

    @FXML
    private void layOutByConnection() {
        layOutBy(organic, (content, _, _) -> MxLayouts.organic(content));
    }

    private void layOutBy(RadioMenuItem choice, PlanLayout layout) {
        choice.setSelected(true);
        canvas.viewing().layOutBy(layout);
    }
}
