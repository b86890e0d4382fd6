package setpoint.app.cli.week;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Opened;
import setpoint.model.agent.Agent;
import setpoint.model.week.Week;

/// The option that names a week.
final class Which {
    @Option(names = "--week", paramLabel = "W",
            description = "The ISO week, as 2026-W48. Default: this week.") private @Nullable String week;

    boolean isGiven() {
        return week != null;
    }

    /// The week of an agent that was named, else the one that it is.
    Week of(Agent agent, Opened here) {
        return at(here.clock().instant(), Whose.zone(agent, here.clock()));
    }

    /// The week that was named, else the one in which a moment lies.
    Week at(Instant now, ZoneId zone) {
        return week == null ? Week.of(now.atZone(zone).toLocalDate()) : Week.parse(week);
    }
}
