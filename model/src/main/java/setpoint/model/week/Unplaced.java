package setpoint.model.week;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import setpoint.model.agent.Agent;
import setpoint.model.core.Delta;
import setpoint.model.core.Derivation;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.Progress;
import setpoint.model.work.Standing;
import setpoint.model.work.Status;
import setpoint.model.work.Urgency;

/// All tasks that still have to get time at one moment, with what that follows from. Immutable; follows an edit in the time
/// of the plans and tasks that it touches, beside passing over the list.
///
/// @param plans what runs, by its id
/// @param spent by the address of a task; what is missing got no time
record Unplaced(
        Instant at, ZoneId zone, Map<String, Open> plans, PMap<String, Spent> spent, List<ToSchedule> inOrder) {

    /// What of a plan could get time, by its address, before any was given.
    private record Open(Progress progress, Map<String, ToSchedule> tasks) {}

    /// One moment at a time is remembered, or they would pile up while nobody edits anything.
    private record Latest(ZoneId zone) implements Derivation<Memory> {
        @Override
        public Memory build(Snapshot now) {
            return new Memory(null);
        }

        @Override
        public Memory update(Memory before, List<Delta> since, Snapshot now) {
            var known = before.known;
            return new Memory(known == null ? null : known.after(since, now));
        }
    }

    /// What was asked for last.
    private static final class Memory {
        private volatile @Nullable Unplaced known;

        Memory(@Nullable Unplaced known) {
            this.known = known;
        }

        Unplaced at(Snapshot now, Instant at, ZoneId zone) {
            var found = known;
            if (found == null || !found.at().equals(at)) {
                found = build(now, at, zone);
                known = found;
            }
            return found;
        }
    }

    static Unplaced of(Snapshot now, Instant at, ZoneId zone) {
        return now.derive(new Latest(zone)).at(now, at, zone);
    }

    private static Unplaced build(Snapshot now, Instant at, ZoneId zone) {
        var nothing = new Unplaced(at, zone, Map.of(), HashTreePMap.empty(), List.of());
        var plans = nothing.plans(now);
        var spent = new HashMap<String, Spent>();
        for (var agent : agents(now)) {
            var blocks = Blocks.of(now, agent);
            for (var task : blocks.tasks())
                spent.put(task, spent.getOrDefault(task, Spent.NOTHING).and(blocks, task, at));
        }
        var all = new ArrayList<ToSchedule>();
        for (var plan : plans.values()) plan.tasks().values().forEach(task -> add(all, task, spent));
        all.sort(ToSchedule.READY_FIRST);
        return new Unplaced(at, zone, plans, HashTreePMap.from(spent), List.copyOf(all));
    }

    private Unplaced after(List<Delta> since, Snapshot now) {
        var next = plans(now);
        var changed = new HashSet<String>();
        next.forEach((id, open) -> {
            if (plans.get(id) != open) changed.add(id);
        });
        plans.keySet().stream().filter(id -> !next.containsKey(id)).forEach(changed::add);
        var touched = touched(since);
        if (changed.isEmpty() && touched.isEmpty()) return this;
        var minutes = spent;
        for (var task : touched) minutes = minutes.plus(task, Spent.on(task, now, agents(now), at));
        return new Unplaced(at, zone, next, minutes, merged(next, changed, touched, minutes));
    }

    /// What stays where it is, and between that what does not.
    private List<ToSchedule> merged(
            Map<String, Open> next, Set<String> changed, Set<String> touched, Map<String, Spent> minutes) {
        var stays = new ArrayList<ToSchedule>(inOrder.size());
        var known = new HashSet<String>();
        for (var one : inOrder) {
            var plan = one.task().plan();
            if (touched.contains(one.address())) continue;
            if (!changed.contains(plan)) stays.add(one);
            else if (inItsPlace(one, next.get(plan), minutes, stays)) known.add(one.address());
        }
        var comes = new ArrayList<ToSchedule>();
        for (var plan : changed)
            if (next.containsKey(plan))
                next.get(plan).tasks().forEach((address, task) -> {
                    if (!known.contains(address)) add(comes, task, minutes);
                });
        for (var address : touched) {
            var plan = planOf(address);
            var open = changed.contains(plan) || !next.containsKey(plan) ? null : next.get(plan).tasks().get(address);
            if (open != null) add(comes, open, minutes);
        }
        return merged(stays, comes);
    }

    /// Adds a task as it is now, where that does not put it elsewhere.
    private static boolean inItsPlace(
            ToSchedule before, @Nullable Open plan, Map<String, Spent> minutes, List<ToSchedule> into) {
        var now = plan == null ? null : plan.tasks().get(before.address());
        if (now == null || ToSchedule.READY_FIRST.compare(before, now) != 0) return false;
        add(into, now, minutes);
        return true;
    }

    private static List<ToSchedule> merged(List<ToSchedule> inOrder, List<ToSchedule> others) {
        others.sort(ToSchedule.READY_FIRST);
        var all = new ArrayList<ToSchedule>(inOrder.size() + others.size());
        int i = 0;
        for (var one : inOrder) {
            while (i < others.size() && ToSchedule.READY_FIRST.compare(others.get(i), one) < 0)
                all.add(others.get(i++));
            all.add(one);
        }
        all.addAll(others.subList(i, others.size()));
        return Collections.unmodifiableList(all);
    }

    private static String planOf(String address) {
        return address.substring(0, Math.max(0, address.indexOf('/')));
    }

    private static void add(List<ToSchedule> all, ToSchedule task, Map<String, Spent> minutes) {
        var spent = minutes.get(task.address());
        var one = spent == null ? task : task.spent(spent);
        if (!one.isScheduled()) all.add(one);
    }

    /// The tasks to which some block gave time, or gives it now.
    private static Set<String> touched(List<Delta> since) {
        var touched = new HashSet<String>();
        for (var delta : since)
            for (Item item : new Item[] {delta.before(), delta.after()})
                if (item instanceof Timeblock block && block.task() != null) touched.add(block.task());
        return touched;
    }

    private static List<String> agents(Snapshot now) {
        return now.all(Agent.class, "").stream().map(Agent::id).toList();
    }

    /// What runs now; of what goes on as it was, what is known.
    private Map<String, Open> plans(Snapshot now) {
        var next = new HashMap<String, Open>();
        for (var plan : now.all(Plan.class, "")) {
            if (plan.archived() || Versions.running(now, plan.id()).isEmpty()) continue;
            var progress = Progress.of(now, plan.id());
            var known = plans.get(plan.id());
            boolean goesOn = known != null && known.progress() == progress;
            next.put(plan.id(), goesOn ? known : open(progress, plan.id()));
        }
        return Map.copyOf(next);
    }

    private Open open(Progress progress, String plan) {
        var standing = progress.at(at, zone);
        var urgency = Urgency.of(standing);
        var open = new HashMap<String, ToSchedule>();
        for (var task : standing.content().tasks()) {
            var status = standing.of(task.id());
            if (!hasTimeToGet(standing, task, status)) continue;
            var address = plan + "/" + task.id();
            open.put(address, new ToSchedule(
                    address, task, status, standing.content().archetypeOf(task),
                    task.energy() == null ? Energy.MEDIUM : task.energy(), task.likelyMinutes(), 0, 0,
                    status == Status.READY ? urgency.slackOf(task.id()) : Long.MAX_VALUE,
                    new Reason(standing, urgency, task.id())));
        }
        return new Open(progress, Collections.unmodifiableMap(open));
    }

    private static boolean hasTimeToGet(Standing standing, Task task, Status status) {
        if (task.isGate() || task.isMilestone() || standing.content().isParent(task.id())) return false;
        return switch (status) {
            case READY, WAITING, BLOCKED, RUNNING, IN_REVIEW, FAILED -> true;
            case TO_DECIDE, DORMANT, DONE, ABANDONED -> false;
        };
    }
}
