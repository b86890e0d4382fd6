package setpoint.app.cli.week;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.Table;
import setpoint.model.core.Snapshot;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;

/// A timeblock as every command speaks of it: with what it leaves to its task or agent filled in.
record BlockView(Timeblock block, Matter matter, Instant now) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE dd MMM", Locale.ENGLISH);
    private static final DateTimeFormatter ANOTHER_DAY =
            DateTimeFormatter.ofPattern("EEE dd MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    static BlockView of(Snapshot now, Timeblock block, Opened here) {
        return new BlockView(block, Matter.of(now, block), here.clock().instant());
    }

    Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", block.id());
        members.put("agent", block.agent());
        members.put("type", block.type().name());
        members.put("week", block.week().toString());
        members.put("start", written(block.from()));
        members.put("end", block.isRunning() ? null : written(end()));
        members.put("minutes", (long) block.minutes(now));
        members.put("running", block.isRunning());
        members.put("zone", block.zone().getId());
        members.put("title", matter.title());
        members.put("task", block.task());
        members.put("archetype", matter.archetype());
        members.put("energy", matter.energy().name());
        members.put("slot", block.slot());
        members.put("source", block.source());
        members.put("why", block.why());
        return members;
    }

    /// With its offset: `2026-11-23T08:00+01:00`.
    static String written(ZonedDateTime time) {
        return time.toOffsetDateTime().toString();
    }

    private ZonedDateTime end() {
        return block.end(now).atZone(block.zone());
    }

    /// Whether it is said to have happened, and lies ahead.
    boolean isAhead() {
        return !block.isDream() && block.end(now).isAfter(now);
    }

    /// `DREAM Mon 23 Nov 08:00–09:00, SCAN: Read the papers`
    String words() {
        var mode = Style.safe(matter.archetype());
        var what = matter.title().equals(matter.archetype()) ? mode : mode + ": " + Style.safe(matter.title(), 60);
        return "%s %s %s, %s".formatted(block.type(), day(), times(), what);
    }

    private String day() {
        return DAY.format(block.from());
    }

    private String times() {
        return block.isRunning()
                ? "since " + TIME.format(block.from())
                : TIME.format(block.from()) + "–" + untilWhen();
    }

    /// With the day where that is another one than that of the start, unless it ends with that.
    private String untilWhen() {
        var midnight = block.from().toLocalDate().plusDays(1).atStartOfDay();
        var format = end().toLocalDateTime().isAfter(midnight) ? ANOTHER_DAY : TIME;
        return format.format(end());
    }

    static Table table(Style style) {
        return new Table(style, "DAY", "TIME", "MIN", "TYPE", "ARCHETYPE", "WHAT", "BLOCK");
    }

    void addTo(Table table) {
        var title = matter.title().equals(matter.archetype()) ? "" : matter.title();
        var what = block.task() == null ? title : matter.title() + " (" + block.task() + ")";
        table.row(day(), times(), block.minutes(now), block.type(), Style.safe(matter.archetype(), 16),
                Style.safe(what, 60), block.id());
    }
}
