package setpoint.views.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import setpoint.model.work.Status;

/// Where one begins to read a large plan: at what goes on, else at what is next; of several, at the first from the left.
final class WhereWorkIs {
    private static final List<Status> SOUGHT =
            List.of(Status.RUNNING, Status.IN_REVIEW, Status.READY, Status.TO_DECIDE, Status.FAILED, Status.BLOCKED);

    private WhereWorkIs() {}

    /// The id of a task that is drawn; empty where nothing is left to do.
    static Optional<String> in(PlanNow plan, Drawing drawing) {
        return drawing.cards().stream()
                .filter(card -> card.form() != Drawing.Form.FRAME && SOUGHT.contains(plan.statusOf(card.id())))
                .min(Comparator.comparingInt((Drawing.Card card) -> SOUGHT.indexOf(plan.statusOf(card.id())))
                        .thenComparingDouble(card -> card.area().x())
                        .thenComparingDouble(card -> card.area().y()))
                .map(Drawing.Card::id);
    }
}
