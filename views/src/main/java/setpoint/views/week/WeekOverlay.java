package setpoint.views.week;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Palette;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.WeekScale;
import setpoint.views.week.paint.GutterPainter;

/// What is painted over the sheet of a week: where the hand or the cursor is, and beside the hours when something would
/// begin. Takes only as much room as it needs, because all that it covers is composed anew with each picture of it.
final class WeekOverlay {
    private static final double BADGE = 46;

    private final Canvas over = new Canvas();
    private final Canvas badge = new Canvas(WeekCanvas.GUTTER, BADGE);

    /// Paints on top of the sheet, in its points.
    interface Painting {
        void paint(CanvasPen pen);
    }

    /// @param sheet on which it lies
    WeekOverlay(Pane sheet) {
        for (var canvas : new Canvas[] {over, badge}) {
            canvas.setManaged(false);
            canvas.setMouseTransparent(true);
            sheet.getChildren().add(canvas);
        }
    }

    /// @param at the part of the sheet that is painted on; empty for none
    void show(Optional<Area> at, Palette palette, Painting painting) {
        over.setVisible(at.isPresent());
        at.ifPresent(area -> {
            double x = Math.floor(area.x());
            double y = Math.floor(area.y());
            WeekCanvas.size(over, Math.ceil(area.width()) + 1, Math.ceil(area.height()) + 1);
            over.relocate(WeekCanvas.GUTTER + x, y);
            var gc = over.getGraphicsContext2D();
            gc.clearRect(0, 0, over.getWidth(), over.getHeight());
            gc.save();
            gc.translate(-x, -y);
            painting.paint(new CanvasPen(gc, palette));
            gc.restore();
        });
    }

    /// Shows the time at which something would begin; empty hides it.
    void show(OptionalInt minute, Palette palette, WeekScale scale) {
        badge.setVisible(minute.isPresent());
        if (minute.isEmpty()) return;
        double top = Math.round(scale.y(minute.getAsInt()) - BADGE / 2);
        badge.relocate(0, top);
        var gc = badge.getGraphicsContext2D();
        gc.clearRect(0, 0, WeekCanvas.GUTTER, BADGE);
        gc.save();
        gc.translate(0, -top);
        var gutter = new GutterPainter(new CanvasPen(gc, palette), scale);
        gutter.clearHourBeside(minute.getAsInt(), WeekCanvas.GUTTER);
        gutter.badge(minute.getAsInt(), WeekCanvas.GUTTER, "-color-accent-subtle", "-color-accent-fg");
        gc.restore();
    }
}
