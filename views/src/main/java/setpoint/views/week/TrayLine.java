package setpoint.views.week;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.TextSafety;
import setpoint.model.week.RoutineBlock;
import setpoint.model.week.ToSchedule;
import setpoint.model.work.Status;
import setpoint.views.kit.Palette;
import setpoint.views.week.paint.BlockLook;
import setpoint.views.week.paint.Clock;

/// What one line of the tray says. Equal lines look alike, so that a line that stays as it is need not be made again.
///
/// @param length how long it takes, in words
/// @param why where it stands, as it is told to somebody who points at it; empty where it can be placed at any time
/// @param waiting the status of a task that cannot start now; null for others
/// @param owner whose it is; null for nobody's
/// @param routine what it is made of that comes again and again; null for a task
record TrayLine(
        WeekOffer offer, String length, String why, @Nullable Status waiting, BlockLook look, @Nullable Agent owner,
        @Nullable RoutineBlock routine, Palette palette, boolean narrow) {

    static TrayLine of(WeekNow now, ToSchedule task, Palette palette, boolean narrow) {
        var offer = WeekOffer.of(task);
        var why = ". " + task.status().word() + ". " + TextSafety.shownOnOneLine(task.why());
        return new TrayLine(
                offer, length(task), why, task.canStart() ? null : task.status(),
                BlockLook.of(now.snapshot(), offer.matter()), WeekOffer.owner(now.snapshot(), task).orElse(null), null,
                palette, narrow);
    }

    static TrayLine of(WeekNow now, RoutineBlock routine, Palette palette, boolean narrow) {
        var offer = WeekOffer.of(now.snapshot(), routine);
        return new TrayLine(
                offer, Clock.length(routine.minutes()), "", null, BlockLook.of(now.snapshot(), offer.matter()),
                now.agent(), routine, palette, narrow);
    }

    private static String length(ToSchedule task) {
        if (task.likely() == 0) return "no estimate";
        boolean begun = task.minutes() != task.likely();
        return begun
                ? Clock.amount(task.minutes() / 60.0) + " of " + Clock.hours(task.likely())
                : Clock.length(task.minutes());
    }

    String title() {
        return TextSafety.shownOnOneLine(offer.matter().title());
    }

    Optional<Agent> whose() {
        return Optional.ofNullable(owner);
    }
}
