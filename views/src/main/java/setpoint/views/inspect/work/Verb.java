package setpoint.views.inspect.work;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Task;
import setpoint.model.work.Blocker;
import setpoint.model.work.Status;
import setpoint.model.work.WorkEdit;
import setpoint.model.work.WorkEdit.DecideGate.Decision;
import setpoint.model.work.WorkState;

/// Something that can be done about a task's execution.
///
/// @param id as in `inspector-work-claim`
/// @param question what is asked before it is done; null where nothing is
/// @param edit the edit, given the answer
record Verb(String id, String words, @Nullable Question question, Function<String, WorkEdit> edit) {
    /// @param prompt what stands in the empty field
    /// @param needed whether nothing can be done without an answer
    /// @param warning what there is to know before; may be empty
    record Question(String prompt, boolean needed, String warning) {}

    private static final String FINAL = "Final: it cannot be undone, only put back to be decided again.";

    /// What makes sense to try about a task as it stands, in the order of buttons. Whether it is possible the workspace
    /// says.
    static List<Verb> about(Task task, Status status, WorkState work) {
        var plan = task.plan();
        var id = task.id();
        var verbs = new ArrayList<>(task.isGate() ? aboutGate(plan, id, status) : aboutWork(plan, id, status));
        for (var blocker : work.blockers()) if (blocker.isOpen()) verbs.add(resolve(plan, id, blocker));
        if (!status.hasEnded()) {
            if (!task.isGate() && work.state() == WorkState.State.OPEN) verbs.add(block(plan, id));
            verbs.add(new Verb(
                    "abandon", "Abandon…", new Question("Why is it given up? (may stay empty)", false, ""),
                    why -> new WorkEdit.AbandonTask(plan, id, why)));
        }
        return verbs;
    }

    private static List<Verb> aboutGate(String plan, String id, Status status) {
        return switch (status) {
            case TO_DECIDE -> List.of(
                    new Verb(
                            "pass", "Pass…", new Question("Why does it pass?", true, FINAL),
                            why -> new WorkEdit.DecideGate(plan, id, Decision.PASS, why)),
                    new Verb(
                            "reject", "Reject…", new Question("Why is it rejected?", true, FINAL),
                            why -> new WorkEdit.DecideGate(plan, id, Decision.REJECT, why)));
            case DONE, FAILED, ABANDONED -> List.of(now("reopen", "Put back", new WorkEdit.ReopenGate(plan, id)));
            default -> List.of();
        };
    }

    private static List<Verb> aboutWork(String plan, String id, Status status) {
        var close = new Verb(
                "close", "Close…", new Question("What came of it? (may stay empty)", false, ""),
                what -> new WorkEdit.CloseTask(plan, id, what, ""));
        var fail = new Verb(
                "fail", "Fail…", new Question("What went wrong?", true, "It opens a blocker of that name."),
                what -> new WorkEdit.FailTask(plan, id, what, ""));
        var unclaim = now("unclaim", "Give back", new WorkEdit.UnclaimTask(plan, id));
        var reopen = new WorkEdit.ReopenTask(plan, id, "");
        return switch (status) {
            case READY -> List.of(now("claim", "Claim", new WorkEdit.ClaimTask(plan, id, null)));
            case RUNNING -> List.of(
                    close, now("review", "Ask for review", new WorkEdit.AskReview(plan, id)), fail, unclaim);
            case IN_REVIEW -> List.of(close, fail, unclaim, now("reopen", "Send back", reopen));
            case DONE, FAILED, ABANDONED -> List.of(now("reopen", "Reopen", reopen));
            default -> List.of();
        };
    }

    private static Verb block(String plan, String id) {
        return new Verb(
                "block", "Block…", new Question("What stands in the way?", true, ""),
                what -> new WorkEdit.OpenBlocker(plan, id, what, ""));
    }

    private static Verb now(String id, String words, WorkEdit edit) {
        return new Verb(id, words, null, _ -> edit);
    }

    private static Verb resolve(String plan, String task, Blocker blocker) {
        return now(
                "resolve-" + blocker.id(), "Resolve “" + blocker.title() + "”",
                new WorkEdit.CloseBlocker(plan, task, blocker.id()));
    }

    /// The edit as it would be with some answer, to see whether it is possible at all.
    WorkEdit tried() {
        return edit.apply("?");
    }
}
