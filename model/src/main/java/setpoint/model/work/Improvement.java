package setpoint.model.work;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Default;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.plan.Plan;

/// What a completed plan leaves to the next one that starts from the same template: the legacy rule of S0, one concrete
/// improvement. At most one a plan.
///
/// @param id the plan that it came from
/// @param template the template of that plan; null where it was begun from nothing
/// @param text empty where somebody said that there is none
/// @param by the agent who left it
public record Improvement(String id, @Nullable String template, @Default("") String text, String by, Instant at)
        implements Item {
    @Override
    public String home() {
        return "";
    }

    @Override
    public List<Key> needs() {
        return List.of(Plan.key(id));
    }

    public static Key key(String plan) {
        return new Key(Improvement.class, "", plan);
    }
}
