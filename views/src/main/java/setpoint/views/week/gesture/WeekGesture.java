package setpoint.views.week.gesture;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.scene.Cursor;
import setpoint.views.kit.CanvasPen;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.WeekScale;

/// One movement of the hand over a week. Changes nothing while it goes on; let go, it ends in one edit or in nothing. Who
/// gives it up just forgets it. Positions are those of the sheet.
public interface WeekGesture {
    /// The keys that are held meanwhile.
    ///
    /// @param fine steps of 5 minutes instead of 15
    /// @param copy what is moved stays where it was
    record Held(boolean fine, boolean copy) {
        public static final Held NOTHING = new Held(false, false);

        public int step() {
            return fine ? 5 : 15;
        }
    }

    void moveTo(WeekScale scale, double x, double y, Held held);

    void letGo();

    /// Paints what would come of it, on top of the sheet.
    void paint(CanvasPen pen, WeekScale scale);

    /// The part of the sheet that it paints on; empty while it paints nothing.
    Optional<Area> bounds(WeekScale scale);

    /// The blocks that it holds, drawn back meanwhile.
    default Set<String> lifted() {
        return Set.of();
    }

    /// What letting go would add to each day, in units of energy.
    default double[] added() {
        return new double[7];
    }

    /// The minute of a day that it would begin at, shown beside the hours.
    default OptionalInt start() {
        return OptionalInt.empty();
    }

    default Cursor cursor() {
        return Cursor.DEFAULT;
    }
}
