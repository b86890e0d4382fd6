package setpoint.views.plan;

import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.AccessibleRole;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import setpoint.views.kit.pixel.PixelView;
import setpoint.views.plan.paint.MapPicture;

/// The whole plan on a small map with a frame around what is seen of it; a click or a drag on the map goes there. Hidden
/// where the plan is in view with room around it, where there is little space, or where it would only cover cards that
/// can be seen anyway. Makes way for selected cards by going to the other end of its side.
final class MiniMap extends Region {
    private static final double WIDTH = 160;
    private static final double HEIGHT = 86;
    private static final double PAD = 6;
    private static final double APART = 14;
    private static final double LEAST_WIDTH = 560;
    private static final double LEAST_HEIGHT = 400;
    private static final double FILLED = 0.6;

    private final GraphCanvas canvas;
    private final Region toolbar;
    private final PixelView map = new PixelView();
    private final Rectangle frame = new Rectangle();
    private boolean dragsFrame;
    private double heldX;
    private double heldY;

    /// @param toolbar lies at the foot of the same ground; where both need the room, the map lies above it
    /// @param covered how much of the ground something lies over at its right
    MiniMap(GraphCanvas canvas, Region toolbar, ObservableDoubleValue covered) {
        this.canvas = canvas;
        this.toolbar = toolbar;
        setId("graph-map");
        getStyleClass().addAll("floating", "mini-map");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Map of the whole plan");
        // It goes where it belongs at once: its parent, in the middle of laying out, would place it too late.
        setManaged(false);
        resize(WIDTH, HEIGHT);
        frame.getStyleClass().add("mini-map-frame");
        frame.setMouseTransparent(true);
        frame.setManaged(false);
        map.setManaged(false);
        map.relocate(PAD, PAD);
        getChildren().addAll(map, frame);
        canvas.viewing().lookProperty().subscribe(_ -> requestLayout());
        canvas.camera().viewProperty().subscribe(_ -> follow());
        canvas.selection().leadProperty().subscribe(_ -> follow());
        canvas.widthProperty().subscribe(_ -> follow());
        canvas.heightProperty().subscribe(_ -> follow());
        toolbar.boundsInParentProperty().subscribe(_ -> follow());
        covered.subscribe(_ -> follow());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    }

    /// Draws the map in other colours.
    void dress() {
        requestLayout();
    }

    private MapPicture.Scale scale() {
        var area = canvas.drawing().map(Drawing::area).orElse(new Area(0, 0, 1, 1));
        return MapPicture.Scale.of(area, WIDTH - 2 * PAD, HEIGHT - 2 * PAD);
    }

    private void follow() {
        setVisible(isUseful());
        if (!isVisible()) return;
        var ground = ground(isInTheWay());
        relocate(ground.x(), ground.y());
        var seen = scale().on(canvas.camera().seen());
        double left = Math.clamp(seen.x(), 0, WIDTH - 2 * PAD - 2);
        double top = Math.clamp(seen.y(), 0, HEIGHT - 2 * PAD - 2);
        frame.setX(PAD + left);
        frame.setY(PAD + top);
        frame.setWidth(Math.max(2, Math.min(seen.right(), WIDTH - 2 * PAD) - left));
        frame.setHeight(Math.max(2, Math.min(seen.bottom(), HEIGHT - 2 * PAD) - top));
    }

    private boolean isUseful() {
        var drawing = canvas.drawing().filter(d -> !d.cards().isEmpty());
        double width = canvas.getWidth() - canvas.camera().covered();
        if (drawing.isEmpty() || width < LEAST_WIDTH || canvas.getHeight() < LEAST_HEIGHT) return false;
        var seen = canvas.camera().seen();
        var all = drawing.get().area();
        if (!seen.contains(all)) return true;
        boolean fills = all.width() > FILLED * seen.width() && all.height() > FILLED * seen.height();
        return fills && drawing.get().index().cardsIn(canvas.camera().view().inDrawing(ground(false))).isEmpty();
    }

    /// Where it would be on the canvas.
    private Area ground(boolean top) {
        return new Area(left(), top ? APART : canvas.getHeight() - foot() - HEIGHT, WIDTH, HEIGHT);
    }

    private double left() {
        return canvas.getWidth() - canvas.camera().covered() - APART - WIDTH;
    }

    private double foot() {
        var tools = toolbar.getBoundsInParent();
        boolean meets = toolbar.isVisible() && tools.getMaxX() + APART > left();
        return meets ? canvas.getHeight() - tools.getMinY() + APART : APART;
    }

    private boolean isInTheWay() {
        return isOnSelected(ground(false)) && !isOnSelected(ground(true));
    }

    private boolean isOnSelected(Area ground) {
        return canvas.selection().tasks().stream()
                .anyMatch(task -> canvas.boundsOf(task).filter(ground::overlaps).isPresent());
    }

    @Override
    protected void layoutChildren() {
        follow();
        var look = canvas.viewing().lookProperty().get();
        if (!isVisible() || look == null) return;
        var pixels = map.sized(WIDTH - 2 * PAD, HEIGHT - 2 * PAD);
        MapPicture.paint(pixels, look, scale().sharpened(map.sharpness()), canvas.palette());
        map.refresh();
    }

    private void pressed(MouseEvent e) {
        dragsFrame = frame.contains(e.getX(), e.getY());
        heldX = e.getX() - frame.getX() - frame.getWidth() / 2;
        heldY = e.getY() - frame.getY() - frame.getHeight() / 2;
        if (!dragsFrame) go(e.getX(), e.getY());
        e.consume();
    }

    private void dragged(MouseEvent e) {
        if (dragsFrame) go(e.getX() - heldX, e.getY() - heldY);
        else go(e.getX(), e.getY());
        e.consume();
    }

    private void go(double x, double y) {
        var scale = scale();
        canvas.camera().centre(scale.drawingX(x - PAD), scale.drawingY(y - PAD));
    }
}
