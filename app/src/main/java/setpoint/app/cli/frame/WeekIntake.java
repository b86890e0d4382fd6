package setpoint.app.cli.frame;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import setpoint.model.core.Batch;
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Setting;
import setpoint.model.core.SettingEdit;
import setpoint.model.core.Snapshot;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.Timeblock;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.SaidColumns;
import setpoint.persistence.exchange.WeekWish;

/// What a calendar or a log of time does to the weeks of an agent.
///
/// @param edit the one change that takes it in, and keeps what was said of its columns
/// @param created entries that are new here
/// @param updated those of a calendar that differ from what it said before
/// @param skipped those that are here already
/// @param removed those of a calendar that it no longer has
public record WeekIntake(Edit edit, int created, int updated, int skipped, int removed) {

    /// What is usually read for an agent, with what was said of the columns of tables before.
    ///
    /// @throws setpoint.model.core.Refused where there is no such agent
    public static WeekWish wish(Snapshot now, Clock clock, String agent) {
        var zone = Addresses.agent(now, agent).zoneOr(clock.getZone());
        var today = clock.instant().atZone(zone).toLocalDate();
        return WeekWish.usual(agent, zone, today, new TaskWords(now))
                .remembering(name -> now.find(Setting.class, "", name).map(Setting::value).orElse(null));
    }

    /// Finds out without taking it in.
    ///
    /// @throws setpoint.model.core.Refused where it cannot be taken in
    public static WeekIntake of(ForWeek file, Snapshot now, By by) {
        var edit = edit(file, now);
        var deltas = edit.decide(now, by);
        if (deltas.size() == 1 && deltas.getFirst().either() instanceof BusyCalendar)
            return calendar(edit, deltas.getFirst());
        int created = (int) deltas.stream().filter(delta -> delta.after() instanceof Timeblock).count();
        return new WeekIntake(edit, created, 0, file.entries() - created, 0);
    }

    private static Edit edit(ForWeek file, Snapshot now) {
        var said = file.said();
        if (said == null || isKept(said, now)) return file.edit();
        return new Batch(
                file.edit().verb(),
                List.of(file.edit(), new SettingEdit.SetSetting(said.setting(), said.text())));
    }

    private static boolean isKept(SaidColumns said, Snapshot now) {
        return now.find(Setting.class, "", said.setting()).filter(kept -> kept.value().equals(said.text())).isPresent();
    }

    private static WeekIntake calendar(Edit edit, Delta delta) {
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
        return new WeekIntake(edit, created, updated, skipped, Math.max(0, before.size() - skipped - updated));
    }

    private static Object place(BusyCalendar.BusyEvent event) {
        return List.of(event.uid(), event.start(), event.zone());
    }
}
