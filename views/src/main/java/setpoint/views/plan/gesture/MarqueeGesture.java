package setpoint.views.plan.gesture;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.paint.Emphasis;

/// Draws a rectangle around cards, to select them beside what is selected already.
public final class MarqueeGesture implements Gesture {
    private final Drawing drawing;
    private final Set<String> selected;
    private final Consumer<Set<String>> select;
    private final double startX;
    private final double startY;
    private Set<String> touched = Set.of();
    private double x;
    private double y;

    public MarqueeGesture(Drawing drawing, Set<String> selected, double x, double y, Consumer<Set<String>> select) {
        this.drawing = drawing;
        this.selected = selected;
        this.select = select;
        startX = x;
        startY = y;
        moveTo(x, y);
    }

    @Override
    public void moveTo(double toX, double toY) {
        x = toX;
        y = toY;
        touched = new LinkedHashSet<>(selected);
        for (var card : drawing.cards()) if (card.area().overlaps(area())) touched.add(card.id());
    }

    private Area area() {
        return new Area(Math.min(x, startX), Math.min(y, startY), Math.abs(x - startX), Math.abs(y - startY));
    }

    @Override
    public void letGo() {
        select.accept(touched);
    }

    @Override
    public @Nullable Emphasis emphasis(String task) {
        return touched.contains(task) ? Emphasis.SELECTED : null;
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }

    @Override
    public void paint(Pen pen, double zoom) {
        var a = area();
        pen.fill("-color-accent-subtle");
        pen.faded(0.3, () -> pen.box(a.x(), a.y(), a.width(), a.height(), 0));
        pen.stroke("-color-accent-emphasis", 1 / zoom).outline(a.x(), a.y(), a.width(), a.height(), 0);
    }
}
