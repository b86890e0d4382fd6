package setpoint.views.review;

import java.util.HashMap;
import java.util.Map;
import setpoint.views.review.compare.Side;

/// Why plans are as they are: what a person has begun to write about each draft, and what was written of a version.
final class Reasons {
    private final ChangesColumn changes;
    private final Map<String, String> begun = new HashMap<>();

    Reasons(ChangesColumn changes) {
        this.changes = changes;
    }

    void show(String plan, Side side) {
        var version = side.version();
        if (version == null) changes.editRationale(begun.getOrDefault(plan, ""));
        else changes.showRationale(version.rationale());
    }

    /// Keeps what a person writes, as long as the window is open.
    void note(String plan, String text) {
        if (changes.rationale().isEditable()) begun.put(plan, text);
    }

    void forget(String plan) {
        begun.remove(plan);
    }

    String written() {
        return changes.rationale().getText().strip();
    }
}
