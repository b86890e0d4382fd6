package setpoint.persistence.exchange.timelog;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Ids;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.Span;
import setpoint.model.week.Timeblock;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.SaidColumns;
import setpoint.persistence.exchange.WeekWish;

/// Makes REALITY blocks of what a log has. Start and end are cut to the minute, so that entries which touch go on to; what
/// begins and ends within one minute is left out and counted. A block's id is made of the format and the second at which
/// it began, so that an entry is known again.
final class TimeLog {
    private static final int MOST = 100_000;
    private static final int LONGEST_TITLE = 500;
    private static final int ROWS_TO_SHOW = 3;
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    final Notes notes = new Notes();
    private final String format;
    private final WeekWish wish;
    private final List<Timeblock> blocks = new ArrayList<>();
    private final List<String> understood = new ArrayList<>();
    private final List<String> first = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private @Nullable SaidColumns said;
    private boolean isRemembered;
    private int leftOut;
    private int withTask;

    /// @param format its word, which also says where its blocks came from
    TimeLog(String format, WeekWish wish) {
        this.format = format;
        this.wish = wish;
    }

    void understand(String sentence) {
        understood.add(sentence);
    }

    /// Has what was said of the columns kept.
    void keep(SaidColumns columns) {
        said = columns;
    }

    /// Says that the columns are read as such columns were before.
    void remember(String option) {
        isRemembered = true;
        understand("As was said of such columns before: " + option);
    }

    void leaveOut(int line, String why) {
        leftOut++;
        notes.add("line " + line, "left out: %s.".formatted(why));
    }

    void add(Logged entry) {
        var start = entry.start().truncatedTo(ChronoUnit.MINUTES);
        long minutes = ChronoUnit.MINUTES.between(start, entry.end().truncatedTo(ChronoUnit.MINUTES));
        if (entry.start().isBefore(EARLIEST) || entry.end().isAfter(LATEST)) leaveOut(entry.line(), "its year");
        else if (entry.end().isBefore(entry.start())) leaveOut(entry.line(), "it ends before it begins");
        else if (minutes == 0) {
            leftOut++;
            notes.count("Entries that begin and end within one minute are left out: %d.");
        } else if (minutes > Duration.ofDays(31).toMinutes()) leaveOut(entry.line(), "it lasts longer than a month");
        else take(entry, start, (int) minutes);
    }

    private void take(Logged entry, Instant start, int minutes) {
        if (blocks.size() == MOST) throw new Refused("The file has more than %,d entries; divide it.", MOST);
        if (minutes > Duration.ofDays(1).toMinutes())
            notes.add("line " + entry.line(), "it lasts %d h; was it forgotten?".formatted(minutes / 60));
        var task = task(entry.words());
        if (task != null) withTask++;
        var span = Span.happened(start, wish.zone(), minutes);
        var title = task != null ? "" : shortened(entry.title());
        var block = new Timeblock(
                wish.agent(), id(entry.start()), BlockType.REALITY, span.start(), span.offset(), span.zone(),
                span.minutes(), title, task, null, null, null, format, "");
        blocks.add(block);
        if (first.size() < ROWS_TO_SHOW)
            first.add("line %d: %s, %d min, %s".formatted(entry.line(), block.from().toOffsetDateTime(), minutes,
                    task != null ? "task " + task : title));
    }

    private @Nullable String task(List<String> words) {
        for (var word : words) {
            var address = word.isBlank() ? null : wish.tasks().apply(word);
            if (address != null) return address;
        }
        return null;
    }

    private static String shortened(String title) {
        var line = title.isBlank() ? "Without a description" : title.replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST_TITLE) return line;
        return line.substring(0, line.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private String id(Instant start) {
        var id = Ids.kept(format + "." + ID.format(start), ids::contains);
        ids.add(id);
        return id;
    }

    ForWeek result() {
        var facts = new LinkedHashMap<String, @Nullable Object>();
        facts.put("blocks", (long) blocks.size());
        facts.put("withTask", (long) withTask);
        facts.put("minutes", blocks.stream().mapToLong(block -> block.minutes() == null ? 0 : block.minutes()).sum());
        facts.put("weeks", blocks.stream().map(block -> block.week().toString()).collect(Collectors.toCollection(
                java.util.TreeSet::new)).stream().map(week -> (Object) week).toList());
        if (isRemembered) facts.put("remembered", true);
        understood.addAll(first);
        return new ForWeek(
                format, new BlockEdit.ImportBlocks(wish.agent(), List.copyOf(blocks)), blocks.size(), leftOut, facts,
                List.copyOf(understood), said, notes.all());
    }
}
