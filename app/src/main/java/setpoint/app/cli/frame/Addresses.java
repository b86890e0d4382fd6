package setpoint.app.cli.frame;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import setpoint.model.agent.Agent;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Content;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Versions;

/// Finds what a name on the command line means: `plan`, `plan/task`, or a task's id alone where one plan has it.
public final class Addresses {
    private static final int NEAREST = 3;

    private Addresses() {}

    /// A task and the plan that it is in.
    public record TaskAddress(String plan, String task) {
        @Override
        public String toString() {
            return plan + "/" + task;
        }
    }

    /// @throws Refused naming the nearest ids, where there is no such plan
    public static Plan plan(Snapshot now, String id) {
        var found = now.find(Plan.class, "", id);
        if (found.isPresent()) return found.get();
        var all = now.all(Plan.class, "").stream().map(Plan::id).toList();
        if (all.isEmpty())
            throw Refused.unknown("There is no plan “%s”: this workspace has none yet. Import or make one.", id);
        throw Refused.unknown("There is no plan “%s”.%s", id, didYouMean(id, all));
    }

    /// @throws Refused naming the nearest ids, where there is no such agent
    public static Agent agent(Snapshot now, String id) {
        return now.find(Agent.class, "", id).orElseThrow(() -> {
            var all = now.all(Agent.class, "").stream().map(Agent::id).toList();
            return Refused.unknown("There is no agent “%s”.%s Add one: setpoint agent add NAME --type AI|HUMAN", id,
                    didYouMean(id, all));
        });
    }

    /// @throws Refused where no plan has such a task, or more than one has and the name does not say which
    public static TaskAddress task(Snapshot now, String name) {
        int slash = name.indexOf('/');
        return slash >= 0 ? inPlan(now, name.substring(0, slash), name.substring(slash + 1)) : anywhere(now, name);
    }

    private static TaskAddress inPlan(Snapshot now, String planId, String task) {
        var plan = plan(now, planId);
        if (contents(now, plan).stream().anyMatch(c -> c.task(task).isPresent())) return new TaskAddress(planId, task);
        var all = contents(now, plan).stream().flatMap(c -> c.tasks().stream()).map(t -> t.id()).distinct().toList();
        throw Refused.unknown("Plan %s has no task “%s”.%s", planId, task, didYouMean(task, all));
    }

    private static TaskAddress anywhere(Snapshot now, String task) {
        var having = new ArrayList<String>();
        for (var plan : now.all(Plan.class, "")) {
            if (plan.archived()) continue;
            if (contents(now, plan).stream().anyMatch(c -> c.task(task).isPresent())) having.add(plan.id());
        }
        if (having.size() == 1) return new TaskAddress(having.getFirst(), task);
        if (having.isEmpty())
            throw Refused.unknown("No plan has a task “%s”. Name it as plan/task, or see the plans: setpoint plans.",
                    task);
        having.sort(Comparator.naturalOrder());
        var candidates = having.stream().map(plan -> plan + "/" + task).toList();
        throw Refused.unknown("Several plans have a task “%s”; say which: %s.", task, String.join(", ", candidates));
    }

    /// What a task may be looked for in: the running version, and the draft where one is open.
    private static List<Content> contents(Snapshot now, Plan plan) {
        var contents = new ArrayList<Content>();
        Versions.running(now, plan.id()).ifPresent(v -> contents.add(v.content()));
        contents.add(Content.ofDraft(now, plan.id()));
        return contents;
    }

    /// `v3`, `3` or `draft`.
    ///
    /// @return empty for the draft
    public static Optional<PlanVersion> version(Snapshot now, Plan plan, String name) {
        if (name.equalsIgnoreCase("draft")) {
            mustBeOpen(plan);
            return Optional.empty();
        }
        var digits = name.startsWith("v") ? name.substring(1) : name;
        if (!digits.matches("\\d{1,9}"))
            throw new Refused("“%s” is no version of plan %s; write a number, or draft.", name, plan.id());
        int number = Integer.parseInt(digits);
        if (plan.isOpen() && plan.draft() == number) return Optional.empty();
        return Optional.of(Versions.get(now, plan.id(), number));
    }

    /// @throws Refused where the plan has no open draft
    public static void mustBeOpen(Plan plan) {
        if (!plan.isOpen())
            throw Refused.unknown("Plan %s has no open draft. Request a change to open one.", plan.id());
    }

    private static String didYouMean(String name, Collection<String> ids) {
        var wanted = name.toLowerCase(Locale.ROOT);
        record Near(String id, int distance) {}
        var near = ids.stream()
                .map(id -> new Near(id, distance(wanted, id.toLowerCase(Locale.ROOT))))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::id))
                .limit(NEAREST)
                .map(Near::id)
                .toList();
        return near.isEmpty() ? "" : " The nearest: " + String.join(", ", near) + ".";
    }

    /// How many letters differ, where being a part of the other costs nothing.
    private static int distance(String a, String b) {
        if (!a.isEmpty() && b.contains(a)) return 0;
        var before = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) before[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[b.length()];
    }
}
