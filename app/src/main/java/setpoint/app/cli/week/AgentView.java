package setpoint.app.cli.week;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Style;
import setpoint.model.agent.Agent;
import setpoint.model.agent.WrittenHours;

/// A profile as every command speaks of it.
record AgentView(Agent agent) {
    Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("id", agent.id());
        members.put("name", agent.name());
        members.put("type", agent.type().name());
        members.put("domain", agent.domain());
        members.put("capabilities", List.copyOf(agent.capabilities()));
        members.put("strategicBet", agent.strategicBet());
        members.put("archetype", agent.archetype());
        members.put("zone", agent.zone() == null ? null : agent.zone().getId());
        members.put("workingHours", WrittenHours.tree(agent.workingHours()));
        return members;
    }

    /// All of it, a line for each field that says something.
    void tell(Answer answer) {
        answer.line("%s: %s, %s", agent.id(), Style.safe(agent.name()), agent.type());
        tell(answer, "domain", agent.domain());
        tell(answer, "capabilities", String.join(", ", agent.capabilities()));
        tell(answer, "strategic bet", agent.strategicBet());
        tell(answer, "archetype", agent.archetype() == null ? "" : agent.archetype());
        tell(answer, "zone", zone());
        tell(answer, "hours", hours());
    }

    private static void tell(Answer answer, String field, String value) {
        if (!value.isEmpty()) answer.line("  %-14s %s", field, Style.safe(value));
    }

    String zone() {
        return agent.zone() == null ? "this machine's" : agent.zone().getId();
    }

    String hours() {
        return agent.workingHours().isEmpty() ? "not said" : WrittenHours.ofWeek(agent.workingHours());
    }
}
