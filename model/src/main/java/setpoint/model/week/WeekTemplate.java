package setpoint.model.week;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Ids;

/// One version of the week that an agent's weeks start from. Never changed; what improves it is the next version.
///
/// @param id its number, from 1
/// @param note why it differs from the version before
/// @param after the week whose cycle led to it; null for one that was made by hand
/// @param madeBy the agent who made it
public record WeekTemplate(
        String agent,
        String id,
        List<Slot> slots,
        @Default("") String note,
        @Nullable Week after,
        String madeBy,
        Instant madeAt)
        implements Item {

    /// All versions, oldest first.
    public static List<WeekTemplate> all(Snapshot now, String agent) {
        return now.all(WeekTemplate.class, agent).stream()
                .sorted(Comparator.comparingInt(WeekTemplate::number))
                .toList();
    }

    /// The version that the next week starts from.
    public static Optional<WeekTemplate> newest(Snapshot now, String agent) {
        return now.all(WeekTemplate.class, agent).stream().max(Comparator.comparingInt(WeekTemplate::number));
    }

    /// The number that the next version will have.
    public static int nextNumber(Snapshot now, String agent) {
        return newest(now, agent).map(WeekTemplate::number).orElse(0) + 1;
    }

    @Override
    public String home() {
        return agent;
    }

    @Override
    public List<Key> needs() {
        return List.of(Agent.key(agent));
    }

    @Override
    public void check(Snapshot now) {
        if (!id.matches("[1-9][0-9]{0,8}"))
            throw Refused.malformed("The version of a week template is a number from 1, not “%s”.", id);
        var ids = new HashSet<String>();
        for (var slot : slots)
            if (!ids.add(slot.id())) throw Refused.malformed("The week template has two slots “%s”.", slot.id());
    }

    private static void mustMakeABlock(Slot slot) {
        Ids.check("slot", slot.id());
        if (slot.title().isBlank() && slot.archetype() == null)
            throw Refused.malformed("Slot %s says nothing: give it a title or an archetype.", slot.id());
    }

    @Override
    public void checkChange(Delta delta, Snapshot before, Snapshot after) {
        if (delta.before() != null && delta.after() != null)
            throw new Refused("Version %s of the week template cannot be changed; make the next one.", id);
        if (delta.after() != null) slots.forEach(WeekTemplate::mustMakeABlock);
    }

    public int number() {
        return Integer.parseInt(id);
    }

    public Optional<Slot> slot(String slot) {
        return slots.stream().filter(s -> s.id().equals(slot)).findFirst();
    }
}
