package setpoint.views.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;
import setpoint.views.week.WeekSelection.Spot;
import setpoint.views.week.gesture.Areas;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;
import setpoint.views.week.paint.Layer;

/// What is painted over the sheet while no hand moves: the cursor, and the handle that records what happened.
final class Marking {
    static final int CELL = 30;
    private static final double HANDLE = 18;

    private Marking() {}

    /// The part of the sheet that is painted on; empty for none.
    static Optional<Area> bounds(
            WeekScale scale, WeekLayout week, WeekSelection selection, @Nullable Piece hovered, Layer layer) {
        var areas = new ArrayList<Area>();
        selection.cursor().ifPresent(spot -> areas.add(cell(scale, spot)));
        for (var piece : selected(week, selection, layer)) areas.add(scale.area(piece));
        if (hovered != null && canRecord(week, hovered)) areas.add(scale.area(hovered));
        return Areas.around(areas);
    }

    private static List<Piece> selected(WeekLayout week, WeekSelection selection, Layer layer) {
        if (selection.blocks().isEmpty()) return List.of();
        return week.pieces().stream()
                .filter(piece -> selection.holds(piece.id()) && layer.shows(piece.block().type()))
                .toList();
    }

    private static Area cell(WeekScale scale, Spot spot) {
        return scale.stretch(spot.day(), spot.minute(), Math.min(spot.minute() + CELL, 24 * 60));
    }

    static void paint(
            Pen pen, WeekScale scale, WeekLayout week, WeekSelection selection, @Nullable Piece hovered, Layer layer,
            boolean focused) {
        for (var piece : selected(week, selection, layer)) ring(pen, scale.area(piece));
        selection.cursor().ifPresent(spot -> {
            var area = cell(scale, spot);
            pen.fill("-color-accent-subtle");
            pen.faded(0.5, () -> pen.box(area.x(), area.y(), area.width(), area.height(), 6));
            pen.stroke("-color-accent-emphasis", focused ? 1.5 : 1);
            pen.outline(area.x(), area.y(), area.width(), area.height(), 6);
        });
        if (layer == Layer.REALITY) return;
        if (hovered != null && canRecord(week, hovered)) handle(pen, scale.area(hovered));
        selection.lead().flatMap(week::piece).filter(piece -> canRecord(week, piece))
                .ifPresent(piece -> handle(pen, scale.area(piece)));
    }

    private static void ring(Pen pen, Area area) {
        pen.stroke("-color-accent-subtle", 4);
        pen.outline(area.x() - 5, area.y() - 5, area.width() + 10, area.height() + 10, 11);
        pen.stroke("-color-accent-emphasis", 1.5);
        pen.outline(area.x() - 1.5, area.y() - 1.5, area.width() + 3, area.height() + 3, 7.5);
    }

    /// Whether a piece is an intention that has begun and that nothing is recorded of.
    static boolean canRecord(WeekLayout week, Piece piece) {
        boolean begun = week.today() < 0
                ? week.days().getFirst().date().isBefore(week.here().toLocalDate())
                : piece.day() < week.today() || piece.day() == week.today() && piece.from() < week.minute();
        return piece.isDream() && piece.begins() && begun && !week.isFollowed(piece.id());
    }

    /// Where the handle of a piece is on the sheet.
    static Area handleOf(Area area) {
        return new Area(area.right() - HANDLE - 3, area.y() + 2, HANDLE, Math.min(HANDLE, area.height() - 4));
    }

    private static void handle(Pen pen, Area area) {
        var at = handleOf(area);
        if (at.height() < 10) return;
        pen.fill("-color-accent-emphasis").box(at.x(), at.y(), at.width(), at.height(), 5);
        pen.stroke("-color-fg-emphasis", 1.4).icon(Icon.PLAY, at.middleX() - 5.5, at.middleY() - 6, 12);
    }
}
