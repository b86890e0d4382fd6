package setpoint.views.week.side;

import java.time.format.TextStyle;
import java.util.Locale;
import setpoint.model.core.Author;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;
import setpoint.views.week.paint.Clock;
import setpoint.views.week.paint.Layer;

/// Draws the weeks side by side: the heads of the days, the lanes with whose they are, and the line of now through all of
/// them.
final class SidePainter {
    static final double HEIGHT = 46;
    private static final int TICK = 4 * 60;
    private static final double MARK = 4.5;
    private static final double AVATAR = 28;
    private static final double BEFORE = 14;

    private final CanvasPen pen;
    private final SideScale scale;
    private final SideWeek week;
    private final SideBars bars;

    SidePainter(CanvasPen pen, Palette palette, SideScale scale, SideWeek week, Layer layer) {
        this.pen = pen;
        this.scale = scale;
        this.week = week;
        bars = new SideBars(pen, palette, scale, week.snapshot(), layer);
    }

    /// Draws the heads of the days, with their hours below.
    void heads() {
        pen.text(week.zone().getId().equals("Z") ? "UTC" : week.zone().getId().replace('_', ' '), BEFORE, 20,
                Fonts.text(11), "-color-fg-muted");
        pen.text("Your time", BEFORE, 37, Fonts.text(10), "-color-fg-subtle");
        for (int day = 0; day < 7; day++) {
            boolean today = day == week.today();
            var date = week.week().monday().plusDays(day);
            var name = date.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + date.getDayOfMonth();
            pen.fill("-color-border-muted");
            pen.gc().fillRect(scale.left(day), 0, 1, HEIGHT);
            pen.text(name, scale.left(day) + 9, 20, today ? Fonts.strong(12.5) : Fonts.text(12.5),
                    today ? "-color-accent-fg" : day > 4 ? "-color-fg-muted" : "-color-fg-default");
            hours(day);
        }
        pen.fill("-color-border-muted");
        pen.gc().fillRect(0, HEIGHT - 1, scale.width(), 1);
        badge();
    }

    private void hours(int day) {
        double now = day == week.today() ? scale.x(day, week.minute()) : -100;
        for (int minute = firstTick(); minute < scale.hours().to(); minute += TICK) {
            double x = scale.x(day, minute);
            if (Math.abs(x - now) > 28)
                pen.textAround("%02d".formatted(minute / 60), x, 38, Fonts.text(10), "-color-fg-subtle");
        }
    }

    private int firstTick() {
        return scale.hours().from() + TICK;
    }

    private void badge() {
        if (week.today() < 0) return;
        var words = Clock.time(week.minute());
        double wide = Pen.width(words, Fonts.strong(10)) + 8;
        double x = scale.x(week.today(), week.minute());
        pen.fill("-color-danger-emphasis").box(x - wide / 2, 27, wide, 16, 4);
        pen.textAround(words, x, 38.5, Fonts.strong(10), "-color-fg-emphasis");
    }

    void lane(int index, SideLane lane, boolean pointedAt) {
        double top = scale.top(index);
        var gc = pen.gc();
        head(index, lane, pointedAt);
        for (int day = 0; day < 7; day++) ground(index, lane, day);
        pen.fill("-color-border-muted");
        gc.fillRect(0, top + scale.lane() - 1, scale.width(), 1);
        bars.paint(index, lane);
        for (int day = 0; day < 7; day++) outside(index, lane, day);
        if (lane.isEmpty())
            pen.text("Empty week", scale.left(0) + 9, top + scale.lane() / 2 + 4, Fonts.text(11), "-color-fg-subtle");
    }

    private void ground(int index, SideLane lane, int day) {
        var gc = pen.gc();
        var cell = scale.cell(index, day);
        pen.fill("-color-bg-subtle");
        gc.fillRect(cell.x(), cell.y(), cell.width(), cell.height());
        pen.fill("-color-bg-default");
        for (var part : lane.working())
            if (part.day() == day) {
                double from = scale.x(day, part.from());
                gc.fillRect(from, cell.y(), scale.x(day, part.to()) - from, cell.height());
            }
        if (day == week.today()) {
            pen.fill("-sp-accent-soft");
            pen.faded(0.6, () -> gc.fillRect(cell.x(), cell.y(), cell.width(), cell.height()));
        }
        pen.fill("-sp-grid");
        for (int minute = firstTick(); minute < scale.hours().to(); minute += TICK)
            gc.fillRect(Math.round(scale.x(day, minute)), cell.y(), 1, cell.height());
        pen.fill("-color-border-muted");
        gc.fillRect(cell.x(), cell.y(), 1, cell.height());
    }

    /// Whose lane it is, on a ground that shows whether the pointer is over it.
    void head(int index, SideLane lane, boolean pointedAt) {
        double top = scale.top(index);
        pen.fill(pointedAt ? "-color-bg-subtle" : "-color-bg-default");
        pen.gc().fillRect(0, top, scale.head(), scale.lane() - 1);
        head(lane, top);
    }

    private void head(SideLane lane, double top) {
        var name = SideWords.name(lane);
        var zone = SideWords.zone(lane, week.week(), week.zone());
        double middle = top + scale.lane() / 2;
        double y = middle - (zone.isEmpty() ? 16.5 : 25);
        avatar(lane, name, middle - AVATAR / 2);
        double x = BEFORE + AVATAR + 10;
        double room = scale.head() - x - 8;
        pen.text(Pen.cut(name, Fonts.strong(13), room), x, y + 13, Fonts.strong(13), "-color-fg-default");
        pen.text(standing(lane, room), x, y + 30, Fonts.text(11), "-color-fg-muted");
        if (!zone.isEmpty())
            pen.text(Pen.cut(zone, Fonts.text(11), room), x, y + 46, Fonts.text(11), "-color-fg-muted");
    }

    /// What it is and how it stands, in as many words as there is room for.
    private static String standing(SideLane lane, double room) {
        var type = SideWords.type(lane) + " · ";
        return SideWords.scores(lane).stream()
                .map(score -> type + score)
                .filter(words -> Pen.width(words, Fonts.text(11)) <= room)
                .findFirst()
                .orElse(SideWords.type(lane));
    }

    private void avatar(SideLane lane, String name, double y) {
        boolean human = lane.agent().type() == Author.Type.HUMAN;
        pen.fill(human ? "-sp-person" : "-sp-agent").box(BEFORE, y, AVATAR, AVATAR, human ? AVATAR / 2 : 7);
        var letter = name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("?")
                .toUpperCase(Locale.ROOT);
        pen.textAround(
                letter, BEFORE + AVATAR / 2, y + AVATAR / 2 + 4.7, Fonts.strong(13),
                human ? "-sp-person-fg" : "-sp-agent-fg");
    }

    /// Points to what lies outside of the hours that are shown.
    private void outside(int index, SideLane lane, int day) {
        var cell = scale.cell(index, day);
        double y = cell.middleY();
        pen.fill("-color-fg-muted");
        double left = cell.x() + 2.5;
        if (lane.hasBefore(day, scale.hours())) pen.polygon(left + MARK, y - MARK, left + MARK, y + MARK, left, y);
        double right = cell.right() - 1.5;
        if (lane.hasAfter(day, scale.hours())) pen.polygon(right - MARK, y - MARK, right - MARK, y + MARK, right, y);
    }

    /// The line of now through a lane; outside of the hours that are shown, at their edge.
    void now(int lane) {
        if (week.today() < 0) return;
        pen.fill("-color-danger-emphasis");
        pen.gc().fillRect(scale.x(week.today(), week.minute()) - 0.75, scale.top(lane), 1.5, scale.lane());
    }

}
