package setpoint.views.week.side;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import setpoint.model.core.Author;
import setpoint.model.core.TextSafety;
import setpoint.model.week.Week;
import setpoint.views.week.layout.Busy;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.Verdicts.Fate;
import setpoint.views.week.paint.Clock;

/// What is said of the weeks side by side to somebody who points at something or cannot see it. Times are by the clocks of
/// whoever looks.
final class SideWords {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final int MOST = 12;
    private static final int LONGEST = 40;

    private final SideWeek week;

    SideWords(SideWeek week) {
        this.week = week;
    }

    static String name(SideLane lane) {
        var name = lane.agent().name().isBlank() ? lane.agent().id() : lane.agent().name();
        return TextSafety.shownOnOneLine(name);
    }

    static String type(SideLane lane) {
        return lane.agent().type() == Author.Type.HUMAN ? "Human" : "AI";
    }

    /// `71 %, 5 of 7 on intent`.
    static String score(SideLane lane) {
        var tally = lane.tally();
        if (tally.scorePercent().isEmpty()) return "nothing to judge yet";
        return "%d %%, %d of %d on intent".formatted(
                tally.scorePercent().getAsInt(), tally.onIntent(), tally.judged());
    }

    /// The same in ever fewer words.
    static List<String> scores(SideLane lane) {
        var score = lane.tally().scorePercent();
        if (score.isEmpty()) return List.of(score(lane), "not judged", "–");
        return List.of(score(lane), score.getAsInt() + " % on intent", score.getAsInt() + " %");
    }

    /// The agent's zone where it is another than that of whoever looks, and how far apart the two are: `Tokyo, 8 h ahead`.
    static String zone(SideLane lane, Week week, ZoneId here) {
        if (isSame(lane.zone(), here)) return "";
        var noon = week.monday().atTime(12, 0).atZone(here).toInstant();
        return city(lane.zone()) + ", " + apart(lane.zone(), here, noon);
    }

    /// Whether two zones are one under two names, as `UTC` and `Z` are.
    private static boolean isSame(ZoneId zone, ZoneId other) {
        return zone.normalized().equals(other.normalized());
    }

    private static String city(ZoneId zone) {
        var id = zone.getId();
        return id.equals("Z") ? "UTC" : id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    private static String apart(ZoneId zone, ZoneId here, Instant at) {
        int seconds = zone.getRules().getOffset(at).getTotalSeconds() - here.getRules().getOffset(at).getTotalSeconds();
        if (seconds == 0) return "the same time";
        return Clock.length(Math.abs(seconds) / 60) + (seconds > 0 ? " ahead" : " behind");
    }

    String lane(SideLane lane) {
        var words = new ArrayList<>(List.of(name(lane) + ", " + type(lane), score(lane)));
        var zone = zone(lane, week.week(), week.zone());
        if (!zone.isEmpty()) words.add(zone);
        if (lane.isEmpty()) words.add("Nothing intended, nothing happened");
        return String.join("\n", words);
    }

    String piece(SideLane lane, Piece piece) {
        var words = new ArrayList<String>();
        words.add(TextSafety.shownOnOneLine(piece.matter().title()) + ", " + (piece.isDream() ? "dream" : "reality"));
        words.add(times(piece, week.zone()));
        if (!isSame(lane.zone(), week.zone()))
            words.add(times(piece, lane.zone()) + " in " + city(lane.zone()));
        if (!piece.words().isEmpty()) words.add(piece.words());
        return String.join("\n", words);
    }

    private String times(Piece piece, ZoneId zone) {
        var from = piece.block().begin().atZone(zone);
        var to = piece.block().end(week.at()).atZone(zone);
        return DAY_AND_TIME.format(from) + " – " + (piece.block().isRunning() ? "now" : end(from, to));
    }

    private static String end(ZonedDateTime from, ZonedDateTime to) {
        return (from.toLocalDate().equals(to.toLocalDate()) ? TIME : DAY_AND_TIME).format(to);
    }

    /// All that there is on a day, in the order of time.
    String day(SideLane lane, int day) {
        var words = new ArrayList<String>();
        words.add(name(lane) + ", " + DAY.format(week.week().monday().plus(day, ChronoUnit.DAYS)));
        var lines = lines(lane, day);
        if (lines.isEmpty()) words.add("Nothing intended, nothing happened");
        words.addAll(lines.subList(0, Math.min(MOST, lines.size())));
        if (lines.size() > MOST) words.add("and " + (lines.size() - MOST) + " more");
        return String.join("\n", words);
    }

    private static List<String> lines(SideLane lane, int day) {
        var lines = new ArrayList<Line>();
        lane.on(day).forEach(piece -> lines.add(new Line(piece.from(), piece.isDream() ? 0 : 1, line(piece))));
        for (var busy : lane.busy())
            if (busy.day() == day) lines.add(new Line(busy.from(), 2, line(busy)));
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::from).thenComparingInt(Line::rank))
                .map(Line::text)
                .toList();
    }

    private record Line(int from, int rank, String text) {}

    private static String line(Busy busy) {
        var title = cut(busy.title().isBlank() ? "Busy" : busy.title());
        return (busy.allDay() ? "all day" : Clock.span(busy.from(), busy.to())) + "  " + title + " (busy)";
    }

    private static String line(Piece piece) {
        var what = piece.isDream() ? "dream" : "reality";
        boolean told = !piece.words().isEmpty() && !(piece.isDream() && piece.fate() == Fate.INTENDED);
        return Clock.span(piece.from(), piece.to()) + "  " + cut(piece.matter().title()) + " (" + what + ")"
                + (told ? " · " + piece.words() : "");
    }

    /// What became of a block stands after its title, and must not be pushed out of sight by it.
    private static String cut(String title) {
        var shown = TextSafety.shownOnOneLine(title);
        if (shown.codePointCount(0, shown.length()) <= LONGEST) return shown;
        return shown.substring(0, shown.offsetByCodePoints(0, LONGEST)).strip() + "…";
    }
}
