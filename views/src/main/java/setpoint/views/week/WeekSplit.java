package setpoint.views.week;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Timeblock;
import setpoint.views.week.gesture.Stretch;
import setpoint.views.week.layout.WeekScale;

/// Splits the selected block: where the pointer is in it, else in the middle.
final class WeekSplit {
    private static final int STEP = 15;

    private final WeekCanvas canvas;
    private final WeekDoing doing;
    private @Nullable Point2D pointer;

    WeekSplit(WeekCanvas canvas, WeekDoing doing) {
        this.canvas = canvas;
        this.doing = doing;
        canvas.addEventFilter(MouseEvent.MOUSE_MOVED, e -> pointer = new Point2D(e.getX(), e.getY()));
        canvas.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> pointer = null);
    }

    void split() {
        doing.lead().ifPresent(block -> {
            int minutes = block.minutes(doing.now().at());
            int after = atPointer(block, minutes).orElseGet(() -> middle(minutes));
            doing.edits().split(block, block.from().toLocalDateTime().plusMinutes(after));
        });
    }

    private static int middle(int minutes) {
        int half = Math.max(1, Math.round(minutes / 2f / STEP) * STEP);
        return half >= minutes ? minutes / 2 : half;
    }

    /// How far into a block the pointer is; empty where it is beside it or too near to an end.
    private Optional<Integer> atPointer(Timeblock block, int minutes) {
        if (pointer == null) return Optional.empty();
        double y = canvas.sheetY(pointer.getY());
        return canvas.pieceAt(pointer.getX(), pointer.getY())
                .filter(piece -> piece.id().equals(block.id()))
                .map(piece -> piece.day() * WeekScale.DAY_MINUTES + canvas.scale().minuteAt(y, STEP)
                        - Stretch.of(doing.now().week(), block.from().toLocalDateTime(), minutes).from())
                .filter(after -> after > 0 && after < minutes);
    }
}
