package setpoint.views.week;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.WeekMeasure;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.model.week.RoutineBlock;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.Timeblock;
import setpoint.model.week.ToSchedule;
import setpoint.model.week.Week;
import setpoint.views.desk.Desk;
import setpoint.views.week.layout.WeekLayout;

/// A week of an agent as it stands at a moment, with all that its view draws. Immutable.
///
/// @param zone of the agent's days
/// @param toSchedule what still has to get time
/// @param routines in the order of their titles
public record WeekNow(
        Snapshot snapshot, Agent agent, Week week, ZoneId zone, Instant at, WeekLayout layout,
        WeekMeasure measure, List<ToSchedule> toSchedule, List<RoutineBlock> routines) {
    private static final Comparator<RoutineBlock> BY_TITLE = Comparator
            .comparing(RoutineBlock::title, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(RoutineBlock::id);

    /// Empty where there is no such agent.
    public static Optional<WeekNow> of(Desk desk, String id, Week week) {
        return of(desk.snapshot(), desk.now(), desk.zone(), id, week);
    }

    /// The same from any thread.
    ///
    /// @param here the zone of whoever looks
    static Optional<WeekNow> of(Snapshot now, Instant at, ZoneId here, String id, Week week) {
        return now.find(Agent.class, "", id).map(agent -> {
            var zone = agent.zoneOr(here);
            var measure = WeekMeasure.of(now, id, week, at);
            var layout = WeekLayout.of(now, agent, week, zone, at, Judged.by(measure));
            return new WeekNow(
                    now, agent, week, zone, at, layout, measure, ToSchedule.of(now, at, zone), routines(now, id));
        });
    }

    private static List<RoutineBlock> routines(Snapshot now, String agent) {
        return now.all(RoutineBlock.class, agent).stream().sorted(BY_TITLE).toList();
    }

    public Optional<Timeblock> block(String id) {
        return snapshot.find(Timeblock.class, agent.id(), id);
    }

    /// Whether there is a plan whose tasks can get time.
    public boolean hasRunningPlans() {
        return snapshot.all(Plan.class, "").stream()
                .anyMatch(plan -> !plan.archived() && Versions.running(snapshot, plan.id()).isPresent());
    }

    public boolean isClosed() {
        return TimeMindPlan.of(snapshot, agent.id(), week).isClosed();
    }

    /// Whether the agent has closed a week before.
    public boolean hasClosedWeeks() {
        return snapshot.all(TimeMindPlan.class, agent.id()).stream().anyMatch(TimeMindPlan::isClosed);
    }

    /// Whether it is the week that it is now.
    public boolean isThisWeek() {
        return layout.today() >= 0;
    }
}
