package setpoint.views.week.layout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.week.Blocks;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.DayLoad;
import setpoint.model.week.Flags;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.views.week.layout.Lanes.Taken;
import setpoint.views.week.layout.Verdicts.Fate;
import setpoint.views.week.layout.Verdicts.Mark;
import setpoint.views.week.layout.Verdicts.OfReality;

/// A week of an agent as pieces of days. Immutable.
///
/// @param pieces what is intended first, then what happened; each in the order of the calendar
/// @param followed the ids of what was intended and happened
/// @param here when it is, by the clock on the wall of the agent's zone
public record WeekLayout(
        Agent agent, Week week, ZoneId zone, List<Day> days, List<Piece> pieces, List<Busy> busy,
        Set<String> followed, LocalDateTime here) {
    private static final int WORTH_TELLING = 18;

    /// @param zone of the agent's days
    public static WeekLayout of(
            Snapshot now, Agent agent, Week week, ZoneId zone, Instant instant, Verdicts verdicts) {
        var here = instant.atZone(zone).toLocalDateTime();
        var blocks = blocks(now, agent.id(), week);
        var pieces = pieces(now, week, instant, verdicts, blocks);
        var followed = verdicts.reality().values().stream().map(OfReality::dream).collect(Collectors.toSet());
        return new WeekLayout(
                agent, week, zone, days(now, agent, week, here.toLocalDate()), pieces,
                busy(now, agent, week, zone), followed, here);
    }

    /// Some blocks as pieces of the days of a week, by the clocks of the zones that they are in.
    public static List<Piece> pieces(
            Snapshot now, Week week, Instant instant, Verdicts verdicts, List<Timeblock> blocks) {
        return new Pieces(now, week, instant, verdicts).of(blocks);
    }

    /// The day that it is, 0 for Monday; -1 where that lies in another week.
    public int today() {
        return week.holds(here.toLocalDate()) ? here.getDayOfWeek().ordinal() : -1;
    }

    /// The minute of the day that it is.
    public int minute() {
        return here.getHour() * 60 + here.getMinute();
    }

    /// Whether what a DREAM block intended happened.
    public boolean isFollowed(String block) {
        return followed.contains(block);
    }

    /// Those of the week, and those of the week before that go on into it.
    private static List<Timeblock> blocks(Snapshot now, String agent, Week week) {
        var blocks = Blocks.of(now, agent);
        return Stream.concat(blocks.in(week.previous()).stream(), blocks.in(week).stream()).toList();
    }

    public Optional<Piece> piece(String block) {
        return pieces.stream().filter(piece -> piece.id().equals(block)).findFirst();
    }

    /// When work begins on the earliest day.
    public int firstHour() {
        return days.stream()
                .flatMap(day -> day.working().stream())
                .mapToInt(Day.Hours::from)
                .min()
                .orElse(8 * 60);
    }

    private static List<Day> days(Snapshot now, Agent agent, Week week, LocalDate today) {
        var days = new ArrayList<Day>();
        for (var date : week.days()) {
            var working = agent.hoursOn(date.getDayOfWeek()).stream()
                    .map(hours -> new Day.Hours(minuteOf(hours.from()), minuteOf(hours.to())))
                    .toList();
            days.add(new Day(date, date.equals(today), working, DayLoad.of(now, agent, date)));
        }
        return days;
    }

    private static int minuteOf(java.time.LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    /// What other calendars say of the days of a week, by the clocks of a zone.
    public static List<Busy> busy(Snapshot now, Agent agent, Week week, ZoneId zone) {
        var busy = new ArrayList<Busy>();
        for (var calendar : now.all(BusyCalendar.class, agent.id()))
            for (var event : calendar.events()) {
                var from = event.span().from().withZoneSameInstant(zone).toLocalDateTime();
                var to = from.plusMinutes(Math.max(1, event.minutes()));
                for (var part : parts(from, to, week))
                    busy.add(new Busy(
                            event.title(), calendar.title(), part.day(), part.from(), part.to(), event.allDay()));
            }
        return busy;
    }

    /// A part of a day.
    public record Part(int day, int from, int to) {}

    /// The parts of the days of a week that lie between two times on the wall.
    public static List<Part> parts(LocalDateTime from, LocalDateTime to, Week week) {
        var parts = new ArrayList<Part>();
        for (int day = 0; day < 7; day++) {
            var midnight = week.monday().plusDays(day).atStartOfDay();
            int begin = Math.toIntExact(Math.clamp(ChronoUnit.MINUTES.between(midnight, from), 0, 24 * 60));
            int end = Math.toIntExact(Math.clamp(ChronoUnit.MINUTES.between(midnight, to), 0, 24 * 60));
            if (begin < end) parts.add(new Part(day, begin, end));
        }
        return parts;
    }

    /// Cuts blocks at midnight and finds each part its room.
    private record Pieces(Snapshot now, Week week, Instant instant, Verdicts verdicts) {
        List<Piece> of(List<Timeblock> blocks) {
            var dreams = new ArrayList<Piece>();
            var reality = new ArrayList<Piece>();
            for (var block : blocks) cut(block, block.isDream() ? dreams : reality);
            var lanes = new ArrayList<Map<String, Lane>>();
            for (int day = 0; day < 7; day++) lanes.add(Lanes.sideBySide(taken(dreams, day)));
            var all = new ArrayList<Piece>();
            dreams.forEach(piece -> all.add(in(piece, lanes.get(piece.day()))));
            var inside = new ArrayList<Map<String, Lane>>();
            for (int day = 0; day < 7; day++) {
                var intended = lanes.get(day);
                inside.add(Lanes.inside(taken(reality, day),
                        id -> intended.getOrDefault(verdicts.ofReality(id).dream(), Lane.WHOLE)));
            }
            var intended = new HashMap<String, Timeblock>();
            for (var block : blocks) if (block.isDream()) intended.put(block.id(), block);
            var begun = begun(blocks);
            reality.forEach(piece -> all.add(against(in(piece, inside.get(piece.day())), intended, begun)));
            return List.copyOf(all);
        }

        /// When what became of each intended block was begun.
        private Map<String, Instant> begun(List<Timeblock> blocks) {
            var begun = new HashMap<String, Instant>();
            for (var block : blocks)
                if (!block.isDream())
                    begun.merge(verdicts.ofReality(block.id()).dream(), block.begin(), (a, b) -> a.isBefore(b) ? a : b);
            return begun;
        }

        private void cut(Timeblock block, List<Piece> into) {
            var from = block.from().toLocalDateTime();
            var to = wallEnd(block, from);
            if (!to.isAfter(week.monday().atStartOfDay())) return;
            var parts = parts(from, to, week);
            if (parts.isEmpty()) return;
            var matter = Matter.of(now, block);
            var dreamt = verdicts.ofDream(block.id());
            var happened = verdicts.ofReality(block.id());
            boolean early = Flags.tooEarly(now, block, instant).isPresent();
            for (var part : parts) {
                LocalDate date = week.monday().plusDays(part.day());
                boolean begins = from.toLocalDate().equals(date);
                boolean ends = !to.isAfter(date.plusDays(1).atStartOfDay());
                into.add(new Piece(
                        block, matter, part.day(), part.from(), part.to(), begins, ends, Lane.WHOLE,
                        block.isDream() ? dreamt.fate() : Fate.INTENDED,
                        block.isDream() ? Mark.NONE : happened.mark(), 0, 0,
                        block.isDream() ? dreamt.words() : happened.words(), early));
            }
        }

        /// Where the clock on the wall has gone back meanwhile, as long after the start as it lasted.
        private LocalDateTime wallEnd(Timeblock block, LocalDateTime from) {
            var to = block.end(instant).atZone(block.zone()).toLocalDateTime();
            return to.isAfter(from) ? to : from.plusMinutes(block.minutes(instant));
        }

        private static List<Taken> taken(List<Piece> pieces, int day) {
            return pieces.stream()
                    .filter(piece -> piece.day() == day)
                    .map(piece -> new Taken(piece.id(), piece.from(), piece.to()))
                    .sorted(java.util.Comparator.comparingInt(Taken::from).thenComparing(Taken::id))
                    .toList();
        }

        private static Piece in(Piece piece, Map<String, Lane> lanes) {
            return new Piece(
                    piece.block(), piece.matter(), piece.day(), piece.from(), piece.to(), piece.begins(), piece.ends(),
                    lanes.getOrDefault(piece.id(), Lane.WHOLE), piece.fate(), piece.mark(), piece.late(), piece.past(),
                    piece.words(), piece.early());
        }

        /// How a piece of what happened lies against what was intended.
        private Piece against(Piece piece, Map<String, Timeblock> intended, Map<String, Instant> begun) {
            var dream = intended.get(verdicts.ofReality(piece.id()).dream());
            if (dream == null) return piece;
            long late = ChronoUnit.MINUTES.between(dream.begin(), piece.block().begin());
            long past = ChronoUnit.MINUTES.between(dream.end(instant), piece.block().end(instant));
            boolean sameDay = dream.day().equals(piece.block().day());
            boolean first = piece.block().begin().equals(begun.get(dream.id()));
            return new Piece(
                    piece.block(), piece.matter(), piece.day(), piece.from(), piece.to(), piece.begins(), piece.ends(),
                    piece.lane(), piece.fate(), piece.mark(),
                    sameDay && first && piece.begins() && late >= WORTH_TELLING ? (int) late : 0,
                    sameDay && piece.ends() && past >= WORTH_TELLING ? (int) Math.min(past, piece.minutes()) : 0,
                    piece.words(), piece.early());
        }
    }
}
