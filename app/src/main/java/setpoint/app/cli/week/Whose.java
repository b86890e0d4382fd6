package setpoint.app.cli.week;

import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Addresses;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;

/// The option that says whose time it is about.
final class Whose {
    @Option(
            names = "--agent",
            paramLabel = "A",
            description = "Whose time it is about. Default: you. Times are by the clocks of this agent's zone.") private String agent =
                    Agent.YOU;

    String id() {
        return agent;
    }

    /// @throws setpoint.model.core.Refused where there is no such agent
    Agent in(Snapshot now) {
        return Addresses.agent(now, agent);
    }

    /// @param clock this machine's
    static ZoneId zone(Agent agent, Clock clock) {
        return agent.zoneOr(clock.getZone());
    }
}
