package setpoint.views.shell;

import java.util.Optional;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Icon;
import setpoint.views.plan.PlanNow;
import setpoint.views.review.ReviewView;
import setpoint.views.shell.screen.Whereabouts;

/// Leads the shown plan through its life: to be reviewed, approved, published, and changed again.
final class PlanLife {
    private final Desk desk;
    private final Whereabouts where;
    private final ShownPlan shown;
    private final ReviewView review;
    private final Decisions decisions;
    private final Notices notices;

    PlanLife(Desk desk, Whereabouts where, ShownPlan shown, ReviewView review, Decisions decisions, Notices notices) {
        this.desk = desk;
        this.where = where;
        this.shown = shown;
        this.review = review;
        this.decisions = decisions;
        this.notices = notices;
    }

    /// What the button at the end of the top bar offers; empty where no plan is shown.
    Optional<NextStep> nextStep() {
        return shown.now().map(p -> NextStep.of(where.place(), Versions.stateOf(p.snapshot(), p.plan())));
    }

    /// Does what that button says.
    void takeNextStep() {
        nextStep().ifPresent(step -> {
            switch (step) {
                case APPROVE, PUBLISH, REVIEW -> decide();
                case REQUEST_CHANGE -> shown.now().map(PlanNow::plan).ifPresent(this::requestChange);
                case BACK_TO_DRAFT, BACK_TO_GRAPH -> where.goOut();
            }
        });
    }

    boolean isReviewing() {
        return where.isIn(ReviewView.REVIEW);
    }

    /// Goes to where a plan is approved and published; there, approves or publishes.
    void decide() {
        if (isReviewing()) review.confirm();
        else if (where.plan().isPresent()) where.look(ReviewView.REVIEW);
    }

    void requestChange(Plan plan) {
        decisions.requestChange(plan, () -> {});
    }

    /// Says that a version is locked, and goes on where the person asks for a change.
    void offerChange(Plan plan, Runnable then) {
        int number = Versions.numberOf(desk.snapshot(), plan);
        notices.offer(
                "v%d is locked. Edits go to a new draft v%d.".formatted(number, number + 1), Icon.LOCK,
                "request-change", "Request change", () -> decisions.requestChange(plan, then));
    }
}
