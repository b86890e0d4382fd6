package setpoint.views.plan;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Shade;
import setpoint.views.kit.Theme;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.arrange.PlanLayout;
import setpoint.views.plan.propose.ProposalCard;

/// The graph of one plan with its floating toolbar and legend, drafted in by mouse and keyboard; says what to do while there is nothing to draw.
public final class GraphView extends StackPane {
    @FXML private GraphCanvas canvas;

    @FXML private HBox toolbar;

    @FXML private HBox legend;

    @FXML private Label criticalPath;

    @FXML private MenuButton zoom;

    @FXML private ToggleButton select;

    @FXML private ToggleButton pan;

    @FXML private HBox proposedSort;

    private final MiniMap map;

    @FXML private RadioMenuItem layered;

    @FXML private RadioMenuItem organic;

    @FXML private VBox empty;

    @FXML private Label emptyTitle;

    @FXML private Label emptyText;

    @FXML private Label emptyCommand;

    @FXML private Label taskWord;

    @FXML private Label gateWord;

    @FXML private Label phaseWord;

    @FXML private Label taskKey;

    @FXML private Label gateKey;

    @FXML private Label phaseKey;

    @FXML private ToggleButton hideDone;

    @FXML private Label hiddenCount;

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
        var panning = new Panning(this, canvas);
        panning.chosenProperty().bindBidirectional(pan.selectedProperty());
        zoom.textProperty().bind(canvas.zoomProperty().map(z -> percent(z.doubleValue())));
        var tooltip = new Tooltip();
        tooltip.setShowDelay(Duration.millis(500));
        canvas.setOnMouseMoved(_ -> {
            var text = canvas.hovered().flatMap(this::titleOf);
            text.ifPresent(tooltip::setText);
            if (text.isPresent()) Tooltip.install(canvas, tooltip);
            else Tooltip.uninstall(canvas, tooltip);
        });
        legend.visibleProperty()
                .bind(explainable.and(widthProperty().greaterThan(ROOM_FOR_LEGEND)).and(legendInTheWay.not()));
        canvas.selectedProperty().subscribe(_ -> lookWhatTheLegendCovers());
        canvas.camera().viewProperty().subscribe(_ -> lookWhatTheLegendCovers());
        legend.boundsInParentProperty().subscribe(_ -> lookWhatTheLegendCovers());
        var room = widthProperty().subtract(covered);
        for (var key : List.of(taskKey, gateKey, phaseKey)) showWhere(key, room.greaterThan(ROOM_FOR_KEYS));
        for (var word : List.of(taskWord, gateWord, phaseWord)) showWhere(word, room.greaterThan(ROOM_FOR_WORDS));
        canvas.viewing().hiddenProperty().subscribe(_ -> showHidden());
        show(null, true);
    }

    private Optional<String> titleOf(String task) {
        return canvas.plan().flatMap(plan -> plan.content().task(task)).map(PlanNow::titleOf);
    }

    private static String percent(double zoom) {
        return zoom < 0.0995 ? "%.1f%%".formatted(100 * zoom) : Math.round(zoom * 100) + "%";
    }

    private static void showWhere(Node node, ObservableValue<Boolean> there) {
        node.visibleProperty().bind(there);
        node.managedProperty().bind(there);
    }

    /// Takes what can be done in the graph, for the toolbar and for who asks.
    public void offer(List<GraphAction> all) {
        actions = all;
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

    private void lookWhatTheLegendCovers() {
        var ground = legend.getBoundsInParent();
        var area = new Area(ground.getMinX(), ground.getMinY(), ground.getWidth(), ground.getHeight());
        legendInTheWay.set(canvas.boundsOf(String.valueOf(canvas.selectedProperty().get())).filter(area::overlaps)
                .isPresent());
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
        explainable.set(drawn && plan.criticalMinutes() > 0);
        empty.setVisible(!drawn);
        proposedSort.setVisible(drawn && plan.hasProposals());
        proposedSort.setManaged(proposedSort.isVisible());
        if (plan != null) criticalPath.setText("Critical path " + Minutes.spaced(plan.criticalMinutes()));
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

    private void run(String action) {
        actions.stream().filter(a -> a.id().equals(action) && a.isPossible()).findFirst().ifPresent(GraphAction::run);
    }

    public GraphCanvas canvas() {
        return canvas;
    }

    public void dress(Theme theme) {
        canvas.dress(theme);
        map.dress();
    }

    private static final double ABOVE_TOOLBAR = 66;
    private static final double ROOM_FOR_KEYS = 680;
    private static final double ROOM_FOR_WORDS = 560;
    private static final double ROOM_FOR_LEGEND = 720;

    private final BooleanProperty explainable = new SimpleBooleanProperty();
    private final BooleanProperty legendInTheWay = new SimpleBooleanProperty();

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
        int hidden = canvas.viewing().hiddenProperty().get();
        hideDone.setSelected(hidden > 0);
        hideDone.setAccessibleText(hidden > 0 ? "Show what is done, " + hidden + " hidden" : "Hide what is done");
        hiddenCount.setText(hidden > 0 ? hidden + " done hidden" : "");
        hiddenCount.setVisible(hidden > 0);
        hiddenCount.setManaged(hidden > 0);
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
