package setpoint.views.week.gesture;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import setpoint.views.kit.CanvasPen;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekScale;

/// Draws a rectangle around blocks, to select them beside what is selected already.
public final class MarqueeGesture implements WeekGesture {
    private final Collection<Piece> pieces;
    private final Set<String> selected;
    private final Consumer<Set<String>> select;
    private final double startX;
    private final double startY;
    private Area area;
    private Set<String> touched;
    private Set<Area> rings = Set.of();

    public MarqueeGesture(
            Collection<Piece> pieces, Collection<String> selected, double x, double y, Consumer<Set<String>> select) {
        this.pieces = pieces;
        this.selected = new LinkedHashSet<>(selected);
        this.select = select;
        startX = x;
        startY = y;
        area = new Area(x, y, 0, 0);
        touched = this.selected;
    }

    @Override
    public void moveTo(WeekScale scale, double x, double y, Held held) {
        area = new Area(Math.min(x, startX), Math.min(y, startY), Math.abs(x - startX), Math.abs(y - startY));
        touched = new LinkedHashSet<>(selected);
        rings = new LinkedHashSet<>();
        for (var piece : pieces) {
            if (!scale.area(piece).overlaps(area)) continue;
            touched.add(piece.id());
            rings.add(scale.area(piece));
        }
    }

    @Override
    public void letGo() {
        select.accept(touched);
    }

    @Override
    public Optional<Area> bounds(WeekScale scale) {
        var all = new ArrayList<>(rings);
        all.add(area);
        return Areas.around(all);
    }

    @Override
    public void paint(CanvasPen pen, WeekScale scale) {
        pen.stroke("-color-accent-emphasis", 1.5);
        for (var ring : rings)
            pen.outline(ring.x() - 1.5, ring.y() - 1.5, ring.width() + 3, ring.height() + 3, 7);
        pen.fill("-color-accent-subtle");
        pen.faded(0.3, () -> pen.box(area.x(), area.y(), area.width(), area.height(), 0));
        pen.stroke("-color-accent-emphasis", 1).outline(area.x(), area.y(), area.width(), area.height(), 0);
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }
}
