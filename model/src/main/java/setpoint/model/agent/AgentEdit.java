package setpoint.model.agent;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import setpoint.model.core.Author;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// Everything that can be done to the profiles of agents.
public sealed interface AgentEdit extends Edit {
    String agent();

    /// Adds a profile.
    record AddAgent(String agent, @Default("HUMAN") Author.Type type, Map<String, Object> set) implements AgentEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var fields = new HashMap<>(set);
            fields.putIfAbsent("name", agent);
            var blank = new Agent(agent, agent, type, List.of(), "", "", null, null, List.of());
            var added = Records.with(blank, fields, Set.of(), "");
            if (added.type() == Author.Type.HUMAN) by.mustBePerson("add a person");
            return List.of(Delta.created(added));
        }
    }

    /// Changes fields of a profile.
    record UpdateAgent(String agent, Map<String, Object> set, List<String> unset) implements AgentEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Agent.class, "", agent);
            if (set.containsKey("id")) throw new Refused("The id of agent %s cannot be changed.", agent);
            var after = Records.with(before, set, Set.copyOf(unset), "");
            if (before.type() != after.type()) by.mustBePerson("say whether somebody is a person");
            if (!Objects.equals(before.zone(), after.zone()))
                throw new Refused("Give agent %s another zone with moveZone, which takes its intended blocks along.",
                        agent);
            return List.of(Delta.changed(before, after));
        }
    }
}
