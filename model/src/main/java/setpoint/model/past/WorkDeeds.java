package setpoint.model.past;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.model.work.Blocker;
import setpoint.model.work.CriterionResult;
import setpoint.model.work.WorkState;

/// What was done about the execution of a task.
final class WorkDeeds {
    private WorkDeeds() {}

    static List<Deed> of(@Nullable WorkState before, @Nullable WorkState after, Content content) {
        var either = Objects.requireNonNull(after != null ? after : before);
        var was = before != null ? before : WorkState.untouched(either.plan(), either.id());
        var is = after != null ? after : WorkState.untouched(either.plan(), either.id());
        var deeds = new ArrayList<Deed>();
        state(was, is, deeds);
        if (is.reviewAsked() && !was.reviewAsked()) deeds.add(new Deed("asked for review", ""));
        if (!is.reviewAsked() && was.reviewAsked() && is.state() == was.state())
            deeds.add(new Deed("sent it back from review", ""));
        results(was, is, content, deeds);
        ticks(was, is, deeds);
        blockers(was, is, deeds);
        return deeds;
    }

    private static void state(WorkState was, WorkState is, List<Deed> deeds) {
        if (was.state() == is.state()) {
            if (is.claimedBy() != null && !is.claimedBy().equals(was.claimedBy()))
                deeds.add(new Deed("claimed it for", is.claimedBy()));
            return;
        }
        deeds.add(switch (is.state()) {
            case IN_PROGRESS -> new Deed("claimed it", "");
            case OPEN -> new Deed(was.state() == WorkState.State.IN_PROGRESS ? "gave it back" : "reopened it", "");
            case CLOSED -> new Deed("closed it", is.reason());
            case FAILED -> new Deed("failed it", is.reason());
            case ABANDONED -> new Deed("abandoned it", is.reason());
        });
    }

    private static void results(WorkState was, WorkState is, Content content, List<Deed> deeds) {
        for (var result : is.results()) {
            var before = was.resultOf(result.criterion());
            if (before.filter(result::equals).isPresent()) continue;
            boolean same = before.map(CriterionResult::passed).filter(p -> p == result.passed()).isPresent();
            var name = criterion(is, result, content);
            deeds.add(same
                    ? new Deed("gave evidence for", name)
                    : new Deed("set " + name + " to", result.passed() ? "passing" : "failing"));
        }
    }

    private static String criterion(WorkState is, CriterionResult result, Content content) {
        var criteria = content.task(is.id()).map(t -> t.criteria()).orElse(List.of());
        for (int i = 0; i < criteria.size(); i++)
            if (criteria.get(i).id().equals(result.criterion())) return "criterion " + (i + 1);
        return "criterion " + result.criterion();
    }

    private static void ticks(WorkState was, WorkState is, List<Deed> deeds) {
        var before = new HashSet<>(was.checked());
        var after = new HashSet<>(is.checked());
        is.checked().stream().filter(s -> !before.contains(s)).forEach(s -> deeds.add(new Deed("ticked", s)));
        was.checked().stream().filter(s -> !after.contains(s)).forEach(s -> deeds.add(new Deed("unticked", s)));
    }

    private static void blockers(WorkState was, WorkState is, List<Deed> deeds) {
        for (var blocker : is.blockers()) {
            var before = was.blockers().stream().filter(b -> b.id().equals(blocker.id())).findFirst();
            if (before.isEmpty() && is.state() != WorkState.State.FAILED)
                deeds.add(new Deed("blocked it", blocker.title()));
            else
                if (before.filter(Blocker::isOpen).isPresent() && !blocker.isOpen())
                    deeds.add(new Deed("resolved", blocker.title()));
        }
    }
}
