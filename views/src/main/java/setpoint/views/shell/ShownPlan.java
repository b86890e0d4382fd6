package setpoint.views.shell;

import java.util.Comparator;
import java.util.Optional;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.views.desk.Desk;
import setpoint.views.plan.PlanNow;
import setpoint.views.shell.find.Finds;
import setpoint.views.shell.screen.Whereabouts;

/// The plan that the window shows, if it shows one, as it stands.
final class ShownPlan {
    private static final String INBOX = "Inbox";

    private final Desk desk;
    private final Whereabouts where;
    private Optional<PlanNow> drawn = Optional.empty();

    ShownPlan(Desk desk, Whereabouts where) {
        this.desk = desk;
        this.where = where;
    }

    /// Works it out anew, to be drawn.
    Optional<PlanNow> redrawn() {
        drawn = where.plan().flatMap(this::now);
        return drawn;
    }

    /// As it was last drawn, where nothing has changed since.
    Optional<PlanNow> now() {
        var plan = where.plan();
        var same = drawn.filter(p -> p.snapshot() == desk.snapshot() && plan.equals(Optional.of(p.plan().id())));
        return same.isPresent() ? same : plan.flatMap(this::now);
    }

    private Optional<PlanNow> now(String plan) {
        return PlanNow.of(desk.snapshot(), plan, desk.now(), desk.zone());
    }

    Optional<Plan> plan() {
        return where.plan().flatMap(id -> desk.snapshot().find(Plan.class, "", id));
    }

    /// The title of the project that something new belongs to: its own, else the inbox.
    String home() {
        return plan().flatMap(plan -> desk.snapshot().find(Project.class, "", plan.project())).map(Project::title)
                .orElse(INBOX);
    }

    /// The task of it that most wants to be looked at: one that goes on, else one that is ready, else the first.
    Optional<String> taskWorthALook() {
        return now().flatMap(p -> p.content().tasks().stream()
                .min(Comparator.comparing((Task t) -> p.statusOf(t.id()), Finds.LOOKED_AT_FIRST))
                .map(Task::id));
    }
}
