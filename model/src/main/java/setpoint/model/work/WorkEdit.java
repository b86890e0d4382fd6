package setpoint.model.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;

/// Everything that can be done to the execution of a plan. Works on the running version; never alters what it says.
public sealed interface WorkEdit extends Edit {
    String plan();

    /// The id of the task that the edit is about.
    String task();

    /// Takes a task that is ready, for oneself or for another agent.
    record ClaimTask(String plan, String task, @Nullable String agent) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            work.mustBeLeaf("claimed");
            if (work.task().isGate()) throw work.refused("is a gate; it is decided, not claimed");
            if (work.task().isMilestone()) throw work.refused("is a milestone; it closes by itself");
            var who = agent == null ? by.author().agent() : agent;
            if (work.status() == Status.RUNNING && who.equals(work.state().claimedBy())) return List.of();
            work.mustBe("claimed", Status.READY);
            return work.becomes(work.state().claimed(who, by.at()));
        }
    }

    /// Gives a claimed task back.
    record UnclaimTask(String plan, String task) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            work.mustBe("given back", Status.RUNNING, Status.IN_REVIEW);
            return work.becomes(work.state().released());
        }
    }

    /// Ticks an entry of a task's checklist.
    ///
    /// @param undo whether to take the tick off instead
    record CheckItem(String plan, String task, String item, boolean undo) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            if (!work.task().checklist().contains(item)) throw work.refused("has no “" + item + "” in its checklist");
            var checked = new ArrayList<>(work.state().checked());
            checked.remove(item);
            if (!undo) checked.add(item);
            return work.becomes(work.state().withChecked(checked));
        }
    }

    /// Says whether a criterion passes, and what shows it.
    record RecordCriterion(String plan, String task, String criterion, boolean passed, List<Evidence> evidence)
            implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            if (work.task().criteria().stream().noneMatch(c -> c.id().equals(criterion)))
                throw work.refused("has no criterion “" + criterion + "”");
            var result = new CriterionResult(criterion, passed, evidence, by.author().agent(), by.at());
            return work.becomes(work.state().with(result));
        }
    }

    /// Says that a task is ready to be looked at.
    record AskReview(String plan, String task) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            work.mustBe("put up for review", Status.RUNNING, Status.IN_REVIEW);
            return work.becomes(work.state().review(true));
        }
    }

    /// Ends a task that is done.
    ///
    /// @param lesson what the next plan should know; may be empty
    record CloseTask(String plan, String task, @Default("") String reason, @Default("") String lesson)
            implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            work.mustBeLeaf("closed");
            if (work.task().isGate()) throw work.refused("is a gate; decide it (decideGate)");
            work.mustBe("closed", Status.RUNNING, Status.IN_REVIEW);
            var held = work.standing().inTheWayOfClosing(task);
            if (!held.isEmpty())
                throw new Refused("Task %s cannot be closed yet: %s".formatted(task, String.join(" ", held)));
            for (var criterion : work.task().criteria())
                if (work.state().resultOf(criterion.id()).map(r -> !r.passed()).orElse(false))
                    throw work.refused("cannot be closed: its criterion “" + criterion.text() + "” fails");
            return work.becomes(
                    work.state().ended(WorkState.State.CLOSED, by.author().agent(), by.at(), reason, lesson));
        }
    }

    /// Records that an attempt has failed: opens a blocker and gives the task back.
    ///
    /// @param title what went wrong, in a few words; names the blocker
    record FailTask(String plan, String task, @Default("") String reason, @Default("") String title)
            implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            work.mustBeLeaf("failed");
            work.mustBe("failed", Status.RUNNING, Status.IN_REVIEW);
            var state = work.state();
            var name = title.isBlank() ? (reason.isBlank() ? "The attempt failed" : reason) : title;
            var blockers = state.blockedBy(name, reason, by);
            var failed = state.ended(WorkState.State.FAILED, by.author().agent(), by.at(), reason, "");
            return work.becomes(failed.withoutClaim().with(blockers));
        }
    }

    /// Records that something stands in the way of a task that has not begun.
    ///
    /// @param title what it is, in a few words
    record OpenBlocker(String plan, String task, String title, @Default("") String text) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            work.mustBeLeaf("blocked");
            if (title.isBlank()) throw work.refused("is not blocked by nothing; say what stands in the way");
            var state = work.state();
            if (state.state() != WorkState.State.OPEN)
                throw work.refused("is " + work.word() + "; only what is open can be blocked");
            return work.becomes(state.with(state.blockedBy(title, text, by)));
        }
    }

    /// Records that a blocker no longer stands in the way; the last one opens a failed task again.
    record CloseBlocker(String plan, String task, String blocker) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            var state = work.state();
            if (state.blockers().stream().noneMatch(b -> b.id().equals(blocker) && b.isOpen()))
                throw work.refused("has no open blocker “" + blocker + "”");
            var blockers = state.blockers().stream()
                    .map(b -> b.id().equals(blocker) ? b.closed(by.at()) : b)
                    .toList();
            var after = state.with(blockers);
            boolean opens = !after.hasOpenBlocker() && state.state() == WorkState.State.FAILED;
            return work.becomes(opens ? after.released() : after);
        }
    }

    /// Gives a task up, with all its parts that have not ended.
    record AbandonTask(String plan, String task, @Default("") String reason) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            if (work.standing().content().isParent(task)) return parts(work, now, by);
            if (work.state().hasEnded()) throw work.refused("has ended already (" + work.word() + ")");
            return work.becomes(
                    work.state().ended(WorkState.State.ABANDONED, by.author().agent(), by.at(), reason, ""));
        }

        private List<Delta> parts(OnTask work, Snapshot now, By by) {
            var deltas = new ArrayList<Delta>();
            for (var part : work.standing().content().childrenOf(task))
                if (!work.standing().of(part.id()).hasEnded())
                    deltas.addAll(new AbandonTask(plan, part.id(), reason).decide(now, by));
            if (deltas.isEmpty()) throw work.refused("has no part that has not ended");
            return deltas;
        }
    }

    /// Opens again what was closed, failed or abandoned; sends back what is in review.
    record ReopenTask(String plan, String task, @Default("") String reason) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            work.mustBeLeaf("reopened");
            if (work.task().isGate()) throw work.refused("is a gate; reopen it with reopenGate");
            var state = work.state();
            if (work.status() == Status.IN_REVIEW) return work.becomes(state.review(false));
            if (state.state() == WorkState.State.OPEN || state.state() == WorkState.State.IN_PROGRESS)
                throw work.refused("is open as it is (" + work.word() + ")");
            var blockers = state.blockers().stream()
                    .map(b -> b.isOpen() ? b.closed(by.at()) : b)
                    .toList();
            return work.becomes(state.released().with(blockers));
        }
    }

    /// Passes or rejects a gate that waits for it. A human gate needs a person. Final.
    record DecideGate(String plan, String task, Decision decision, String rationale) implements WorkEdit {
        /// How a gate is decided.
        public enum Decision {
            PASS,
            REJECT
        }

        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            var gate = work.task().gate();
            if (gate == null) throw work.refused("is no gate");
            if (gate.type() == Gate.Type.HUMAN) by.mustBePerson("decide a human gate");
            if (rationale.isBlank())
                throw Refused.malformed("Say why gate %s is decided: the rationale is empty.", task);
            work.mustBe("decided", Status.TO_DECIDE);
            var how = decision == Decision.PASS ? WorkState.State.CLOSED : WorkState.State.FAILED;
            return work.becomes(work.state().ended(how, by.author().agent(), by.at(), rationale, ""));
        }

        @Override
        public Optional<String> finality() {
            return Optional.of("A decision cannot be undone; put the gate back with reopenGate.");
        }
    }

    /// Puts a decided gate back, so that it waits for a decision again.
    record ReopenGate(String plan, String task) implements WorkEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var work = new OnTask(now, plan, task, by);
            var gate = work.task().gate();
            if (gate == null) throw work.refused("is no gate");
            if (gate.type() == Gate.Type.HUMAN) by.mustBePerson("reopen a human gate");
            if (work.state().state() == WorkState.State.OPEN) throw work.refused("is not decided yet");
            return work.becomes(work.state().released());
        }
    }

    /// A task of the running version at the moment of an edit.
    final class OnTask {
        private final Snapshot now;
        private final Task task;
        private final Standing standing;
        private final WorkState state;

        OnTask(Snapshot now, String plan, String id, By by) {
            this.now = now;
            var version = Versions.mustRun(now, plan);
            task = version.content()
                    .task(id)
                    .orElseThrow(() -> Refused.unknown(
                            "Version %d of plan %s, on which work is done, has no task “%s”.", version.number(), plan,
                            id));
            var progress = Progress.of(now, plan);
            standing = progress.at(by.at(), by.zone());
            state = progress.stateOf(id);
        }

        Task task() {
            return task;
        }

        WorkState state() {
            return state;
        }

        Standing standing() {
            return standing;
        }

        Status status() {
            return standing.of(task.id());
        }

        String word() {
            return status().word().toLowerCase(Locale.ROOT);
        }

        void mustBeLeaf(String done) {
            if (standing.content().isParent(task.id()))
                throw refused("has parts; it follows from them and is never itself " + done);
        }

        void mustBe(String done, Status... allowed) {
            for (var status : allowed) if (status() == status) return;
            var reasons = new ArrayList<String>();
            if (status() == Status.RUNNING || status() == Status.IN_REVIEW)
                reasons.add("%s has claimed it.".formatted(state.claimedBy()));
            if (status() == Status.READY) reasons.add("Claim it first.");
            if (status() == Status.FAILED || status().hasEnded()) reasons.add("Reopen it first.");
            if (status() == Status.WAITING || status() == Status.BLOCKED || status() == Status.DORMANT)
                reasons.addAll(standing.inTheWay(task.id()));
            throw new Refused("Task %s is %s and cannot be %s. %s"
                    .formatted(task.id(), word(), done, String.join(" ", reasons))
                    .strip());
        }

        Refused refused(String what) {
            return new Refused("Task %s %s.", task.id(), what);
        }

        List<Delta> becomes(WorkState after) {
            var before = now.find(WorkState.class, task.plan(), task.id()).orElse(null);
            return List.of(new Delta(before, after));
        }
    }
}
