package setpoint.model.plan.diff;

import java.util.Set;

/// How much depends on a field: what may be done and when it counts as done weighs most, mere wording least.
enum Weight {
    GRAVE,
    NOTABLE,
    WORDING;

    private static final Set<String> WHAT_MAY_BE_DONE = Set.of(
            "gate", "kind", "command", "environment", "tools", "budget", "rollback", "scope", "criteria", "outputs",
            "dependsOn", "next", "constraints", "definitionOfDone", "waitsForPrevious");
    private static final Set<String> HOW_IT_IS_SAID =
            Set.of("title", "description", "rationale", "labels", "goal", "context", "extensions", "position");

    static Weight of(String field) {
        if (WHAT_MAY_BE_DONE.contains(field)) return GRAVE;
        return HOW_IT_IS_SAID.contains(field) ? WORDING : NOTABLE;
    }
}
