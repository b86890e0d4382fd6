package setpoint.views.week.paint;

import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import setpoint.model.core.TextSafety;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.Verdicts.Fate;
import setpoint.views.week.layout.Verdicts.Mark;
import setpoint.views.week.layout.WeekScale;

/// Draws one block. What is intended is tint and outline behind a rail; what happened is solid and leaves the rail in
/// sight, so that late, over, under, skipped and unplanned show by shape.
public final class BlockPainter {
    private static final double RADIUS = 6;
    private static final double RAIL = 4;
    static final double SHOWS_TEXT = 18;
    private static final double SHOWS_TIME = 33;
    private static final double LINE = 15;
    private static final double MARGIN = 4;
    private static final int MOST_LINES = 5;
    private static final double LEAST_WORDS = 22;

    private final CanvasPen pen;
    private final WeekScale scale;
    private final Paint hatch;

    public BlockPainter(CanvasPen pen, Palette palette, WeekScale scale) {
        this.pen = pen;
        this.scale = scale;
        hatch = hatch(palette, "-sp-hatch");
    }

    /// Slanted stripes of a colour.
    public static Paint hatch(Palette palette, String token) {
        var colour = palette.of(token);
        var clear = colour.deriveColor(0, 1, 1, 0);
        return new LinearGradient(
                0, 0, 4.5, 4.5, false, CycleMethod.REPEAT, new Stop(0, clear), new Stop(0.6, clear),
                new Stop(0.6, colour), new Stop(1, colour));
    }

    public void dream(Piece piece, BlockLook look, Area area) {
        boolean hollow = piece.fate() == Fate.SKIPPED;
        var ground = hollow ? "-color-bg-default" : look.tint();
        pen.fill(look.solid()).box(area.x(), area.y(), 2 * RADIUS + RAIL, area.height(), radius(area));
        double inner = area.x() + RAIL;
        pen.fill(ground).box(inner, area.y(), area.width() - RAIL, area.height(), radius(area));
        pen.gc().fillRect(inner, area.y(), RADIUS, area.height());
        pen.stroke(look.line(), 1).outline(area.x(), area.y(), area.width(), area.height(), radius(area));
        pen.fill(look.solid()).box(area.x(), area.y(), RAIL + 2, area.height(), Math.min(3, radius(area)));
        pen.fill(ground);
        pen.gc().fillRect(inner, area.y() + 1, 2, area.height() - 2);
    }

    /// The words of what is intended, where nothing that happened is drawn over them.
    public void dreamWords(Piece piece, BlockLook look, Area area) {
        if (area.height() < SHOWS_TEXT) return;
        double left = area.x() + WeekScale.INSET + 4;
        double top = area.y() + (area.height() < 27 ? (area.height() - LINE) / 2 : 4);
        if (piece.fate() == Fate.SKIPPED) skippedWords(piece, area, left, top);
        else words(piece, look.icon(), look.text(), area, area.height(), left, top, early(piece, area, top));
    }

    /// Warns of what starts before what it waits for can have ended.
    private double early(Piece piece, Area area, double top) {
        if (!piece.early() || area.width() < 60) return area.right() - 6;
        pen.stroke("-color-warning-fg", 1.4).icon(Icon.ALERT, area.right() - 18, top + 1.5, 12);
        return area.right() - 21;
    }

    private void skippedWords(Piece piece, Area area, double left, double top) {
        var title = Pen.cut(title(piece), Fonts.text(11.5), area.right() - 24 - left);
        pen.text(title, left, top + 11.5, Fonts.text(11.5), "-color-fg-muted");
        double width = Pen.width(title, Fonts.text(11.5));
        pen.stroke("-color-fg-muted", 1).line(left, top + 7.5, left + width, top + 7.5);
        SignalMark.OFF_INTENT.draw(pen, area.right() - 20, top + 1, 13);
    }

    public void reality(Piece piece, BlockLook look, Area area) {
        var body = piece.isUnplanned() ? BlockLook.UNPLANNED : look;
        pen.fill(body.solid()).box(area.x(), area.y(), area.width(), area.height(), radius(area));
        if (piece.block().isRunning() || !piece.ends())
            pen.gc().fillRect(area.x(), area.bottom() - RADIUS, area.width(), RADIUS);
        if (!piece.begins()) pen.gc().fillRect(area.x(), area.y(), area.width(), RADIUS);
        if (piece.past() > 0) past(piece, area);
        if (area.height() < SHOWS_TEXT) return;
        var text = piece.isUnplanned() ? "-sp-unplanned-text" : "-sp-on-real";
        double top = area.y() + (area.height() < 27 ? (area.height() - LINE) / 2 : 3);
        double right = area.right() - 6;
        if (area.width() > 44) right = mark(piece, area, top, right);
        words(piece, body.icon(), text, area, withinIntent(piece, area), area.x() + 7, top, right);
        if (piece.past() > 0) pastWords(piece, look, area);
    }

    private double mark(Piece piece, Area area, double top, double right) {
        var mark = switch (piece.mark()) {
            case PARTIAL -> SignalMark.PARTIAL;
            case REPLACING -> SignalMark.OFF_INTENT;
            case UNPLANNED -> SignalMark.UNPLANNED;
            default -> null;
        };
        if (mark != null) {
            double x = area.right() - 21;
            pen.fill("-color-bg-default").disc(x + 8.5, top + 7.5, 8.5);
            mark.draw(pen, x + 2, top + 1, 13);
            return x - 3;
        }
        if (piece.mark() != Mark.ON_INTENT) return right;
        pen.stroke("-sp-on-real", 2);
        pen.moved(area.right() - 19, top + 1, 12 / Icon.BOX, () -> {
            pen.gc().setLineWidth(2.4);
            pen.path(Icon.CHECK.path(), 0, 0, 1, false);
        });
        return area.right() - 22;
    }

    /// The height up to the intended end, past which stripes would run through the words.
    private double withinIntent(Piece piece, Area area) {
        if (piece.past() <= 0) return area.height();
        double height = scale.y(piece.to() - piece.past()) - area.y();
        return height < SHOWS_TEXT ? area.height() : height;
    }

    private void words(
            Piece piece, Icon icon, String token, Area area, double height, double left, double top, double right) {
        double x = left;
        if (right - left > 76) {
            pen.stroke(token, 1.4).icon(icon, left, top + 1.5, 12);
            x += 17;
        }
        double width = Math.max(8, right - x);
        // The title goes before the time, which the place says as well.
        int room = fitting(height - MARGIN);
        // Where words are cut to nothing, they say less than the place.
        if (width < LEAST_WORDS) return;
        var lines = Pen.lines(title(piece), Fonts.strong(11.5), width, room);
        double baseline = top + 11.5;
        for (var line : lines) {
            pen.text(line, x, baseline, Fonts.strong(11.5), token);
            baseline += LINE;
        }
        if (height >= SHOWS_TIME + (lines.size() - 1) * LINE)
            second(piece, area.right() - 5, x, baseline - 1, token);
    }

    private static int fitting(double height) {
        return Math.clamp((int) (height / LINE), 1, MOST_LINES);
    }

    private void second(Piece piece, double right, double left, double baseline, String token) {
        var words = second(piece);
        if (Pen.width(words, Fonts.text(10.5)) > right - left) words = Clock.time(piece.from());
        if (Pen.width(words, Fonts.text(10.5)) <= right - left)
            pen.text(words, left, baseline, Fonts.text(10.5), token);
    }

    private static String second(Piece piece) {
        if (piece.isUnplanned() && piece.minutes() < 60) return "unplanned";
        if (piece.block().isRunning()) return "since " + Clock.time(piece.from());
        return Clock.span(piece.from(), piece.to());
    }

    /// What lies past the intended end.
    private void past(Piece piece, Area area) {
        double from = Math.max(area.y(), scale.y(piece.to() - piece.past()));
        pen.gc().setFill(hatch);
        pen.box(area.x(), from, area.width(), area.bottom() - from, radius(area));
        pen.fill("-sp-on-real");
        pen.gc().fillRect(area.x(), from, area.width(), 1.5);
    }

    private void pastWords(Piece piece, BlockLook look, Area area) {
        double from = scale.y(piece.to() - piece.past());
        if (area.bottom() - from < 14) return;
        var words = "+" + piece.past() + " min past end";
        var font = Fonts.strong(10);
        if (Pen.width(words, font) + 18 > area.width()) words = "+" + piece.past() + " min";
        double width = Pen.width(words, font) + 10;
        if (width + 4 > area.width()) return;
        pen.fill((piece.isUnplanned() ? BlockLook.UNPLANNED : look).solid());
        pen.box(area.x() + 4, area.bottom() - 17, width, 14, 4);
        pen.text(words, area.x() + 9, area.bottom() - 6.5, font, "-sp-on-real");
    }

    /// How late it began, in the tint above it.
    public void late(Piece piece, BlockLook look, Area area) {
        double from = scale.y(piece.from() - piece.late()) + 1;
        double gap = area.y() - from;
        var words = piece.late() + " min late";
        if (gap < 12 || Pen.width(words, Fonts.strong(10)) > area.width() - 6) return;
        pen.text(words, area.x() + 6, from + gap / 2 + 3.5, Fonts.strong(10), look.text());
    }

    private static double radius(Area area) {
        return Math.min(RADIUS, area.height() / 2);
    }

    private static String title(Piece piece) {
        return TextSafety.shownOnOneLine(piece.matter().title());
    }
}
