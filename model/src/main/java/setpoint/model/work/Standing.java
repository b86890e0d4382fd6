package setpoint.model.work;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Moments;
import setpoint.model.plan.Next;
import setpoint.model.plan.TaskGraph;

/// How each task of a plan stands at one moment: what can start, what waits for what. One pass over the plan in an order
/// in which everything a task depends on comes before it.
public final class Standing {
    private static final long NEVER = Long.MAX_VALUE;

    private final Progress progress;
    private final TaskGraph graph;
    private final Instant now;
    private final ZoneId zone;
    private final long nowMillis;
    private final Status[] status;
    /// When each task started and ended, in milliseconds; NEVER where it has not.
    private final long[] started;
    private final long[] ended;
    private final boolean[] woken;
    private final boolean[] wakeable;

    Standing(Progress progress, Instant now, ZoneId zone) {
        this.progress = progress;
        this.graph = progress.graph();
        this.now = now;
        this.zone = zone;
        nowMillis = now.toEpochMilli();
        int n = graph.size();
        status = new Status[n];
        started = new long[n];
        ended = new long[n];
        woken = new boolean[n];
        wakeable = new boolean[n];
        // a branch may point backwards, so a waking can undo what an earlier pass found; each pass wakes at least one
        do {
            for (int place = 0; place < n; place++) settle(graph.inOrder(place));
        } while (wakeNext());
    }

    public Content content() {
        return progress.content();
    }

    public Status of(String task) {
        int i = graph.indexOf(task);
        if (i < 0) throw new IllegalArgumentException("no task " + task);
        return status[i];
    }

    private void settle(int i) {
        if (graph.isParent(i)) settleParent(i);
        else settleLeaf(i);
    }

    private void settleLeaf(int i) {
        var state = progress.stored(i);
        started[i] = NEVER;
        ended[i] = NEVER;
        if (state != null) {
            if (state.startedAt() != null) started[i] = state.startedAt().toEpochMilli();
            if (state.endedAt() != null && state.hasEnded()) ended[i] = state.endedAt().toEpochMilli();
        }
        var stored = state == null ? WorkState.State.OPEN : state.state();
        status[i] = switch (stored) {
            case OPEN -> open(i, state);
            case IN_PROGRESS -> state != null && state.reviewAsked() ? Status.IN_REVIEW : Status.RUNNING;
            case CLOSED -> Status.DONE;
            case FAILED -> Status.FAILED;
            case ABANDONED -> Status.ABANDONED;
        };
        if (status[i].hasEnded()) {
            if (ended[i] == NEVER) ended[i] = Long.MIN_VALUE;
            if (started[i] == NEVER) started[i] = ended[i];
        }
    }

    private Status open(int i, @Nullable WorkState state) {
        var task = graph.task(i);
        if (isDormant(i)) return notNeeded(i) ? Status.ABANDONED : Status.DORMANT;
        if (state != null && state.hasOpenBlocker()) return Status.BLOCKED;
        long met = startMet(i);
        if (met > nowMillis) return Status.WAITING;
        if (task.isMilestone()) {
            ended[i] = Math.max(met, finishMet(i));
            return ended[i] <= nowMillis ? Status.DONE : Status.WAITING;
        }
        if (task.isGate()) return Status.TO_DECIDE;
        if (task.earliestStart() != null && Moments.at(task.earliestStart(), zone).isAfter(now)) return Status.WAITING;
        return Status.READY;
    }

    /// When the start of a task became possible, in milliseconds; later than now, or NEVER, where it has not.
    private long startMet(int i) {
        long latest = Long.MIN_VALUE;
        for (int own = i; own >= 0 && latest != NEVER; own = isRootOf(i, own) ? graph.parent(own) : -1)
            latest = Math.max(latest, linksMet(own, true));
        return Math.max(latest, previousPhaseMet(i));
    }

    private long finishMet(int i) {
        return linksMet(i, false);
    }

    private long linksMet(int i, boolean start) {
        long latest = Long.MIN_VALUE;
        for (int link = graph.firstLink(i); link < graph.firstLink(i + 1); link++) {
            if (holdsStart(link) == start) latest = Math.max(latest, met(link));
        }
        return latest;
    }

    private long met(int link) {
        int from = graph.predecessor(link);
        var type = graph.type(link);
        boolean byStart = type == Dependency.Type.SS || type == Dependency.Type.SF;
        if (status[from] == Status.ABANDONED) return Long.MIN_VALUE;
        long since = byStart ? started[from] : ended[from];
        if (since == NEVER || since == Long.MIN_VALUE) return since;
        return since + Duration.ofMinutes(graph.lag(link)).toMillis();
    }

    /// Whether a task is among those of its parent, or of one above it, that begin first there.
    private boolean isRootOf(int leaf, int child) {
        int parent = graph.parent(child);
        if (parent < 0) return false;
        for (int link = graph.firstLink(child); link < graph.firstLink(child + 1); link++)
            if (isWithin(graph.predecessor(link), parent)) return false;
        return true;
    }

    private boolean isWithin(int task, int ancestor) {
        for (int up = task; up >= 0; up = graph.parent(up)) if (up == ancestor) return true;
        return false;
    }

    private long previousPhaseMet(int i) {
        int[] before = graph.previousPhase(i);
        long latest = Long.MIN_VALUE;
        for (int task : before) latest = Math.max(latest, status[task] == Status.ABANDONED ? latest : ended[task]);
        return latest;
    }

    private void settleParent(int i) {
        started[i] = NEVER;
        long lastEnd = Long.MIN_VALUE;
        long lastStart = Long.MIN_VALUE;
        boolean running = false;
        boolean failed = false;
        boolean allAbandoned = true;
        for (int child : graph.children(i)) {
            lastEnd = Math.max(lastEnd, ended[child]);
            lastStart = Math.max(lastStart, started[child]);
            running |= status[child] == Status.RUNNING || status[child] == Status.IN_REVIEW;
            failed |= status[child] == Status.FAILED;
            allAbandoned &= status[child] == Status.ABANDONED;
        }
        started[i] = lastStart;
        ended[i] = lastEnd;
        if (lastEnd != NEVER && allAbandoned) status[i] = Status.ABANDONED;
        else if (lastEnd != NEVER && ownCriteriaPass(i)) status[i] = Status.DONE;
        else if (running) status[i] = Status.RUNNING;
        else if (failed) status[i] = Status.FAILED;
        else status[i] = Status.WAITING;
    }

    private boolean ownCriteriaPass(int i) {
        var criteria = graph.task(i).criteria();
        if (criteria.isEmpty()) return true;
        var state = progress.stored(i);
        return state != null
                && criteria.stream().allMatch(c -> state.resultOf(c.id()).map(CriterionResult::passed).orElse(false));
    }

    private boolean isDormant(int i) {
        return graph.isWokenByOutcome(i) && !woken[i];
    }

    /// A dormant task whose every waker has ended the other way is not needed any more.
    private boolean notNeeded(int i) {
        for (int waker : graph.wakers(i)) {
            if (status[waker] == null || !(status[waker].hasEnded() || status[waker] == Status.FAILED)) return false;
            if (wakes(waker, i)) return false;
        }
        return true;
    }

    private boolean wakes(int waker, int task) {
        var outcome = switch (status[waker]) {
            case DONE -> Next.Outcome.SUCCESS;
            case FAILED -> Next.Outcome.FAILURE;
            case null, default -> null;
        };
        var id = graph.task(task).id();
        return graph.task(waker).next().stream().anyMatch(n -> n.on() == outcome && n.to().equals(id));
    }

    private boolean wakeNext() {
        boolean any = false;
        for (int i = 0; i < status.length; i++) {
            if (!graph.isWokenByOutcome(i)) continue;
            for (int waker : graph.wakers(i)) {
                if (woken[i] || !wakes(waker, i)) continue;
                woken[i] = true;
                any = true;
            }
            // a waker that stands later in the order than what it wakes was not settled yet when that was looked at
            if (!wakeable[i] && status[i] == Status.DORMANT && notNeeded(i)) {
                wakeable[i] = true;
                any = true;
            }
        }
        return any;
    }

    /// What would have to happen before a task can start, in sentences; empty where nothing stands in the way.
    public List<String> inTheWay(String id) {
        int i = graph.indexOf(id);
        var reasons = new ArrayList<String>();
        var state = progress.stored(i);
        if (isDormant(i)) reasons.add("It starts only if another task ends in a certain way.");
        if (state != null)
            for (var blocker : state.blockers())
                if (blocker.isOpen()) reasons.add("“%s” blocks it.".formatted(blocker.title()));
        for (int own = i; own >= 0; own = isRootOf(i, own) ? graph.parent(own) : -1) linksInTheWay(own, true, reasons);
        for (int task : graph.previousPhase(i))
            if (!status[task].hasEnded())
                reasons.add("Its phase waits for “%s” (%s).".formatted(graph.task(task).id(), word(task)));
        var start = graph.task(i).earliestStart();
        if (start != null && Moments.at(start, zone).isAfter(now)) reasons.add("It cannot start before " + start + ".");
        return reasons;
    }

    /// The tasks that keep one from starting by a dependency of its own, or of what it is a part of.
    public List<String> waitsFor(String id) {
        int i = graph.indexOf(id);
        var before = new LinkedHashSet<String>();
        for (int own = i; own >= 0; own = isRootOf(i, own) ? graph.parent(own) : -1)
            for (int link = graph.firstLink(own); link < graph.firstLink(own + 1); link++)
                if (holdsStart(link) && met(link) > nowMillis) before.add(graph.task(graph.predecessor(link)).id());
        return List.copyOf(before);
    }

    private boolean holdsStart(int link) {
        return graph.type(link) == Dependency.Type.FS || graph.type(link) == Dependency.Type.SS;
    }

    /// What would have to happen before a task can be closed beside what its start needs.
    public List<String> inTheWayOfClosing(String id) {
        var reasons = new ArrayList<String>();
        linksInTheWay(graph.indexOf(id), false, reasons);
        return reasons;
    }

    private void linksInTheWay(int i, boolean start, List<String> reasons) {
        for (int link = graph.firstLink(i); link < graph.firstLink(i + 1); link++) {
            var type = graph.type(link);
            if (holdsStart(link) != start) continue;
            long met = met(link);
            if (met <= nowMillis) continue;
            int from = graph.predecessor(link);
            var what = type == Dependency.Type.SS || type == Dependency.Type.SF ? "has started" : "is done";
            reasons.add(
                    met == NEVER
                            ? "It waits until “%s” %s (%s).".formatted(graph.task(from).id(), what, word(from))
                            : "It waits for the lag after “%s”, until %s."
                                    .formatted(graph.task(from).id(), Instant.ofEpochMilli(met)));
        }
    }

    private String word(int i) {
        return status[i].word().toLowerCase(java.util.Locale.ROOT);
    }

    Instant now() {
        return now;
    }

    ZoneId zone() {
        return zone;
    }

    Progress progress() {
        return progress;
    }
}
