package setpoint.model.week;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;
import setpoint.model.core.Refused;
import setpoint.model.plan.Energy;

/// A place in a week template: DREAM blocks that are made from it carry its id.
///
/// @param minutes how long it lasts
public record Slot(
        String id,
        DayOfWeek day,
        LocalTime start,
        int minutes,
        @Default("") String title,
        @Nullable String archetype,
        @Nullable Energy energy) {
    public Slot {
        if (minutes < 1 || minutes > 24 * 60)
            throw Refused.malformed("Slot %s lasts from 1 minute to a day, not %d minutes.", id, minutes);
    }

    /// The slot that a block would come from. Its task is left out: a template outlives the tasks of its weeks.
    public static Slot of(Timeblock block, String id, Matter matter) {
        var title = block.task() == null ? block.title() : "";
        return new Slot(
                id, block.start().getDayOfWeek(), block.start().toLocalTime(), block.minutes() == null ? 1
                        : block.minutes(),
                title, matter.archetype(), block.energy());
    }

    public Slot at(DayOfWeek day, LocalTime start, int minutes) {
        return new Slot(id, day, start, minutes, title, archetype, energy);
    }
}
