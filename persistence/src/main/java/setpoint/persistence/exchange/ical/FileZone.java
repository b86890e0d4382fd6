package setpoint.persistence.exchange.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.ical.CalendarText.Component;

/// A zone that a file describes itself: the offsets that follow each other around the days that are read.
record FileZone(ZoneOffset first, List<Change> changes) implements WallZone {
    private static final int MOST_CHANGES = 2_000;

    /// From an instant on another offset holds.
    record Change(Instant at, ZoneOffset before, ZoneOffset after) {
        /// Of a time that is skipped or comes twice, the offset before the change is meant.
        private boolean isOver(LocalDateTime wall) {
            var earlier = LocalDateTime.ofInstant(at, before);
            var later = LocalDateTime.ofInstant(at, after);
            return !wall.isBefore(earlier.isAfter(later) ? earlier : later);
        }
    }

    /// @param from changes before it count as one
    /// @throws Refused in words that go behind “the description”, where it is none
    static FileZone of(Component component, LocalDateTime from, LocalDateTime to, Recurrence.Budget budget) {
        var changes = new ArrayList<Change>();
        for (var part : component.parts()) changes.addAll(changes(part, from, to, budget));
        if (changes.isEmpty()) throw new Refused("names no offset");
        changes.sort(Comparator.comparing(Change::at));
        return new FileZone(changes.getFirst().before(), List.copyOf(changes));
    }

    private static List<Change> changes(
            Component part, LocalDateTime from, LocalDateTime to, Recurrence.Budget budget) {
        var before = offset(part, "TZOFFSETFROM");
        var after = offset(part, "TZOFFSETTO");
        var start = part.first("DTSTART");
        if (start == null) throw new Refused("lacks a DTSTART");
        var seed = Moment.parse(start.value()).wall();
        var times = new ArrayList<LocalDateTime>(List.of(seed));
        for (var line : part.all("RDATE"))
            for (var value : line.value().split(",")) times.add(Moment.parse(value).wall());
        for (var line : part.all("RRULE")) {
            var rule = Recurrence.of(line.value());
            var last = rule.until().isEmpty() ? to : Moment.parse(rule.until()).wall().plusDays(1);
            times.addAll(rule.times(seed, from.isBefore(seed) ? seed : from, last.isBefore(to) ? last : to, budget));
        }
        if (times.size() > MOST_CHANGES) throw new Refused("changes its offset too often");
        return times.stream().distinct().map(wall -> new Change(wall.toInstant(before), before, after)).toList();
    }

    private static ZoneOffset offset(Component part, String name) {
        var line = part.first(name);
        var value = line == null ? "" : line.value().strip();
        if (!value.matches("[+-]?\\d{4}(\\d\\d)?")) throw new Refused("lacks a " + name);
        boolean west = value.startsWith("-");
        var digits = value.startsWith("+") || west ? value.substring(1) : value;
        int seconds = Integer.parseInt(digits.substring(0, 2)) * 3600 + Integer.parseInt(digits.substring(2, 4)) * 60
                + (digits.length() == 6 ? Integer.parseInt(digits.substring(4)) : 0);
        if (seconds > 18 * 3600) throw new Refused("has an offset of " + value);
        return ZoneOffset.ofTotalSeconds(west ? -seconds : seconds);
    }

    @Override
    public ZoneId at(LocalDateTime wall) {
        var offset = first;
        for (var change : changes) if (change.isOver(wall)) offset = change.after();
        return offset;
    }

    /// Whether a zone with a name has the same offsets from one day to another.
    boolean isLike(ZoneId zone, LocalDateTime from, LocalDateTime to) {
        for (var wall = from; wall.isBefore(to); wall = wall.plusDays(1))
            if (!zone.getRules().getOffset(instant(wall)).equals(at(wall))) return false;
        return true;
    }
}
