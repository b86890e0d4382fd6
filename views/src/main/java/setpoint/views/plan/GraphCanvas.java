package setpoint.views.plan;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.views.kit.Theme;

/// A plan's drawing on one canvas: pans, zooms, shows which card is selected. Paints only what is in view, in the
/// detail that suits the zoom.
///
/// Changes nothing in the plan. All positions are in this region's own coordinates.
public final class GraphCanvas extends Region {
    private static final double STEP = 1.25;
    private static final double MARGIN = 12;
    private static final double PORT = 9;
    private static final double NEAR = 6;
    private static final double TOOLBAR = 64;
    private static final double LEAST_AT_FIRST = 0.5;
    private static final double READABLE = 0.6;

    private final Canvas canvas = new Canvas();
    private final Selection selection = new Selection(this::selectionChanged);
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private Viewport view = new Viewport(1, 0, 0);
    private Theme theme = Theme.LIGHT;
    private Function<Content, Drawing> layout = DagLayout::of;
    private @Nullable PlanNow plan;
    private @Nullable Drawing drawing;
    private @Nullable String hovered;
    /// Whether the view follows the size of the window: until a person pans or zooms.
    private boolean fitted;
    private @Nullable Gesture gesture;

    public GraphCanvas() {
        getChildren().add(canvas);
        setId("graph-canvas");
        getStyleClass().add("graph-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(0, 0);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        setOnZoom(e -> zoomTo(view.zoom() * e.getZoomFactor(), e.getX(), e.getY()));
    }

    /// Draws a plan. The viewport stays where it is while it is the same plan, else the whole plan is fitted in.
    public void show(@Nullable PlanNow next) {
        var before = plan;
        plan = next;
        if (next == null) {
            drawing = null;
            selection.only(null);
        } else {
            boolean samePlan = before != null && before.plan().id().equals(next.plan().id());
            if (!samePlan || !before.isDrawnLike(next)) drawing = drawn(next);
            if (!samePlan) fitted = true;
            forgetWhatIsGone(Objects.requireNonNull(drawing));
        }
        arrange();
    }

    private Drawing drawn(PlanNow shown) {
        return Placed.by(layout.apply(shown.content()), shown.content(), shown.placements());
    }

    private void forgetWhatIsGone(Drawing now) {
        selection.keep(
                task -> now.card(task).isPresent(), id -> now.edges().stream().anyMatch(e -> e.id().equals(id)));
    }

    /// Takes another layout, and fits what it draws.
    public void layOutBy(Function<Content, Drawing> other) {
        layout = other;
        if (plan == null) return;
        drawing = drawn(plan);
        fit();
    }

    public void dress(Theme other) {
        theme = other;
        paint();
    }

    /// The selected task, or the one that leads where several are.
    public StringProperty selectedProperty() {
        return selection.leadProperty();
    }

    Selection selection() {
        return selection;
    }

    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// The id of the task drawn at a point.
    public Optional<String> shapeAt(double x, double y) {
        return drawing().flatMap(d -> d.cardAt(view.drawingX(x), view.drawingY(y)));
    }

    /// The id of the task whose right port, from which a dependency is drawn, is at a point.
    Optional<String> portAt(double x, double y) {
        if (drawing == null) return Optional.empty();
        double dx = view.drawingX(x);
        double dy = view.drawingY(y);
        return drawing.cards().stream()
                .filter(c -> Math.hypot(c.area().right() - dx, c.area().middleY() - dy) <= PORT / view.zoom())
                .map(Drawing.Card::id)
                .findFirst();
    }

    /// The id of the dependency drawn at a point.
    Optional<String> edgeAt(double x, double y) {
        if (drawing == null) return Optional.empty();
        double dx = view.drawingX(x);
        double dy = view.drawingY(y);
        return drawing.edges().stream()
                .filter(e -> e.distanceTo(dx, dy) <= NEAR / view.zoom())
                .min(Comparator.comparingDouble(e -> e.distanceTo(dx, dy)))
                .map(Drawing.Edge::id);
    }

    /// Begins to draw a rectangle that selects.
    Optional<Gesture> marquee(double x, double y) {
        return drawing().map(d -> new MarqueeGesture(d, x, y, selection::all));
    }

    /// Where a task is drawn, in or out of view.
    public Optional<Area> boundsOf(String task) {
        return drawing().flatMap(d -> d.card(task)).map(card -> view.onScreen(card.area()));
    }

    /// What is drawn; empty while there is no plan.
    public Optional<Drawing> drawing() {
        return Optional.ofNullable(drawing);
    }

    /// Shows the whole plan.
    public void fit() {
        fitted = false;
        if (drawing == null || drawing.cards().isEmpty() || getWidth() <= 0 || getHeight() <= 0) return;
        look(Viewport.fitting(drawing.area(), getWidth(), getHeight(), MARGIN, TOOLBAR));
    }

    /// A plan too large to be read as a whole begins at its top left.
    private void fitReadably() {
        fit();
        fitted = true;
        if (drawing == null || view.zoom() >= LEAST_AT_FIRST) return;
        double at = READABLE;
        look(new Viewport(at, MARGIN - drawing.area().x() * at, MARGIN - drawing.area().y() * at));
    }

    public void zoomIn() {
        zoomTo(view.zoom() * STEP, getWidth() / 2, getHeight() / 2);
    }

    public void zoomOut() {
        zoomTo(view.zoom() / STEP, getWidth() / 2, getHeight() / 2);
    }

    public void zoomToFull() {
        zoomTo(1, getWidth() / 2, getHeight() / 2);
    }

    public void zoomTo(double wish, double x, double y) {
        fitted = false;
        look(view.zoomedTo(wish, x, y));
    }

    public void pan(double dx, double dy) {
        fitted = false;
        look(view.moved(dx, dy));
    }

    private void look(Viewport next) {
        view = next;
        zoom.set(next.zoom());
        paint();
    }

    /// Moves the selection along the arrows of the plan, or up and down among the cards of a column.
    void step(int right, int down) {
        var here = drawing().flatMap(d -> d.card(String.valueOf(selectedProperty().get())));
        drawing().flatMap(d -> new Neighbours(d).from(here, right, down)).ifPresent(selection::only);
    }

    private void selectionChanged() {
        var id = selectedProperty().get();
        if (id == null || plan == null) setAccessibleText("Graph");
        else
            plan.content()
                    .task(id)
                    .ifPresent(t -> setAccessibleText(PlanNow.titleOf(t) + ", " + plan.statusOf(id).word()));
        if (id != null && !fitted) boundsOf(id).ifPresent(this::bringIntoView);
        paint();
    }

    private void bringIntoView(Area area) {
        if (getWidth() <= 0) return;
        double dx = shift(area.x(), area.right(), getWidth());
        double dy = shift(area.y(), area.bottom(), getHeight() - TOOLBAR + MARGIN);
        if (dx != 0 || dy != 0) pan(dx, dy);
    }

    private static double shift(double from, double to, double room) {
        if (from < MARGIN) return MARGIN - from;
        return to > room - MARGIN ? Math.max(room - MARGIN - to, MARGIN - from) : 0;
    }

    private void scrolled(ScrollEvent e) {
        requestFocus();
        if (e.isControlDown()) zoomTo(view.zoom() * Math.pow(1.0015, e.getDeltaY()), e.getX(), e.getY());
        else if (e.isShiftDown() && e.getDeltaX() == 0) pan(e.getDeltaY(), 0);
        else pan(e.getDeltaX(), e.getDeltaY());
        e.consume();
    }

    void hover(@Nullable String id) {
        if (Objects.equals(id, hovered)) return;
        hovered = id;
        paint();
    }

    /// Shows how far a gesture is; null when it has ended.
    void during(@Nullable Gesture now) {
        gesture = now;
        paint();
    }

    double drawingX(double x) {
        return view.drawingX(x);
    }

    double drawingY(double y) {
        return view.drawingY(y);
    }

    /// The plan that is drawn.
    Optional<PlanNow> plan() {
        return Optional.ofNullable(plan);
    }

    /// Lays a node over the drawing, where and as large as the area says.
    void cover(Node node, Area area) {
        node.setManaged(false);
        getChildren().add(node);
        node.resizeRelocate(area.x(), area.y(), area.width(), area.height());
    }

    void uncover(Node node) {
        getChildren().remove(node);
    }

    /// The id of the task under the pointer.
    Optional<String> hovered() {
        return Optional.ofNullable(hovered);
    }

    /// What a tooltip says about a task.
    Optional<String> described(String id) {
        return Optional.ofNullable(plan).flatMap(p -> p.content().task(id)).map(PlanNow::titleOf);
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        arrange();
    }

    private void arrange() {
        if (fitted && getWidth() > 0 && getHeight() > 0) fitReadably();
        else paint();
    }

    private void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width <= 0 || height <= 0) return;
        var gc = canvas.getGraphicsContext2D();
        if (plan == null || drawing == null) GraphPainter.clear(gc, theme.palette(), width, height);
        else
            new GraphPainter(gc, theme.palette(), plan, drawing, view, width, height).paint(
                    new Marks(selection.tasks(), selection.edge(), hovered, gesture));
    }
}
