package setpoint.model.work;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Delta;
import setpoint.model.core.Derivation;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.TaskGraph;
import setpoint.model.plan.Versions;

/// What has been done of a plan: its content beside the work state of each task. Ask it how things stand [#at] a moment.
/// Immutable; follows a change of work in the time of the change.
public final class Progress {
    private final Content content;
    private final WorkState[] states;

    private record OfRunning(String plan) implements Derivation<Progress> {
        @Override
        public Progress build(Snapshot now) {
            return Progress.build(now, Versions.mustRun(now, plan).content());
        }

        @Override
        public Progress update(Progress before, List<Delta> since, Snapshot now) {
            return before.followed(plan, since, now, Versions.mustRun(now, plan).content());
        }
    }

    private record OfDraft(String plan) implements Derivation<Progress> {
        @Override
        public Progress build(Snapshot now) {
            return Progress.build(now, Content.ofDraft(now, plan));
        }

        @Override
        public Progress update(Progress before, List<Delta> since, Snapshot now) {
            return before.followed(plan, since, now, Content.ofDraft(now, plan));
        }
    }

    private Progress(Content content, WorkState[] states) {
        this.content = content;
        this.states = states;
    }

    /// Of the plan's running version.
    ///
    /// @throws setpoint.model.core.Refused where the plan has none yet
    public static Progress of(Snapshot now, String plan) {
        return now.derive(new OfRunning(plan));
    }

    /// Of the plan's draft: how things would stand if it were approved as it is.
    public static Progress ofDraft(Snapshot now, String plan) {
        return now.derive(new OfDraft(plan));
    }

    public static Progress build(Snapshot now, Content content) {
        var graph = content.graph();
        var states = new WorkState[graph.size()];
        for (var state : now.all(WorkState.class, content.plan())) {
            int i = graph.indexOf(state.id());
            if (i >= 0) states[i] = state;
        }
        return new Progress(content, states);
    }

    private Progress followed(String plan, List<Delta> since, Snapshot now, Content content) {
        if (content != this.content && !content.equals(this.content)) return build(now, content);
        var next = states;
        for (var delta : since) {
            if (!(delta.either() instanceof WorkState state) || !state.plan().equals(plan)) continue;
            int i = content.graph().indexOf(state.id());
            if (i < 0) continue;
            if (next == states) next = states.clone();
            next[i] = (WorkState) delta.after();
        }
        return next == states ? this : new Progress(this.content, next);
    }

    public Content content() {
        return content;
    }

    TaskGraph graph() {
        return content.graph();
    }

    /// What is stored about a task; null where nobody has touched it.
    @Nullable
    WorkState stored(int i) {
        return states[i];
    }

    public WorkState stateOf(String task) {
        int i = content.graph().indexOf(task);
        var state = i < 0 ? null : states[i];
        return state == null ? WorkState.untouched(content.plan(), task) : state;
    }

    /// How things stand at a moment.
    ///
    /// @param zone where a date without a time begins
    public Standing at(Instant now, ZoneId zone) {
        return new Standing(this, now, zone);
    }

    @Override
    public String toString() {
        return "Progress of " + content.plan() + " " + Arrays.stream(states).filter(s -> s != null).count();
    }
}
