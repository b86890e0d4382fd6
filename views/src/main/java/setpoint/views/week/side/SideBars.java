package setpoint.views.week.side;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Paint;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Palette;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.Busy;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.Verdicts.Fate;
import setpoint.views.week.paint.BlockLook;
import setpoint.views.week.paint.BlockPainter;
import setpoint.views.week.paint.Layer;
import setpoint.views.week.paint.SignalMark;

/// Draws the blocks of one lane. As in the week of one agent, what is intended is tint and outline behind a rail, and what
/// happened is solid and leaves the rail in sight; the rail is at the top, as time runs to the right.
final class SideBars {
    private static final double RADIUS = 4;
    private static final double RAIL = 3;
    private static final double GLYPH = 11;
    private static final double SHOWS_ICON = 17;
    private static final double SHOWS_CHECK = 13;

    private final CanvasPen pen;
    private final Palette palette;
    private final SideScale scale;
    private final Snapshot snapshot;
    private final Layer layer;
    private final List<Area> glyphs = new ArrayList<>();

    SideBars(CanvasPen pen, Palette palette, SideScale scale, Snapshot snapshot, Layer layer) {
        this.pen = pen;
        this.palette = palette;
        this.scale = scale;
        this.snapshot = snapshot;
        this.layer = layer;
    }

    void paint(int index, SideLane lane) {
        for (var busy : lane.busy()) busy(index, busy);
        var shown = lane.pieces().stream()
                .filter(piece -> layer.shows(piece.block().type()) && scale.shows(piece))
                .toList();
        for (var piece : shown) {
            var look = BlockLook.of(snapshot, piece.matter());
            var area = scale.area(index, piece);
            if (piece.isDream()) dream(piece, look, area, isCovered(piece, shown));
            else reality(piece, look, area);
        }
        glyphs.clear();
        for (var piece : shown) {
            var mark = mark(piece);
            if (mark != null) glyph(mark, scale.area(index, piece));
        }
    }

    private void busy(int index, Busy busy) {
        if (busy.to() <= scale.hours().from() || busy.from() >= scale.hours().to()) return;
        var area = scale.area(index, busy);
        pen.fill("-sp-bg-inset").box(area.x(), area.y(), area.width(), area.height(), radius(area));
        pen.gc().setFill(BlockPainter.hatch(palette, "-color-border-default"));
        pen.box(area.x(), area.y(), area.width(), area.height(), radius(area));
    }

    private static boolean isCovered(Piece dream, List<Piece> all) {
        return all.stream()
                .anyMatch(piece -> !piece.isDream() && piece.day() == dream.day() && piece.from() < dream.to()
                        && piece.to() > dream.from());
    }

    private void dream(Piece piece, BlockLook look, Area area, boolean covered) {
        boolean hollow = piece.fate() == Fate.SKIPPED;
        double radius = radius(area);
        pen.fill(hollow ? "-color-bg-default" : look.tint());
        pen.box(area.x(), area.y(), area.width(), area.height(), radius);
        pen.stroke(look.line(), 1).outline(area.x(), area.y(), area.width(), area.height(), radius);
        pen.fill(look.solid()).box(area.x(), area.y(), area.width(), RAIL, Math.min(1.5, radius));
        if (!hollow && !covered && area.width() >= SHOWS_ICON) icon(look.icon(), look.text(), area);
    }

    private void reality(Piece piece, BlockLook look, Area area) {
        var body = piece.isUnplanned() ? BlockLook.UNPLANNED : look;
        pen.fill(body.solid()).box(area.x(), area.y(), area.width(), area.height(), radius(area));
        if (piece.block().isRunning())
            pen.gc().fillRect(area.x() + area.width() / 2, area.y(), area.width() / 2, area.height());
        if (piece.past() > 0) past(piece, area);
        if (!piece.isUnplanned() && area.width() >= SHOWS_ICON && area.height() >= 2 * GLYPH + 8)
            icon(body.icon(), "-sp-on-real", area);
    }

    private void icon(Icon icon, String token, Area area) {
        pen.stroke(token, 1.4).icon(icon, area.middleX() - 6, area.y() + (area.height() > 30 ? 7 : 4), 12);
    }

    /// What lies past the intended end.
    private void past(Piece piece, Area area) {
        double from = Math.max(area.x(), scale.x(piece.day(), piece.to() - piece.past()));
        Paint hatch = BlockPainter.hatch(palette, "-sp-hatch");
        pen.gc().setFill(hatch);
        pen.box(from, area.y(), area.right() - from, area.height(), radius(area));
        pen.fill("-sp-on-real");
        pen.gc().fillRect(from, area.y(), 1.5, area.height());
    }

    private static @Nullable SignalMark mark(Piece piece) {
        if (piece.isDream()) return piece.fate() == Fate.SKIPPED ? SignalMark.OFF_INTENT : null;
        return switch (piece.mark()) {
            case PARTIAL -> SignalMark.PARTIAL;
            case REPLACING -> SignalMark.OFF_INTENT;
            case UNPLANNED -> SignalMark.UNPLANNED;
            case ON_INTENT -> SignalMark.ON_INTENT;
            case NONE -> null;
        };
    }

    /// Narrow blocks stand close together: a mark that would lie on another moves up. What is on intent is quiet, and has
    /// its mark only where there is room.
    private void glyph(SignalMark mark, Area on) {
        double x = on.middleX() - GLYPH / 2;
        for (double y = on.bottom() - GLYPH - 3; y >= on.y() + 2; y -= GLYPH + 3) {
            var at = new Area(x, y, GLYPH, GLYPH);
            if (glyphs.stream().anyMatch(at.grown(1)::overlaps)) continue;
            draw(mark, on, at);
            return;
        }
    }

    private void draw(SignalMark mark, Area on, Area at) {
        if (mark == SignalMark.ON_INTENT) {
            if (on.width() < SHOWS_CHECK) return;
            pen.stroke("-sp-on-real", 2);
            pen.moved(at.x(), at.y(), GLYPH / Icon.BOX, () -> {
                pen.gc().setLineWidth(2.4);
                pen.path(Icon.CHECK.path(), 0, 0, 1, false);
            });
        } else {
            pen.fill("-color-bg-default").disc(at.middleX(), at.middleY(), GLYPH / 2 + 1.5);
            mark.draw(pen, at.x(), at.y(), GLYPH);
        }
        glyphs.add(at);
    }

    private static double radius(Area area) {
        return Math.min(RADIUS, Math.min(area.width(), area.height()) / 2);
    }
}
