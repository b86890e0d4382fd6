package setpoint.model.agent;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Author;
import setpoint.model.core.Default;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Ids;

/// A profile of someone who works. People and AIs share it; the type is the only distinction.
///
/// @param capabilities what it can do, in words
/// @param domain what it looks after
/// @param strategicBet what its work is meant to win
/// @param archetype the mode of its work where nothing else says
/// @param zone where its days begin and end; null for this machine's
public record Agent(
        String id,
        @Default("") String name,
        @Default("HUMAN") Author.Type type,
        List<String> capabilities,
        @Default("") String domain,
        @Default("") String strategicBet,
        @Nullable String archetype,
        @Nullable ZoneId zone)
        implements Item {
    /// The person at the machine; every workspace has it from the first run.
    public static final String YOU = "you";

    public static Agent you() {
        return new Agent(YOU, "You", Author.Type.HUMAN, List.of(), "", "", null, null);
    }

    @Override
    public String home() {
        return "";
    }

    @Override
    public Optional<String> claim() {
        return Optional.of(Ids.inWorkspace(id));
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("agent", id);
        if (id.equals(YOU) && type != Author.Type.HUMAN) throw new Refused("“you” is a person.");
    }

    public static Key key(String id) {
        return new Key(Agent.class, "", id);
    }
}
