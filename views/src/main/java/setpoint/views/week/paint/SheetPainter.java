package setpoint.views.week.paint;

import java.util.Map;
import java.util.Set;
import java.util.HashMap;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.Busy;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;

/// Draws the sheet of a week: the hours, what other calendars say, the blocks and the line of now. Its corner is at
/// Monday, midnight.
public final class SheetPainter {
    private final CanvasPen pen;
    private final Palette palette;
    private final WeekScale scale;
    private final Map<String, String> modes = new HashMap<>();

    /// What is drawn otherwise than ever.
    ///
    /// @param lifted ids of blocks that the hand holds
    public record Marks(Layer layer, Set<String> lifted) {}

    public SheetPainter(CanvasPen pen, Palette palette, WeekScale scale) {
        this.pen = pen;
        this.palette = palette;
        this.scale = scale;
    }

    public void paint(WeekLayout week, Snapshot now, Marks marks) {
        ground(week);
        lines();
        for (var busy : week.busy()) if (!busy.allDay()) busy(busy);
        blocks(week, now, marks);
        now(week);
    }

    private void ground(WeekLayout week) {
        var gc = pen.gc();
        for (int day = 0; day < 7; day++) {
            double x = scale.left(day);
            pen.fill("-color-bg-subtle");
            gc.fillRect(x, 0, scale.width(day), scale.height());
            pen.fill("-color-bg-default");
            for (var hours : week.days().get(day).working())
                gc.fillRect(x, scale.y(hours.from()), scale.width(day), scale.y(hours.to()) - scale.y(hours.from()));
            if (day != week.today()) continue;
            pen.fill("-sp-accent-soft");
            pen.faded(0.6, () -> gc.fillRect(x, 0, scale.width(week.today()), scale.height()));
        }
    }

    private void lines() {
        var gc = pen.gc();
        pen.fill("-sp-grid");
        for (int hour = 1; hour < 24; hour++) gc.fillRect(0, Math.round(scale.y(hour * 60)), scale.width(), 1);
        pen.fill("-color-border-muted");
        for (int day = 0; day < 7; day++) gc.fillRect(scale.left(day), 0, 1, scale.height());
    }

    private void busy(Busy busy) {
        var area = scale.stretch(busy.day(), busy.from(), busy.to());
        pen.fill("-sp-bg-inset").box(area.x(), area.y(), area.width(), area.height(), 6);
        pen.gc().setFill(BlockPainter.hatch(palette, "-color-border-muted"));
        pen.box(area.x(), area.y(), area.width(), area.height(), 6);
        if (area.height() < 16) return;
        var title = TextSafety.shownOnOneLine(busy.title().isBlank() ? "Busy" : busy.title());
        var words = Pen.cut(title, Fonts.text(10.5), area.width() - 16);
        double width = Pen.width(words, Fonts.text(10.5)) + 8;
        pen.fill("-sp-bg-inset").box(area.x() + 4, area.bottom() - 16, width, 14, 3);
        pen.text(words, area.x() + 8, area.bottom() - 5, Fonts.text(10.5), "-color-fg-muted");
    }

    private void blocks(WeekLayout week, Snapshot now, Marks marks) {
        var painter = new BlockPainter(pen, palette, scale);
        var free = free(week, marks);
        for (var piece : week.pieces()) {
            if (!marks.layer().shows(piece.block().type())) continue;
            var drawnAs = modes.computeIfAbsent(
                    piece.matter().archetype(), archetype -> BlockLook.drawnAs(now, archetype));
            var look = BlockLook.of(drawnAs, piece.matter());
            var area = scale.area(piece);
            if (marks.lifted().contains(piece.id()))
                pen.faded(0.45, () -> block(painter, piece, look, area, free, marks.layer()));
            else
                block(painter, piece, look, area, free, marks.layer());
        }
    }

    private static void block(
            BlockPainter painter, Piece piece, BlockLook look, Area area, Map<String, Area> free, Layer layer) {
        if (piece.isDream()) {
            painter.dream(piece, look, area);
            painter.dreamWords(piece, look, free.getOrDefault(piece.id() + piece.day(), area));
        } else {
            painter.reality(piece, look, area);
            if (piece.late() > 0 && layer == Layer.OVERLAY) painter.late(piece, look, area);
        }
    }

    /// Where the words of what is intended go while something that happened is drawn over it: nowhere, or, as long as
    /// that is too low to bear words of its own, below it.
    private Map<String, Area> free(WeekLayout week, Marks marks) {
        var free = new HashMap<String, Area>();
        if (marks.layer() == Layer.DREAM) return free;
        var intended = week.pieces().stream().filter(Piece::isDream).toList();
        var happened = week.pieces().stream().filter(piece -> !piece.isDream()).toList();
        for (var dream : intended) {
            var area = scale.area(dream);
            for (var piece : happened) {
                if (piece.day() != dream.day() || piece.from() >= dream.to() || piece.to() <= dream.from()) continue;
                var over = scale.area(piece);
                if (!over.overlaps(area)) continue;
                double top = over.height() < BlockPainter.SHOWS_TEXT ? over.bottom() : area.bottom();
                var before = free.getOrDefault(dream.id() + dream.day(), area);
                free.put(dream.id() + dream.day(), below(before, top));
            }
        }
        return free;
    }

    private static Area below(Area area, double top) {
        double from = Math.max(area.y(), top);
        return new Area(area.x(), from, area.width(), Math.max(0, area.bottom() - from));
    }

    private void now(WeekLayout week) {
        if (week.today() < 0) return;
        double y = scale.y(week.minute());
        double from = scale.left(week.today());
        pen.fill("-color-danger-emphasis");
        pen.faded(0.28, () -> pen.gc().fillRect(0, y, scale.width(), 1));
        pen.gc().fillRect(from, y - 1, scale.width(week.today()), 2);
        pen.disc(from, y, 4);
    }
}
