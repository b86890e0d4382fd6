package setpoint.views.plan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is said of a plan to somebody who cannot see it.
record Spoken(PlanNow plan) {
    /// What is selected; empty where nothing is.
    Optional<String> selected(Selection selection) {
        return task(selection.leadProperty().get()).or(() -> phase(selection.phase()));
    }

    private Optional<String> task(@Nullable String id) {
        return plan.content().task(id).map(task -> PlanNow.titleOf(task) + ", " + plan.statusOf(task.id()).word());
    }

    private Optional<String> phase(@Nullable String id) {
        return plan.content().phases().stream()
                .filter(phase -> phase.id().equals(id))
                .map(phase -> "Phase " + phase.title())
                .findFirst();
    }
}
