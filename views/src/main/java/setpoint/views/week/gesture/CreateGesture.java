package setpoint.views.week.gesture;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Icon;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.WeekScale;

/// Draws a stretch of a day, up or down from where it began.
public final class CreateGesture implements WeekGesture {
    private final int day;
    private final double startY;
    private final String title;
    private final Consumer<Stretch> commit;
    private Stretch stretch;

    /// @param title what the stretch is for, as its preview says
    public CreateGesture(WeekScale scale, double x, double y, String title, Consumer<Stretch> commit) {
        this.title = title;
        this.commit = commit;
        day = scale.dayAt(x);
        startY = y;
        stretch = between(scale, y, Held.NOTHING.step());
    }

    /// What is drawn of a stretch while it is asked what it will be.
    public CreateGesture(Stretch drawn) {
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
        Preview.paint(pen, scale, stretch, title, Icon.PLUS, 0);
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
