package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;

/// Plans of any shape, the same for the same seed. A dependency always comes from a task with a smaller number, so none
/// closes a cycle.
public final class RandomPlans {
    private RandomPlans() {}

    public static Content plan(int size, long seed) {
        var random = new Random(seed);
        int phases = random.nextInt(6);
        var content = new ArrayList<Phase>();
        for (int i = 0; i < phases; i++) content.add(new Phase("p", "phase" + i, "Phase " + i, i));
        var tasks = new ArrayList<Task>();
        var dependencies = new LinkedHashMap<String, Dependency>();
        double density = random.nextDouble();
        for (int i = 0; i < size; i++) {
            tasks.add(task(i, phases, random));
            for (int k = random.nextInt(4); i > 0 && k > 0 && random.nextDouble() < density; k--) {
                var d = new Dependency("p", "t" + (i - 1 - random.nextInt(Math.min(i, 15))), "t" + i);
                dependencies.put(d.id(), d);
            }
        }
        return new Content("p", Brief.titled("Any plan"), List.of(), content, tasks, dependencies.values());
    }

    /// The same with some tasks inside others.
    public static Content nested(int size, long seed) {
        var flat = plan(size, seed);
        var random = new Random(seed);
        var parents = new HashMap<String, String>();
        for (int i = 1; i < size; i++) {
            var parent = "t" + random.nextInt(i);
            if (random.nextInt(3) > 0 && !flat.task(parent).orElseThrow().isGate()) parents.put("t" + i, parent);
        }
        var tasks = flat.tasks().stream()
                .map(t -> parents.containsKey(t.id()) ? t.with(Map.of("parent", parents.get(t.id()))) : t)
                .toList();
        var dependencies = flat.dependencies().stream()
                .filter(d -> !isWithin(d.from(), d.to(), parents) && !isWithin(d.to(), d.from(), parents))
                .toList();
        return new Content("p", flat.brief(), List.of(), flat.phases(), tasks, dependencies);
    }

    private static boolean isWithin(String task, String other, Map<String, String> parents) {
        for (var up = task; up != null; up = parents.get(up)) if (up.equals(other)) return true;
        return false;
    }

    private static Task task(int i, int phases, Random random) {
        var set = new HashMap<String, Object>();
        // One in ten has no phase, and phases are in no order, so that arrows point back as well.
        if (phases > 0 && random.nextInt(10) > 0) set.put("phase", "phase" + random.nextInt(phases));
        if (random.nextInt(8) == 0) {
            set.put("kind", "gate");
            set.put("gate", Map.of("type", random.nextBoolean() ? "HUMAN" : "CHECK"));
        }
        return Task.titled("p", "t" + i, "x".repeat(5 + random.nextInt(70))).with(set);
    }
}
