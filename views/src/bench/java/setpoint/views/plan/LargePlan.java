package setpoint.views.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Item;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;

/// A plan as it grows in a large undertaking: phases one after the other, most tasks waiting for one to three others of
/// their phase, a gate behind each phase, and one task in twenty that waits for something much earlier. The same for
/// the same size.
public final class LargePlan {
    public static final String ID = "large";
    public static final Instant NOW = Instant.parse("2026-11-23T10:05:00Z");
    private static final String[] VERBS = {"Write", "Check", "Measure", "Replace", "Describe", "Repair", "Compare"};
    private static final String[] THINGS = {
        "the importer", "the search index", "payment by card", "the printed letters", "seat holds and refunds",
        "the voice menu for callers who do not want to wait", "the tariff tables of last year"
    };

    private final Random random;
    private final int size;
    private final int phases;
    private final List<Item> items = new ArrayList<>();
    private final Set<Dependency> dependencies = new LinkedHashSet<>();

    private LargePlan(int size) {
        this.size = size;
        random = new Random(7919 + size);
        phases = Math.max(2, (int) Math.round(Math.sqrt(size) / 2));
    }

    public static List<Item> items(int size) {
        return new LargePlan(size).items();
    }

    private List<Item> items() {
        items.add(Agent.you());
        items.add(new Agent("planner", "planner", Author.Type.AI, List.of(), "", "", null, null, List.of()));
        items.add(new Project("works", "Works"));
        items.add(new Plan(ID, "works", Brief.titled("A large undertaking"), 1, Agent.YOU, NOW, null, false));
        int previousGate = -1;
        for (int p = 0; p < phases; p++) {
            items.add(new Phase(ID, "phase" + p, "Phase " + (p + 1), p));
            int start = (int) ((long) size * p / phases);
            int gate = (int) ((long) size * (p + 1) / phases) - 1;
            phase(p, start, gate, previousGate);
            previousGate = gate;
        }
        items.addAll(dependencies);
        return items;
    }

    private void phase(int phase, int start, int gate, int previousGate) {
        var isNeeded = new boolean[size];
        int roots = Math.max(1, (gate - start) / 5);
        int near = Math.max(4, (gate - start) / 3);
        for (int i = start; i < gate; i++) {
            task(i, phase);
            if (i - start < roots) {
                if (previousGate >= 0) link(previousGate, i);
            } else {
                for (int k = 1 + random.nextInt(3); k > 0; k--) {
                    int from = Math.max(start, i - near) + random.nextInt(i - Math.max(start, i - near));
                    link(from, i);
                    isNeeded[from] = true;
                }
            }
            if (phase > 0 && random.nextInt(20) == 0) link(random.nextInt(start), i);
        }
        var approval = Map.of("kind", "gate", "gate", Map.of("type", "HUMAN", "approver", Agent.YOU));
        items.add(Task.titled(ID, id(gate), "Phase " + (phase + 1) + " is approved").with(approval));
        for (int i = start; i < gate; i++) if (!isNeeded[i]) link(i, gate);
    }

    private void task(int i, int phase) {
        var title = VERBS[random.nextInt(VERBS.length)] + " " + THINGS[random.nextInt(THINGS.length)] + " " + i;
        items.add(Task.titled(ID, id(i), title).with(Map.of(
                "phase", "phase" + phase, "kind", random.nextInt(4) == 0 ? "validate" : "implement", "owner",
                random.nextBoolean() ? Agent.YOU : "planner", "estimate",
                Map.of("likelyMin", 30L + 30 * random.nextInt(10)), "criteria",
                List.of(Map.of("id", "c1", "text", "It holds"), Map.of("id", "c2", "text", "It is written down")))));
        if (i < size / 3)
            items.add(WorkState.untouched(ID, id(i)).claimed(Agent.YOU, NOW)
                    .ended(i % 17 == 0 ? WorkState.State.FAILED : WorkState.State.CLOSED, Agent.YOU, NOW, "", ""));
        else
            if (i % 40 == 0) items.add(WorkState.untouched(ID, id(i)).claimed("planner", NOW));
    }

    private void link(int from, int to) {
        if (from != to) dependencies.add(new Dependency(ID, id(from), id(to)));
    }

    private static String id(int number) {
        return "t" + number;
    }
}
