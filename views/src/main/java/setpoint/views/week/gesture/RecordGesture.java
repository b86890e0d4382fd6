package setpoint.views.week.gesture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Fonts;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;
import setpoint.views.week.paint.BlockLook;
import setpoint.views.week.paint.Clock;

/// Pulls down, inside what was intended, to where it really began.
public final class RecordGesture implements WeekGesture {
    private final Piece dream;
    private final BlockLook look;
    private final Consumer<Stretch> commit;
    private final int latest;
    private Stretch stretch;

    /// @param commit gets from when to when it happened
    public RecordGesture(WeekLayout week, Piece dream, BlockLook look, Consumer<Stretch> commit) {
        this.dream = dream;
        this.look = look;
        this.commit = commit;
        boolean goesOn = dream.day() == week.today() && dream.to() > week.minute();
        latest = goesOn ? week.minute() : dream.to();
        stretch = Stretch.of(dream.day(), dream.from(), Math.max(dream.from() + 1, latest));
    }

    @Override
    public void moveTo(WeekScale scale, double x, double y, Held held) {
        int from = Math.clamp(scale.minuteAt(y, held.step()), dream.from(), Math.max(dream.from(), latest - 1));
        stretch = Stretch.of(dream.day(), from, Math.max(from + 1, latest));
    }

    @Override
    public void letGo() {
        commit.accept(stretch);
    }

    @Override
    public Optional<Area> bounds(WeekScale scale) {
        return Areas.around(List.of(scale.area(dream)));
    }

    @Override
    public void paint(CanvasPen pen, WeekScale scale) {
        var lane = scale.area(dream);
        double top = scale.y(stretch.minute()) + 1;
        double bottom = scale.y(stretch.minute() + stretch.minutes()) - 1;
        double left = lane.x() + WeekScale.INSET;
        pen.fill(look.solid()).box(left, top, lane.right() - left, Math.max(4, bottom - top), 5);
        int late = stretch.minute() - dream.from();
        var words = late == 0 ? "as intended" : late + " min late";
        if (bottom - top > 16)
            pen.text(words, left + 8, top + 13.5, Fonts.strong(11), "-sp-on-real");
        if (bottom - top > 32)
            pen.text(
                    Clock.span(stretch.minute(), stretch.minute() + stretch.minutes()), left + 8, top + 27,
                    Fonts.text(10.5), "-sp-on-real");
    }

    @Override
    public OptionalInt start() {
        return OptionalInt.of(stretch.minute());
    }

    @Override
    public Cursor cursor() {
        return Cursor.S_RESIZE;
    }
}
