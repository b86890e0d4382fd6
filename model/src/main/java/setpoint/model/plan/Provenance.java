package setpoint.model.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a version comes from: who drafted and who approved it, when and why, and which version it follows.
public final class Provenance {
    private Provenance() {}

    /// The `provenance` member of a plan file; it is what the signature covers beside the ref.
    public static Map<String, Object> tree(PlanVersion version) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("createdBy", version.createdBy());
        tree.put("parentRef", version.parentRef());
        tree.put("approvedBy", version.approvedBy());
        tree.put("approvedAt", version.approvedAt().toString());
        tree.put("rationale", version.rationale());
        tree.put("approvedHow", version.approvedHow().name());
        return tree;
    }
}
