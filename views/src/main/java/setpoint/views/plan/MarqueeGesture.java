package setpoint.views.plan;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import setpoint.views.kit.Pen;

/// Draws a rectangle around cards, to select them.
final class MarqueeGesture implements Gesture {
    private final Drawing drawing;
    private final Consumer<List<String>> select;
    private final double startX;
    private final double startY;
    private double x;
    private double y;

    MarqueeGesture(Drawing drawing, double x, double y, Consumer<List<String>> select) {
        this.drawing = drawing;
        this.select = select;
        startX = x;
        startY = y;
        moveTo(x, y);
    }

    @Override
    public void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private Area area() {
        return new Area(Math.min(x, startX), Math.min(y, startY), Math.abs(x - startX), Math.abs(y - startY));
    }

    @Override
    public void letGo() {
        select.accept(drawing.cards().stream()
                .filter(card -> card.area().overlaps(area()))
                .map(Drawing.Card::id)
                .toList());
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void paint(Pen pen, double zoom) {
        var a = area();
        pen.gc().setGlobalAlpha(0.3);
        pen.fill("-color-accent-subtle").box(a.x(), a.y(), a.width(), a.height(), 0);
        pen.gc().setGlobalAlpha(1);
        pen.stroke("-color-accent-emphasis", 1 / zoom).outline(a.x(), a.y(), a.width(), a.height(), 0);
    }
}
