package setpoint.views.week.side;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Archetype;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Palette;
import setpoint.views.week.paint.Layer;

/// The lanes in sight, each on a canvas of its own, which is moved while they scroll, and painted anew only when it would
/// look otherwise.
final class SideSheet extends Pane {
    private final Map<Integer, Lane> seen = new HashMap<>();
    private final Deque<Lane> spare = new ArrayDeque<>();
    private final Rectangle window = new Rectangle();

    /// How lanes are drawn.
    record Dress(SideScale scale, Layer layer, Palette palette) {}

    /// All that the picture of a lane follows from.
    private record Look(
            SideLane lane, Dress dress, boolean pointedAt, int today, int minute, Set<Archetype> modes) {
        boolean isSame(@Nullable Look other) {
            return other != null && lane == other.lane && dress.equals(other.dress) && pointedAt == other.pointedAt
                    && today == other.today && minute == other.minute && modes.equals(other.modes);
        }
    }

    private static final class Lane extends Canvas {
        private @Nullable Look painted;

        Lane() {
            setManaged(false);
            setMouseTransparent(true);
        }
    }

    SideSheet() {
        setClip(window);
    }

    /// @param top how far they are scrolled
    /// @param pointed the lane that the pointer is over; -1 for none
    void show(SideWeek week, SideLanes lanes, Dress dress, double top, int pointed) {
        window.setWidth(getWidth());
        window.setHeight(getHeight());
        var scale = dress.scale();
        int first = Math.max(0, scale.laneAt(top));
        int last = Math.min(week.agents().size() - 1, scale.laneAt(top + getHeight()));
        leave(first, last);
        var modes = new HashSet<>(week.snapshot().all(Archetype.class, ""));
        for (int i = first; i <= last; i++) {
            var lane = seen.computeIfAbsent(i, _ -> take());
            lane.relocate(0, scale.top(i) - top);
            var look = new Look(lanes.lane(i), dress, i == pointed, week.today(), week.minute(), modes);
            if (look.isSame(lane.painted)) continue;
            lane.painted = look;
            paint(lane, i, week, look);
        }
    }

    private void leave(int first, int last) {
        seen.entrySet().removeIf(entry -> {
            boolean gone = entry.getKey() < first || entry.getKey() > last;
            if (gone) {
                entry.getValue().setVisible(false);
                spare.push(entry.getValue());
            }
            return gone;
        });
    }

    private Lane take() {
        var lane = spare.isEmpty() ? new Lane() : spare.pop();
        if (lane.getParent() == null) getChildren().add(lane);
        lane.setVisible(true);
        return lane;
    }

    private static void paint(Lane on, int index, SideWeek week, Look look) {
        var scale = look.dress().scale();
        on.setWidth(scale.width());
        on.setHeight(scale.lane());
        var gc = on.getGraphicsContext2D();
        gc.save();
        gc.translate(0, -scale.top(index));
        var pen = new CanvasPen(gc, look.dress().palette());
        var painter = new SidePainter(pen, look.dress().palette(), scale, week, look.dress().layer());
        painter.lane(index, look.lane(), look.pointedAt());
        painter.now(index);
        gc.restore();
    }
}
