package setpoint.app.cli.week;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Answer;

/// Tells whoever wrote a time on the wall that clocks are changed just then.
final class WallClock {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private WallClock() {}

    /// Adds a remark on a time that the clocks skip, or show twice.
    static void remark(@Nullable String written, ZoneId zone, Answer answer) {
        if (written == null) return;
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(written);
        } catch (DateTimeException hasAnOffset) {
            return;
        }
        var offsets = zone.getRules().getValidOffsets(local);
        var time = local.format(TIME);
        if (offsets.isEmpty())
            answer.message("On %s the clocks in %s skip %s; %s is meant.".formatted(
                    local.toLocalDate(), zone, time, local.atZone(zone).format(TIME)));
        if (offsets.size() > 1)
            answer.message(
                    "On %s the clocks in %s show %s twice; the earlier is meant (%s). Write the offset to mean the other."
                            .formatted(local.toLocalDate(), zone, time, offsets.getFirst()));
    }
}
