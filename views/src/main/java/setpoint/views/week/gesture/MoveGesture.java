package setpoint.views.week.gesture;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Icon;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;

/// Carries blocks to another time, all by as much.
public final class MoveGesture implements WeekGesture {
    /// What letting go does.
    public interface Commit {
        /// @param minutes how far they went
        /// @param copy whether they also stay where they were
        void move(int minutes, boolean copy);
    }

    private final WeekLayout week;
    private final Stretch grabbed;
    private final List<Piece> carried;
    private final Commit commit;
    private final int startDay;
    private final double startY;
    private int moved;
    private boolean copy;

    /// @param grabbed the one that the hand holds
    /// @param carried all that come along, one piece of each, with the grabbed one
    public MoveGesture(
            WeekLayout week, WeekScale scale, Piece grabbed, List<Piece> carried, double x, double y, Commit commit) {
        this.week = week;
        this.carried = carried;
        this.commit = commit;
        this.grabbed = stretch(grabbed);
        startDay = scale.dayAt(x);
        startY = y;
    }

    private Stretch stretch(Piece piece) {
        var start = piece.block().from().toLocalDateTime();
        return Stretch.of(week.week(), start, piece.block().minutes() == null ? piece.minutes()
                : piece.block().minutes());
    }

    @Override
    public void moveTo(WeekScale scale, double x, double y, Held held) {
        copy = held.copy();
        int step = held.step();
        long down = Math.round((y - startY) * 60 / scale.hour());
        int start = grabbed.minute() + (int) down;
        boolean still = Math.abs(down) < step / 2.0;
        int snapped = still ? grabbed.minute() : Math.round((float) start / step) * step;
        int days = scale.dayAt(x) - startDay;
        moved = days * WeekScale.DAY_MINUTES + snapped - grabbed.minute();
    }

    @Override
    public void letGo() {
        if (moved != 0) commit.move(moved, copy);
    }

    @Override
    public Optional<Area> bounds(WeekScale scale) {
        return Areas.around(carried.stream()
                .flatMap(piece -> stretch(piece).moved(moved).areas(scale).stream())
                .toList());
    }

    @Override
    public void paint(CanvasPen pen, WeekScale scale) {
        var target = grabbed.moved(moved);
        double over = Loads.over(week.days(), added(), target.from());
        for (var piece : carried) {
            var to = stretch(piece).moved(moved);
            Preview.paint(
                    pen, scale, to, piece.matter().title(), copy ? Icon.COPY : Icon.MOVE,
                    to.day() == target.day() && piece.isDream() ? over : 0);
        }
    }

    @Override
    public double[] added() {
        var loads = new Loads();
        for (var piece : carried) {
            if (!piece.isDream()) continue;
            if (!copy) loads.add(stretch(piece), piece.matter().energy(), -1);
            loads.add(stretch(piece).moved(moved), piece.matter().energy(), 1);
        }
        return loads.added();
    }

    @Override
    public Set<String> lifted() {
        return carried.stream().map(Piece::id).collect(Collectors.toSet());
    }

    @Override
    public OptionalInt start() {
        return OptionalInt.of(grabbed.moved(moved).minute());
    }

    @Override
    public Cursor cursor() {
        return Cursor.CLOSED_HAND;
    }
}
