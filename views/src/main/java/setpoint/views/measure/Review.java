package setpoint.views.measure;

import java.time.Instant;
import java.time.ZoneId;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.WeekMeasure;
import setpoint.model.week.Week;

/// What is reviewed, at a moment.
record Review(Snapshot snapshot, Agent agent, Week week, WeekMeasure measure, Instant at, ZoneId zone) {
    static Review of(Snapshot now, String agent, Week week, Instant at, ZoneId here) {
        var profile = now.get(Agent.class, "", agent);
        return new Review(now, profile, week, WeekMeasure.of(now, agent, week, at), at, profile.zoneOr(here));
    }
}
