package setpoint.views.plan.paint;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Words;
import setpoint.model.plan.Task;
import setpoint.model.work.Blocker;
import setpoint.model.work.Status;
import setpoint.views.kit.Icon;
import setpoint.views.plan.ArchetypeLook;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Minutes;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.Proposed;

/// All that a card or gate says at one moment, in words and glyphs.
///
/// @param share how far a running task is, 0 to 1
/// @param estimate empty where there is none
/// @param counts criteria passed of all, or how many parts a task has
/// @param parent whether it has parts, which are not shown now
/// @param second the second line below a gate's symbol; the first is in `counts`
public record CardLook(
        Drawing.Form form,
        String title,
        ArchetypeLook archetype,
        Icon icon,
        Status status,
        double share,
        String estimate,
        String counts,
        String second,
        boolean hasCriteria,
        boolean parent,
        @Nullable Owner owner,
        boolean critical,
        boolean milestone,
        Proposed proposed) {
    /// @param letter the first one of the name
    public record Owner(String letter, boolean person) {
        static @Nullable Owner of(PlanNow plan, Task task) {
            var owner = task.owner();
            if (owner == null || owner.isBlank()) return null;
            return new Owner(plan.nameOf(owner).substring(0, 1).toUpperCase(Locale.ROOT), plan.isPerson(owner));
        }
    }

    static CardLook of(PlanNow plan, Drawing.Card card) {
        var task = plan.drawn().task(card.id()).orElseThrow();
        var status = plan.statusOf(task.id());
        var archetype = ArchetypeLook.of(plan.snapshot(), plan.drawn().archetypeOf(task));
        boolean gate = card.form().isGate();
        boolean parent = plan.drawn().isParent(task.id());
        return new CardLook(
                card.form(), PlanNow.titleOf(task), archetype, archetype.iconFor(task), status,
                status == Status.RUNNING ? plan.shareDone(task) : 0,
                task.likelyMinutes() > 0 && !parent ? Minutes.brief(task.likelyMinutes()) : "",
                gate ? gateWord(plan, task, status) : counts(plan, task, parent),
                gate ? gateDetail(plan, task, status) : "", !parent && !task.criteria().isEmpty(),
                parent,
                gate ? null : Owner.of(plan, task), plan.isCritical(task.id()), task.isMilestone(),
                plan.proposed(task));
    }

    private static String counts(PlanNow plan, Task task, boolean parent) {
        if (parent) return Words.count(plan.drawn().childrenOf(task.id()).size(), "part");
        return task.criteria().isEmpty() ? "" : plan.passedOf(task) + "/" + task.criteria().size();
    }

    private static String gateWord(PlanNow plan, Task task, Status status) {
        return switch (status) {
            case WAITING -> {
                var before = plan.drawn().dependenciesOf(task.id());
                long closed = before.stream().filter(d -> plan.statusOf(d.from()).hasEnded()).count();
                yield closed + " of " + before.size();
            }
            case DONE -> "Passed";
            case FAILED -> "Rejected";
            default -> status.word();
        };
    }

    private static String gateDetail(PlanNow plan, Task task, Status status) {
        if (status == Status.WAITING) return "closed";
        var by = plan.workOf(task.id()).endedBy();
        return by != null && status.hasEnded() || by != null && status == Status.FAILED ? "by " + plan.nameOf(by) : "";
    }

    /// What stands in the way of a task; null where nothing does.
    static @Nullable Blocker blocker(PlanNow plan, String task) {
        return plan.workOf(task).blockers().stream().filter(Blocker::isOpen).findFirst().orElse(null);
    }

    /// Dormant and abandoned tasks stand back.
    public double opacity() {
        boolean back = status == Status.DORMANT || status == Status.ABANDONED || proposed == Proposed.REMOVED;
        return back ? 0.6 : 1;
    }
}
