package setpoint.model.plan;

import java.time.Instant;
import java.util.List;
import setpoint.model.core.Item;
import setpoint.model.core.Key;

/// A reason why an approved version is not enough, sent back by whoever carries it out.
///
/// @param version the version that it is about
/// @param draft the draft in which it is answered
public record ChangeRequest(String plan, String id, int version, int draft, String reason, String by, Instant at)
        implements Item {
    @Override
    public String home() {
        return plan;
    }

    @Override
    public List<Key> needs() {
        return List.of(Plan.key(plan));
    }
}
