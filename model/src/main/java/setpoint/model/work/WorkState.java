package setpoint.model.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.plan.Plan;

/// What was done about a task. Stays with the plan and the task's id across versions; a task that nobody has touched has
/// none.
///
/// @param id the task's id
/// @param attempts how often it has failed
/// @param reviewAsked whether whoever works on it says that it is ready to be looked at
/// @param checked the entries of the task's checklist that are done
/// @param reason why it was closed, failed, abandoned or decided
/// @param lesson what the next plan should know
public record WorkState(
        String plan,
        String id,
        @Default("OPEN") State state,
        @Nullable String claimedBy,
        @Nullable Instant claimedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        int attempts,
        boolean reviewAsked,
        List<Blocker> blockers,
        List<CriterionResult> results,
        List<String> checked,
        @Default("") String reason,
        @Default("") String lesson)
        implements Item {
    /// What is stored; ready, waiting and blocked follow from it.
    public enum State {
        OPEN,
        IN_PROGRESS,
        CLOSED,
        FAILED,
        ABANDONED
    }

    public static WorkState untouched(String plan, String task) {
        return new WorkState(
                plan, task, State.OPEN, null, null, null, null, null, 0, false, List.of(), List.of(), List.of(), "",
                "");
    }

    @Override
    public String home() {
        return plan;
    }

    @Override
    public List<Key> needs() {
        return List.of(Plan.key(plan));
    }

    /// The same about another task.
    public WorkState of(String plan, String task) {
        return new WorkState(
                plan, task, state, claimedBy, claimedAt, startedAt, endedAt, endedBy, attempts, reviewAsked, blockers,
                results, checked, reason, lesson);
    }

    public boolean hasOpenBlocker() {
        return blockers.stream().anyMatch(Blocker::isOpen);
    }

    /// The blockers with one more that is open.
    List<Blocker> blockedBy(String title, String text, By by) {
        var all = new ArrayList<>(blockers);
        all.add(new Blocker("b" + (all.size() + 1), title, text, by.author().agent(), by.at(), null));
        return all;
    }

    public boolean hasEnded() {
        return state == State.CLOSED || state == State.ABANDONED;
    }

    public Optional<CriterionResult> resultOf(String criterion) {
        return results.stream().filter(r -> r.criterion().equals(criterion)).findFirst();
    }

    public WorkState claimed(String by, Instant at) {
        return new WorkState(
                plan, id, State.IN_PROGRESS, by, at, startedAt == null ? at : startedAt, null, null, attempts, false,
                blockers, results, checked, "", lesson);
    }

    /// Open again, with nobody at work on it.
    public WorkState released() {
        return new WorkState(
                plan, id, State.OPEN, null, null, null, null, null, attempts, false, blockers, results, checked, reason,
                lesson);
    }

    public WorkState ended(State how, String by, Instant at, String reason, String lesson) {
        return new WorkState(
                plan, id, how, claimedBy, claimedAt, startedAt, at, by, attempts + (how == State.FAILED ? 1 : 0), false,
                blockers, results, checked, reason, lesson.isEmpty() ? this.lesson : lesson);
    }

    WorkState withoutClaim() {
        return new WorkState(
                plan, id, state, null, null, startedAt, endedAt, endedBy, attempts, reviewAsked, blockers, results,
                checked, reason, lesson);
    }

    public WorkState review(boolean asked) {
        return new WorkState(
                plan, id, state, claimedBy, claimedAt, startedAt, endedAt, endedBy, attempts, asked, blockers, results,
                checked, reason, lesson);
    }

    public WorkState with(List<Blocker> blockers) {
        return new WorkState(
                plan, id, state, claimedBy, claimedAt, startedAt, endedAt, endedBy, attempts, reviewAsked,
                List.copyOf(blockers), results, checked, reason, lesson);
    }

    public WorkState with(CriterionResult result) {
        var all = new ArrayList<>(results);
        all.removeIf(r -> r.criterion().equals(result.criterion()));
        all.add(result);
        return new WorkState(
                plan, id, state, claimedBy, claimedAt, startedAt, endedAt, endedBy, attempts, reviewAsked, blockers,
                List.copyOf(all), checked, reason, lesson);
    }

    public WorkState withChecked(List<String> checked) {
        return new WorkState(
                plan, id, state, claimedBy, claimedAt, startedAt, endedAt, endedBy, attempts, reviewAsked, blockers,
                results, List.copyOf(checked), reason, lesson);
    }

    public static Key key(String plan, String task) {
        return new Key(WorkState.class, plan, task);
    }
}
