package setpoint.views.plan;

import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Theme;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.paint.GraphPicture;
import setpoint.views.plan.paint.Haste;

/// A plan's drawing on one canvas: pans, zooms, shows which card is selected. Paints only what is in view, in the
/// detail that suits the zoom.
///
/// Changes nothing in the plan. All positions are in this region's own coordinates.
public final class GraphCanvas extends Region {
    private final Surface surface = new Surface(this::paint);
    private final GraphPicture picture = new GraphPicture();
    private final Selection selection = new Selection(this::selectionChanged);
    private final Viewing viewing = new Viewing(this, selection, this::moved);
    private final Attention attention = new Attention(selection, surface::repaint);
    private final Camera camera = viewing.camera();
    private Theme theme = Theme.LIGHT;
    private double paintedZoom;

    public GraphCanvas() {
        getChildren().add(surface);
        setId("graph-canvas");
        getStyleClass().add("graph-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(0, 0);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        setOnZoom(e -> camera.zoomTo(camera.view().zoom() * e.getZoomFactor(), e.getX(), e.getY()));
    }

    /// Draws a plan, seen as it was before.
    public void show(@Nullable PlanNow next) {
        viewing.show(next);
    }

    public void dress(Theme other) {
        theme = other;
        surface.repaint();
    }

    /// What is drawn, and from where it is seen.
    public Viewing viewing() {
        return viewing;
    }

    /// How it pans, zooms and fits.
    public Camera camera() {
        return camera;
    }

    /// The plan that is drawn.
    public Optional<PlanNow> plan() {
        return viewing.plan();
    }

    /// What is drawn; empty while there is no plan.
    public Optional<Drawing> drawing() {
        return viewing.drawing();
    }

    /// Where on the canvas it is.
    public OnScreen onScreen() {
        return viewing.onScreen();
    }

    /// The id of the task drawn at a point.
    public Optional<String> shapeAt(double x, double y) {
        return onScreen().cardAt(x, y).map(Drawing.Card::id);
    }

    /// Where a task is drawn, in or out of view.
    public Optional<Area> boundsOf(String task) {
        return onScreen().boundsOf(task);
    }

    /// All that is selected.
    public Selection selection() {
        return selection;
    }

    /// The selected task, or the one that leads where several are.
    public StringProperty selectedProperty() {
        return selection.leadProperty();
    }

    public void selectAll() {
        drawing().ifPresent(d -> selection.all(d.cards().stream().map(Drawing.Card::id).toList()));
    }

    /// Moves the selection by a step along the arrows of the plan, or among cards and phases.
    ///
    /// @param adding whether what was selected stays so
    public void step(int right, int down, boolean adding) {
        drawing().map(Neighbours::new)
                .ifPresent(near -> new Walk(near, selection, attention::reach).step(right, down, adding));
    }

    private void selectionChanged() {
        setAccessibleText(plan().flatMap(p -> new Spoken(p).selected(selection)).orElse("Graph"));
        if (!camera.isFollowing()) viewing.lookAtSelected();
        surface.repaint();
    }

    /// Sees to it that a task can be seen.
    public void lookAt(String task) {
        viewing.lookAt(task);
    }

    /// Says how much of it something lies over at its right, and shows the selected task where that covers it.
    public void keepClear(double right) {
        camera.keepClear(right);
        if (right > 0) viewing.lookAtSelected();
    }

    public ReadOnlyDoubleProperty zoomProperty() {
        return camera.zoomProperty();
    }

    /// Shows the whole plan.
    public void fit() {
        camera.fit();
    }

    private void scrolled(ScrollEvent e) {
        requestFocus();
        camera.scroll(e);
    }

    public void hover(@Nullable String task) {
        attention.hover(task);
    }

    /// The id of the task under the pointer.
    public Optional<String> hovered() {
        return attention.hovered();
    }

    /// Shows how far a gesture is; null when it has ended.
    public void during(@Nullable Gesture now) {
        viewing.holdStill(now != null);
        attention.during(now);
    }

    /// The task that the gesture which goes on would take if it ended now.
    public Optional<String> aimedAt() {
        return attention.aimedAt();
    }

    /// Lays a node over the drawing, where and as large as the area says.
    public void cover(Node node, Area area) {
        node.setManaged(false);
        getChildren().add(node);
        node.resizeRelocate(area.x(), area.y(), area.width(), area.height());
    }

    public void uncover(Node node) {
        getChildren().remove(node);
    }

    @Override
    protected void layoutChildren() {
        if (surface.getWidth() == getWidth() && surface.getHeight() == getHeight()) return;
        boolean first = surface.getWidth() == 0;
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        viewing.resized(first);
    }

    private void moved() {
        surface.repaintInHaste(camera.view().zoom() != paintedZoom);
    }

    Palette palette() {
        return theme.palette();
    }

    private boolean paint(Pixels pixels, double sharpness, Haste haste) {
        var view = camera.view();
        paintedZoom = view.zoom();
        surface.overlay(attention.over(drawing()), palette(), view);
        var look = viewing.lookProperty().get();
        if (look == null) {
            pixels.fill(palette().argb("-color-bg-default"));
            return true;
        }
        var marks = attention.marks(look.drawing());
        return picture.paint(pixels, look, view.sharpened(sharpness), sharpness, marks, palette(), haste);
    }
}
