package setpoint.model.inbox;

import java.time.Instant;
import java.util.List;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.plan.Plan;

/// What the newest import of a plan took in differently than it stood in the file. A plan has at most one.
///
/// @param warnings sentences that name the place; the first of them where there are very many
/// @param count how many there were in all
/// @param seen whether a person has put it away
public record ImportReport(
        String plan, String format, List<String> warnings, int count, String by, Instant at,
        boolean seen)
        implements Item {
    static final String ID = "import";

    @Override
    public String home() {
        return plan;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<Key> needs() {
        return List.of(Plan.key(plan));
    }

    boolean saysTheSame(ImportReport other) {
        return format.equals(other.format) && warnings.equals(other.warnings) && count == other.count;
    }

    ImportReport putAway() {
        return new ImportReport(plan, format, warnings, count, by, at, true);
    }
}
