package setpoint.views.review.decide;

import setpoint.model.plan.PlanRef;

/// Refs as people compare them: the first twelve digits and the last four.
final class Refs {
    private static final int FIRST = 12;
    private static final int LAST = 4;

    private Refs() {}

    /// `setpoint:sha256:7c1e94b0d2f8…69f4`
    static String shortened(String ref) {
        return PlanRef.PREFIX + digits(ref);
    }

    /// `7c1e94b0d2f8…69f4`
    static String digits(String ref) {
        var hex = ref.substring(PlanRef.PREFIX.length());
        return hex.substring(0, FIRST) + "…" + hex.substring(hex.length() - LAST);
    }
}
