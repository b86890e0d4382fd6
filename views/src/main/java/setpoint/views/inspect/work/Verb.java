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

    /// Whatever could be done about a task in some state, in the order of buttons.
    static List<Verb> about(Task task, Status status, WorkState work) {
        var verbs = new ArrayList<Verb>();
        var plan = task.plan();
        var id = task.id();
        if (task.isGate()) {
            verbs.add(new Verb(
                    "pass", "Pass…", new Question("Why does it pass?", true, FINAL),
                    why -> new WorkEdit.DecideGate(plan, id, Decision.PASS, why)));
            verbs.add(new Verb(
                    "reject", "Reject…", new Question("Why is it rejected?", true, FINAL),
                    why -> new WorkEdit.DecideGate(plan, id, Decision.REJECT, why)));
            verbs.add(now("reopen", "Put back", new WorkEdit.ReopenGate(plan, id)));
        } else {
            // Claiming again what one has claimed, and asking for review again, would do nothing.
            boolean atWork = status == Status.RUNNING || status == Status.IN_REVIEW;
            if (!atWork) verbs.add(now("claim", "Claim", new WorkEdit.ClaimTask(plan, id, null)));
            verbs.add(new Verb(
                    "close", "Close…", new Question("What came of it? (may stay empty)", false, ""),
                    what -> new WorkEdit.CloseTask(plan, id, what, "")));
            if (status != Status.IN_REVIEW)
                verbs.add(now("review", "Ask for review", new WorkEdit.AskReview(plan, id)));
            verbs.add(new Verb(
                    "fail", "Fail…", new Question("What went wrong?", true, "It opens a blocker of that name."),
                    what -> new WorkEdit.FailTask(plan, id, what, "")));
            verbs.add(now("unclaim", "Give back", new WorkEdit.UnclaimTask(plan, id)));
            verbs.add(now(
                    "reopen", status == Status.IN_REVIEW ? "Send back" : "Reopen",
                    new WorkEdit.ReopenTask(plan, id, "")));
        }
        for (var blocker : work.blockers()) if (blocker.isOpen()) verbs.add(resolve(plan, id, blocker));
        if (!task.isGate())
            verbs.add(new Verb(
                    "block", "Block…", new Question("What stands in the way?", true, ""),
                    what -> new WorkEdit.OpenBlocker(plan, id, what, "")));
        verbs.add(new Verb(
                "abandon", "Abandon…", new Question("Why is it given up? (may stay empty)", false, ""),
                why -> new WorkEdit.AbandonTask(plan, id, why)));
        return verbs;
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
