package setpoint.views.week.gesture;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Icon;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;

/// Pulls the start or the end of a block.
public final class ResizeGesture implements WeekGesture {
    private final WeekLayout week;
    private final Piece piece;
    private final boolean top;
    private final Stretch before;
    private final Consumer<Stretch> commit;
    private Stretch stretch;

    /// @param top whether it pulls the start
    public ResizeGesture(WeekLayout week, Piece piece, boolean top, Consumer<Stretch> commit) {
        this.week = week;
        this.piece = piece;
        this.top = top;
        this.commit = commit;
        var start = piece.block().from().toLocalDateTime();
        int minutes = piece.block().minutes() == null ? piece.minutes() : piece.block().minutes();
        before = Stretch.of(week.week(), start, minutes);
        stretch = before;
    }

    @Override
    public void moveTo(WeekScale scale, double x, double y, Held held) {
        int here = piece.day() * WeekScale.DAY_MINUTES + scale.minuteAt(y, held.step());
        stretch = top
                ? new Stretch(Math.min(here, before.to() - held.step()), before.to())
                : new Stretch(before.from(), Math.max(here, before.from() + held.step()));
    }

    @Override
    public void letGo() {
        if (!stretch.equals(before)) commit.accept(stretch);
    }

    @Override
    public Optional<Area> bounds(WeekScale scale) {
        return Areas.around(stretch.areas(scale));
    }

    @Override
    public void paint(CanvasPen pen, WeekScale scale) {
        double over = piece.isDream() ? Loads.over(week.days(), added(), stretch.from()) : 0;
        Preview.paint(pen, scale, stretch, piece.matter().title(), Icon.CLOCK, over);
    }

    @Override
    public double[] added() {
        var loads = new Loads();
        if (piece.isDream())
            loads.add(before, piece.matter().energy(), -1).add(stretch, piece.matter().energy(), 1);
        return loads.added();
    }

    @Override
    public Set<String> lifted() {
        return Set.of(piece.id());
    }

    @Override
    public OptionalInt start() {
        return OptionalInt.of(Math.floorMod(top ? stretch.from() : stretch.to(), WeekScale.DAY_MINUTES));
    }

    @Override
    public Cursor cursor() {
        return top ? Cursor.N_RESIZE : Cursor.S_RESIZE;
    }
}
