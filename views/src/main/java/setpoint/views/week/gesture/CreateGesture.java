package setpoint.views.week.gesture;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Cursor;
import setpoint.model.plan.Energy;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Icon;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;

/// Draws a stretch of a day, up or down from where it began.
public final class CreateGesture implements WeekGesture {
    private final WeekLayout week;
    private final Predicate<Stretch> costs;
    private final int day;
    private final double startY;
    private final String title;
    private final Consumer<Stretch> commit;
    private Stretch stretch;

    /// @param title what the stretch is for, as its preview says
    /// @param costs whether a stretch would be intended, so that its day has to bear it
    public CreateGesture(
            WeekLayout week, WeekScale scale, double x, double y, String title, Predicate<Stretch> costs,
            Consumer<Stretch> commit) {
        this.week = week;
        this.costs = costs;
        this.title = title;
        this.commit = commit;
        day = scale.dayAt(x);
        startY = y;
        stretch = between(scale, y, Held.NOTHING.step());
    }

    /// What is drawn of a stretch while it is asked what it will be.
    public CreateGesture(WeekLayout week, Stretch drawn, boolean costs) {
        this.week = week;
        this.costs = _ -> costs;
        title = "";
        commit = _ -> {};
        day = drawn.day();
        startY = 0;
        stretch = drawn;
    }

    private Stretch between(WeekScale scale, double y, int step) {
        // The step in which the hand went down belongs to it whole.
        int down = Math.clamp((long) Math.floor(startY * 60 / scale.hour() / step) * step, 0, 24 * 60 - step);
        int here = scale.minuteAt(y, step);
        return here > down ? Stretch.of(day, down, here) : Stretch.of(day, Math.min(here, down), down + step);
    }

    @Override
    public void moveTo(WeekScale scale, double x, double y, Held held) {
        stretch = between(scale, y, held.step());
    }

    @Override
    public void letGo() {
        commit.accept(stretch);
    }

    @Override
    public Optional<Area> bounds(WeekScale scale) {
        return Areas.around(stretch.areas(scale));
    }

    @Override
    public void paint(CanvasPen pen, WeekScale scale) {
        double over = costs.test(stretch) ? Loads.over(week.days(), added(), stretch.from()) : 0;
        Preview.paint(pen, scale, stretch, title, Icon.PLUS, over);
    }

    /// At the energy that a block has of which nothing is said.
    @Override
    public double[] added() {
        var loads = new Loads();
        return costs.test(stretch) ? loads.add(stretch, Energy.MEDIUM, 1).added() : loads.added();
    }

    @Override
    public OptionalInt start() {
        return OptionalInt.of(stretch.minute());
    }

    @Override
    public Cursor cursor() {
        return Cursor.CROSSHAIR;
    }
}
