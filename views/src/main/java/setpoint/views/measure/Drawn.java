package setpoint.views.measure;

import java.util.function.BiConsumer;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Pen;
import setpoint.views.kit.Theme;

/// A small drawing that follows its size and the theme.
final class Drawn extends Region {
    private final Canvas canvas = new Canvas();
    private BiConsumer<Pen, Bounds> drawing = (_, _) -> {};
    private Theme theme = Theme.LIGHT;

    Drawn(String id, double width, double height) {
        setId(id);
        getStyleClass().add("drawn");
        setMinSize(0, height);
        setPrefSize(width, height);
        setMaxHeight(height);
        getChildren().add(canvas);
        setMouseTransparent(true);
    }

    /// @param drawing gets the pen and the room there is
    void show(Theme theme, String said, BiConsumer<Pen, Bounds> drawing) {
        this.theme = theme;
        this.drawing = drawing;
        setAccessibleText(said);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var gc = canvas.getGraphicsContext2D();
        gc.clearRect(0, 0, getWidth(), getHeight());
        drawing.accept(new CanvasPen(gc, theme.palette()), getLayoutBounds());
    }
}
