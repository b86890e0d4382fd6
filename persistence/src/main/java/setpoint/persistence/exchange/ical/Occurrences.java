package setpoint.persistence.exchange.ical;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import setpoint.model.core.Refused;
import setpoint.model.week.BusyCalendar.BusyEvent;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.WeekWish;

/// Works out when an event is, within the days that are asked for: RRULE and RDATE, without EXDATE and EXRULE, and without
/// the times that other events of the file stand for.
final class Occurrences {
    private static final int MOST = 1_000;

    private final WeekWish wish;
    private final Zones zones;
    private final Recurrence.Budget budget;
    private final Notes notes;

    Occurrences(WeekWish wish, Zones zones, Recurrence.Budget budget, Notes notes) {
        this.wish = wish;
        this.zones = zones;
        this.budget = budget;
        this.notes = notes;
    }

    /// @param replaced the times of it that others stand for
    /// @param changes those of them that stand also for the times that follow
    List<BusyEvent> of(Event event, Collection<Event.Replaced> replaced, Collection<Event> changes) {
        var following = new Following(event, changes);
        var times = times(event, following.slack());
        var without = new Without();
        replaced.forEach(without::add);
        leaveOut(event, without, times, following.slack());
        var events = new ArrayList<BusyEvent>();
        times.forEach((wall, minutes) -> {
            if (without.holds(event, wall)) return;
            var change = following.at(wall);
            if (change == null) add(event, event, wall, minutes, events);
            else
                if (!change.isCancelled() && !change.isFree())
                    add(event, change, following.moved(change, wall), change.minutes(), events);
        });
        if (events.size() <= MOST) return events;
        notes.add(event.place(), "“%s” comes %,d times in these weeks; the first %,d were taken."
                .formatted(event.title(), events.size(), MOST));
        return events.subList(0, MOST);
    }

    /// @param as what the event is by then
    private void add(Event event, Event as, LocalDateTime wall, int minutes, List<BusyEvent> events) {
        if (!isAskedFor(event, wall, minutes)) return;
        var title = as.title().isEmpty() ? event.title() : as.title();
        events.add(new BusyEvent(event.uid(), title, wall, event.zone().at(wall), minutes, event.start().isDay()));
    }

    /// Each time on the wall, with how long it lasts.
    ///
    /// @param slack how many days beyond those that are asked for
    private NavigableMap<LocalDateTime, Integer> times(Event event, int slack) {
        var times = new TreeMap<LocalDateTime, Integer>();
        times.put(event.wall(), event.minutes());
        for (var line : event.all("RRULE")) {
            try {
                for (var wall : times(event, line, slack)) times.putIfAbsent(wall, event.minutes());
            } catch (Refused refused) {
                notes.add(line.place(), "the rule of “%s” %s; its times by this rule are left out."
                        .formatted(event.title(), refused.getMessage()));
            }
        }
        for (var line : event.all("RDATE"))
            for (var value : line.value().split(",")) addDate(event, line, value, times);
        return times;
    }

    /// The times of a rule. UNTIL is looked at here, as it may be in another zone than the rule counts in.
    private List<LocalDateTime> times(Event event, ContentLine line, int slack) {
        var rule = Recurrence.of(line.value());
        var margin = event.minutes() / (24 * 60) + 2 + slack;
        var from = wish.from().minusDays(margin).atStartOfDay();
        var to = wish.to().plusDays(3 + slack).atStartOfDay();
        var times = rule.times(event.wall(), from.isBefore(event.wall()) ? event.wall() : from, to, budget);
        if (rule.until().isEmpty()) return times;
        var until = Moment.parse(rule.until());
        return times.stream().filter(wall -> isWithin(event, wall, until)).toList();
    }

    private static boolean isWithin(Event event, LocalDateTime wall, Moment until) {
        if (until.isDay()) return !wall.toLocalDate().isAfter(until.wall().toLocalDate());
        if (!until.isUtc() || event.start().isDay()) return !wall.isAfter(until.wall());
        return !event.zone().instant(wall).isAfter(until.wall().toInstant(ZoneOffset.UTC));
    }

    private void addDate(Event event, ContentLine line, String value, NavigableMap<LocalDateTime, Integer> times) {
        try {
            int slash = value.indexOf('/');
            var start = onWall(event, line, slash < 0 ? value : value.substring(0, slash));
            int minutes = event.minutes();
            if (slash >= 0) {
                var end = value.substring(slash + 1).strip();
                minutes = end.startsWith("P")
                        ? (int) Math.clamp(Event.duration(end), 0, 366 * 24 * 60)
                        : (int) Math.clamp(ChronoUnit.MINUTES.between(start, onWall(event, line, end)), 0,
                                366 * 24 * 60);
            }
            times.putIfAbsent(start, minutes);
        } catch (Refused refused) {
            notes.add(line.place(), "a further date of “%s” is left out: %s."
                    .formatted(event.title(), refused.getMessage()));
        }
    }

    /// A moment on the wall of an event.
    private LocalDateTime onWall(Event event, ContentLine line, String value) {
        var moment = Moment.parse(value);
        var wall = moment.wall().truncatedTo(ChronoUnit.MINUTES);
        if (moment.isDay()) return event.start().isDay() ? wall : wall.with(event.wall().toLocalTime());
        var instant = zones.of(moment, line.parameter("TZID")).instant(wall);
        return LocalDateTime.ofInstant(instant, event.zone().at(wall));
    }

    private void leaveOut(Event event, Without without, NavigableMap<LocalDateTime, Integer> times, int slack) {
        for (var line : event.all("EXDATE"))
            for (var value : line.value().split(",")) {
                try {
                    var moment = Moment.parse(value);
                    without.add(moment.isDay()
                            ? new Event.Replaced(null, moment.wall().toLocalDate())
                            : new Event.Replaced(instant(event, line, moment), null));
                } catch (Refused refused) {
                    notes.add(line.place(), "an exception of “%s” is left out: %s."
                            .formatted(event.title(), refused.getMessage()));
                }
            }
        for (var line : event.all("EXRULE")) {
            try {
                times(event, line, slack).forEach(times::remove);
            } catch (Refused refused) {
                notes.add(line.place(), "the exceptions of “%s” are left out: the rule %s."
                        .formatted(event.title(), refused.getMessage()));
            }
        }
    }

    /// An exception in UTC from a time without a zone is meant by the same clock.
    private Instant instant(Event event, ContentLine line, Moment moment) {
        var zone = event.isFloating() ? event.zone() : zones.of(moment, line.parameter("TZID"));
        return zone.instant(moment.wall());
    }

    /// Times at which an event is not.
    private static final class Without {
        private final Set<Instant> instants = new HashSet<>();
        private final Set<LocalDate> days = new HashSet<>();

        void add(Event.Replaced time) {
            if (time.day() != null) days.add(time.day());
            if (time.at() != null) instants.add(time.at().truncatedTo(ChronoUnit.MINUTES));
        }

        boolean holds(Event event, LocalDateTime wall) {
            if (instants.isEmpty() && days.isEmpty()) return false;
            return days.contains(wall.toLocalDate()) || instants.contains(event.zone().instant(wall));
        }
    }

    /// Whether any of it lies in the days that are asked for, as the agent's clocks have them.
    private boolean isAskedFor(Event event, LocalDateTime wall, int minutes) {
        var start = wall.atZone(event.zone().at(wall));
        var first = event.start().isDay()
                ? wall.toLocalDate()
                : start.withZoneSameInstant(wish.zone()).toLocalDate();
        var last = event.start().isDay()
                ? wall.plusMinutes(Math.max(1, minutes)).minusMinutes(1).toLocalDate()
                : start.plusMinutes(Math.max(1, minutes)).minusMinutes(1).withZoneSameInstant(wish.zone())
                        .toLocalDate();
        return !first.isAfter(wish.to()) && !last.isBefore(wish.from());
    }
}
