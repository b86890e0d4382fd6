package setpoint.persistence.exchange.ical;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import setpoint.model.core.Snapshot;
import setpoint.model.week.BlockType;
import setpoint.model.week.Blocks;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;

/// Writes timeblocks as a calendar: the same blocks, the same bytes. Times are on the wall of their zone, which is
/// described; where such a time could be taken for another, because clocks are set back, it is written in UTC.
public final class CalendarWriter {
    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int LONGEST_LINE = 75;

    private final StringBuilder text = new StringBuilder();

    private CalendarWriter() {}

    /// @param blocks of one type, none of which runs
    public static byte[] write(Snapshot now, String agent, BlockType type, List<Timeblock> blocks) {
        var writer = new CalendarWriter();
        writer.calendar(now, agent, type, blocks.stream().sorted(Blocks.IN_TIME).toList());
        return writer.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void calendar(Snapshot now, String agent, BlockType type, List<Timeblock> blocks) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//Setpoint//Week//EN");
        line("CALSCALE:GREGORIAN");
        line("X-WR-CALNAME:" + escaped(agent + (type == BlockType.DREAM ? " DREAM" : " REALITY")));
        zones(blocks);
        for (var block : blocks) event(Matter.of(now, block), block);
        line("END:VCALENDAR");
    }

    private void event(Matter matter, Timeblock block) {
        var start = block.from();
        var end = end(block);
        line("BEGIN:VEVENT");
        line("UID:" + escaped(block.id() + "." + block.agent() + "@setpoint"));
        line("DTSTAMP:" + utc(start.toInstant()));
        boolean isOnWall = isOnWall(block);
        line(time("DTSTART", start, isOnWall));
        line(time("DTEND", end, isOnWall));
        line("SUMMARY:" + escaped(matter.title()));
        line("CATEGORIES:" + escaped(matter.archetype()));
        line("X-SETPOINT-TYPE:" + block.type());
        line("X-SETPOINT-ENERGY:" + matter.energy());
        if (block.task() != null) line("X-SETPOINT-TASK:" + escaped(block.task()));
        line("END:VEVENT");
    }

    private static ZonedDateTime end(Timeblock block) {
        var start = block.from();
        return block.end(start.toInstant()).atZone(block.zone());
    }

    /// Whether both times are found again by the clocks of a zone that has a name.
    private static boolean isOnWall(Timeblock block) {
        return !(block.zone().normalized() instanceof ZoneOffset) && isFound(block.from()) && isFound(end(block));
    }

    private static boolean isFound(ZonedDateTime time) {
        var zone = time.getZone() instanceof ZoneOffset ? null : time.getZone();
        return zone == null || time.toLocalDateTime().atZone(zone).toInstant().equals(time.toInstant());
    }

    private static String time(String name, ZonedDateTime time, boolean isOnWall) {
        if (!isOnWall) return name + ":" + utc(time.toInstant());
        return "%s;TZID=%s:%s".formatted(name, time.getZone().getId(), WALL.format(time));
    }

    private static String utc(Instant instant) {
        return WALL.format(instant.atOffset(ZoneOffset.UTC)) + "Z";
    }

    /// Each zone that is spoken of, for the years that are.
    private void zones(List<Timeblock> blocks) {
        var zones = blocks.stream()
                .filter(CalendarWriter::isOnWall)
                .collect(Collectors.groupingBy(block -> block.zone().getId(), TreeMap::new, Collectors.toList()));
        zones.forEach((id, in) -> {
            int first = in.getFirst().from().getYear();
            int last = end(in.getLast()).getYear();
            zone(ZoneId.of(id), LocalDateTime.of(first, 1, 1, 0, 0), LocalDateTime.of(last + 1, 1, 1, 0, 0));
        });
    }

    private void zone(ZoneId zone, LocalDateTime from, LocalDateTime to) {
        var rules = zone.getRules();
        var start = from.atZone(zone).toInstant();
        line("BEGIN:VTIMEZONE");
        line("TZID:" + zone.getId());
        var offset = rules.getOffset(start);
        observance("STANDARD", LocalDateTime.ofInstant(start, offset), offset, offset);
        for (var next = rules.nextTransition(start);
                next != null && next.getInstant().isBefore(to.atZone(zone).toInstant());
                next = rules.nextTransition(next.getInstant()))
            observance(rules.isDaylightSavings(next.getInstant()) ? "DAYLIGHT" : "STANDARD", next.getDateTimeBefore(),
                    next.getOffsetBefore(), next.getOffsetAfter());
        line("END:VTIMEZONE");
    }

    private void observance(String name, LocalDateTime from, ZoneOffset before, ZoneOffset after) {
        line("BEGIN:" + name);
        line("DTSTART:" + WALL.format(from));
        line("TZOFFSETFROM:" + written(before));
        line("TZOFFSETTO:" + written(after));
        line("END:" + name);
    }

    private static String written(ZoneOffset offset) {
        int seconds = Math.abs(offset.getTotalSeconds());
        var sign = offset.getTotalSeconds() < 0 ? "-" : "+";
        var minutes = "%s%02d%02d".formatted(sign, seconds / 3600, seconds / 60 % 60);
        return seconds % 60 == 0 ? minutes : "%s%02d".formatted(minutes, seconds % 60);
    }

    /// Text that ends neither its line nor its list; controls, which a calendar cannot hold, are left out.
    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.replace("\r\n", "\n").codePoints().forEach(c -> {
            if (c == '\n' || c == '\r') escaped.append("\\n");
            else if (c == '\\' || c == ';' || c == ',') escaped.append('\\').append((char) c);
            else if (!Character.isISOControl(c)) escaped.appendCodePoint(c);
        });
        return escaped.toString();
    }

    /// A line that is folded where it is longer than 75 bytes, between characters.
    private void line(String content) {
        int bytes = 0;
        for (int at = 0; at < content.length();) {
            int c = content.codePointAt(at);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes + size > LONGEST_LINE) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.appendCodePoint(c);
            bytes += size;
            at += Character.charCount(c);
        }
        text.append("\r\n");
    }
}
