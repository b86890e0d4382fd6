package setpoint.app.cli.frame;

import java.util.HashSet;
import java.util.List;
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Snapshot;
import setpoint.model.week.BusyCalendar;
import setpoint.persistence.exchange.ForWeek;

/// What a calendar or a log of time does to the weeks of an agent.
///
/// @param created entries that are new here
/// @param updated those of a calendar that differ from what it said before
/// @param skipped those that are here already
/// @param removed those of a calendar that it no longer has
public record WeekIntake(int created, int updated, int skipped, int removed) {

    /// Finds out without taking it in.
    ///
    /// @throws setpoint.model.core.Refused where it cannot be taken in
    public static WeekIntake of(ForWeek file, Snapshot now, By by) {
        var deltas = file.edit().decide(now, by);
        if (deltas.size() == 1 && deltas.getFirst().either() instanceof BusyCalendar)
            return calendar(deltas.getFirst());
        int created = (int) deltas.stream().filter(delta -> delta.before() == null).count();
        return new WeekIntake(created, 0, file.entries() - created, 0);
    }

    private static WeekIntake calendar(Delta delta) {
        var before = delta.before() instanceof BusyCalendar was ? was.events() : List.<BusyCalendar.BusyEvent>of();
        var after = delta.after() instanceof BusyCalendar is ? is.events() : List.<BusyCalendar.BusyEvent>of();
        var same = new HashSet<>(before);
        var known = new HashSet<Object>();
        before.forEach(event -> known.add(place(event)));
        int created = 0;
        int updated = 0;
        int skipped = 0;
        for (var event : after) {
            if (same.contains(event)) skipped++;
            else if (known.contains(place(event))) updated++;
            else created++;
        }
        return new WeekIntake(created, updated, skipped, Math.max(0, before.size() - skipped - updated));
    }

    private static Object place(BusyCalendar.BusyEvent event) {
        return List.of(event.uid(), event.start(), event.zone());
    }
}
