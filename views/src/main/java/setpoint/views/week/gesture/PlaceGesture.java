package setpoint.views.week.gesture;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Matter;
import setpoint.views.kit.CanvasPen;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;
import setpoint.views.kit.Icon;

/// Carries something from beside the week onto an hour.
public final class PlaceGesture implements WeekGesture {
    private final WeekLayout week;
    private final Matter matter;
    private final Icon icon;
    private final int minutes;
    private final Consumer<Stretch> commit;
    private @Nullable Stretch stretch;

    public PlaceGesture(WeekLayout week, Matter matter, Icon icon, int minutes, Consumer<Stretch> commit) {
        this.week = week;
        this.matter = matter;
        this.icon = icon;
        this.minutes = minutes;
        this.commit = commit;
    }

    /// Left of the week it is not yet anywhere.
    @Override
    public void moveTo(WeekScale scale, double x, double y, Held held) {
        if (x < 0 || x > scale.width()) stretch = null;
        else {
            int from = Math.min(scale.minuteAt(y, held.step()), WeekScale.DAY_MINUTES - held.step());
            stretch = Stretch.of(scale.dayAt(x), from, from + minutes);
        }
    }

    @Override
    public void letGo() {
        if (stretch != null) commit.accept(stretch);
    }

    @Override
    public Optional<Area> bounds(WeekScale scale) {
        return stretch == null ? Optional.empty() : Areas.around(stretch.areas(scale));
    }

    @Override
    public void paint(CanvasPen pen, WeekScale scale) {
        if (stretch != null)
            Preview.paint(
                    pen, scale, stretch, matter.title(), icon, Loads.over(week.days(), added(), stretch.from()));
    }

    @Override
    public double[] added() {
        var loads = new Loads();
        return stretch == null ? loads.added() : loads.add(stretch, matter.energy(), 1).added();
    }

    @Override
    public OptionalInt start() {
        return stretch == null ? OptionalInt.empty() : OptionalInt.of(stretch.minute());
    }

    @Override
    public Cursor cursor() {
        return Cursor.CLOSED_HAND;
    }
}
