package setpoint.views.review.graph;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
import setpoint.views.plan.Camera;
import setpoint.views.plan.PlanNow;

/// Draws a [DiffGraph]: pans, zooms, and says which task a person points at. Changes nothing.
public final class DiffCanvas extends Region {
    /// The least zoom at which titles can be read.
    private static final double READABLE = 0.87;

    private final Canvas canvas = new Canvas();
    private final Camera camera = new Camera(this, this::area, this::paint);
    private final ObjectProperty<@Nullable String> selected = new SimpleObjectProperty<>(this, "selected");
    private final Tooltip tip = new Tooltip();
    private Theme theme = Theme.LIGHT;
    private @Nullable DiffGraph graph;
    /// Whether a person has panned or zoomed, so that the view stays as it is.
    private boolean touched;
    private @Nullable String hovered;
    private double pressedX;
    private double pressedY;
    private double draggedX;
    private double draggedY;

    public DiffCanvas() {
        getChildren().add(canvas);
        getStyleClass().add("diff-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setAccessibleText("Graph of what changed");
        setMinSize(0, 0);
        tip.setShowDelay(Duration.millis(500));
        selected.subscribe(this::showSelected);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(MouseEvent.MOUSE_MOVED, e -> hover(taskAt(e.getX(), e.getY()).orElse(null)));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(null));
        addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
    }

    /// @param anew whether it is another comparison, so that all of it is fitted in
    public void show(DiffGraph next, boolean anew) {
        graph = next;
        if (anew) touched = false;
        frame();
        showSelected();
    }

    /// Shows all of it where it can be read, else the part around what is pointed at, or around the first change.
    private void frame() {
        if (touched || graph == null || area().isEmpty() || getWidth() <= 0 || getHeight() <= 0) {
            paint();
            return;
        }
        camera.fit();
        if (camera.view().zoom() >= READABLE) return;
        camera.zoomTo(READABLE, 0, 0);
        var all = camera.view().onScreen(area().orElseThrow());
        var around = anchor(graph).flatMap(this::boundsOf).orElse(all);
        camera.pan(
                shift(all.x(), all.right(), around.middleX(), getWidth()),
                shift(all.y(), all.bottom(), around.middleY(), getHeight()));
    }

    private Optional<String> anchor(DiffGraph shown) {
        var pointed = Optional.ofNullable(selected.get()).filter(shown.tasks()::containsKey);
        return pointed.or(() -> shown.drawing().cards().stream()
                .map(card -> card.id())
                .filter(shown.fates()::containsKey)
                .findFirst());
    }

    /// How far to move so that a point comes to the middle, without leaving room empty at either end.
    private static double shift(double from, double to, double point, double room) {
        if (to - from <= room) return (room - to - from) / 2;
        return Math.clamp(room / 2 - point, room - to, -from);
    }

    /// Shows all of it.
    public void fit() {
        touched = true;
        camera.fit();
    }

    public void dress(Theme other) {
        theme = other;
        paint();
    }

    /// The id of the task that is pointed at; null for none.
    public ObjectProperty<@Nullable String> selectedProperty() {
        return selected;
    }

    /// The id of the task drawn at a point of this region.
    public Optional<String> taskAt(double x, double y) {
        if (graph == null) return Optional.empty();
        var view = camera.view();
        return graph.drawing().cardAt(view.drawingX(x), view.drawingY(y));
    }

    /// Where a task is drawn in this region, in or out of view.
    public Optional<Area> boundsOf(String task) {
        if (graph == null) return Optional.empty();
        return graph.drawing().card(task).map(card -> camera.view().onScreen(card.area()));
    }

    private Optional<Area> area() {
        return Optional.ofNullable(graph).map(g -> g.drawing().area()).filter(a -> a.width() > 0).map(a -> a.grown(8));
    }

    private void showSelected() {
        var task = selected.get();
        if (task != null) boundsOf(task).filter(this::isOutside).ifPresent(camera::bringIntoView);
        paint();
    }

    private boolean isOutside(Area area) {
        return getWidth() > 0 && !new Area(0, 0, getWidth(), getHeight()).contains(area);
    }

    private void hover(@Nullable String task) {
        if (Objects.equals(task, hovered)) return;
        hovered = task;
        setCursor(task == null ? Cursor.DEFAULT : Cursor.HAND);
        Tooltip.uninstall(this, tip);
        if (task != null && graph != null) {
            tip.setText(PlanNow.titleOf(Objects.requireNonNull(graph.tasks().get(task))));
            Tooltip.install(this, tip);
        }
        paint();
    }

    private void scrolled(ScrollEvent e) {
        touched = true;
        camera.scroll(e);
    }

    private void pressed(MouseEvent e) {
        requestFocus();
        pressedX = draggedX = e.getX();
        pressedY = draggedY = e.getY();
    }

    private void dragged(MouseEvent e) {
        touched = true;
        camera.pan(e.getX() - draggedX, e.getY() - draggedY);
        draggedX = e.getX();
        draggedY = e.getY();
    }

    private void clicked(MouseEvent e) {
        if (Math.hypot(e.getX() - pressedX, e.getY() - pressedY) > 4) return;
        taskAt(e.getX(), e.getY()).ifPresent(selected::set);
    }

    private void typed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown()) return;
        Runnable action =
                switch (e.getCode()) {
                    case F -> this::fit;
                    case PLUS, EQUALS, ADD -> camera::zoomIn;
                    case MINUS, SUBTRACT -> camera::zoomOut;
                    case DIGIT0, NUMPAD0 -> () -> camera.zoomAtMiddle(1);
                    default -> null;
                };
        if (action == null) return;
        touched = true;
        action.run();
        e.consume();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() == getWidth() && canvas.getHeight() == getHeight()) return;
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        frame();
        showSelected();
    }

    private void paint() {
        double width = canvas.getWidth();
        double height = canvas.getHeight();
        if (width <= 0 || height <= 0) return;
        var gc = canvas.getGraphicsContext2D();
        if (graph == null) DiffPainter.clear(gc, theme.palette(), width, height);
        else
            new DiffPainter(gc, theme.palette(), graph, camera.view(), width, height).paint(selected.get(), hovered);
    }
}
