package setpoint.views.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Item;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;
import setpoint.views.Sample;

/// Puts plans of different shapes together, with titles as people write them.
final class PlanShapes {
    static final String ID = "shape";
    private static final String[] TITLES = {
        "Write down what callers ask for", "Measure how long a caller waits today",
        "Ask five people at the counter what goes wrong on Saturdays before a premiere", "Draw the new seat map",
        "Compare three payment services by price and by what they refuse", "Agree on refunds with the box office",
        "Hold a seat for ten minutes", "Print letters for those who have no telephone that shows text",
        "Read the law on storing card numbers", "Replace the tariff tables of last year with a file anybody can edit",
        "Train two people to answer in Portuguese", "Try the voice menu with somebody who is hard of hearing",
        "Decide who may cancel a whole evening", "Move old bookings into the new list, and count both",
        "Switch on for one small hall first"
    };

    private final Random random = new Random(7);
    private final List<Item> items = new ArrayList<>();
    private final Set<Dependency> dependencies = new LinkedHashSet<>();
    private int tasks;

    PlanShapes() {
        items.add(Agent.you());
        items.add(new Agent("planner", "planner", Author.Type.AI, List.of(), "", "", null, null, List.of()));
        items.add(new Project("shapes", "Shapes"));
        items.add(new Plan(
                ID, "shapes", Brief.titled("A plan of some shape"), 1, Agent.YOU, Sample.CLOCK.instant(), null, false));
    }

    String phase(String title) {
        var id = "phase" + items.stream().filter(Phase.class::isInstance).count();
        items.add(new Phase(ID, id, title, items.size()));
        return id;
    }

    /// @param phase null for none
    /// @param parent null for none
    String task(@Nullable String phase, @Nullable String parent) {
        var id = "t" + tasks++;
        var set = new HashMap<String, Object>(Map.of(
                "kind", random.nextInt(3) == 0 ? "validate" : "implement", "owner",
                random.nextBoolean() ? Agent.YOU : "planner", "estimate",
                Map.of("likelyMin", 30L + 30 * random.nextInt(10)), "criteria",
                List.of(Map.of("id", "c1", "text", "It holds"))));
        if (phase != null) set.put("phase", phase);
        if (parent != null) set.put("parent", parent);
        items.add(Task.titled(ID, id, TITLES[(tasks - 1) % TITLES.length]).with(set));
        return id;
    }

    String gate(@Nullable String phase, String title) {
        var id = "t" + tasks++;
        var set = new HashMap<String, Object>(
                Map.of("kind", "gate", "gate", Map.of("type", "HUMAN", "approver", Agent.YOU)));
        if (phase != null) set.put("phase", phase);
        items.add(Task.titled(ID, id, title).with(set));
        return id;
    }

    PlanShapes link(String from, String to) {
        if (!from.equals(to)) dependencies.add(new Dependency(ID, from, to));
        return this;
    }

    /// Tasks of which each but the first few waits for one to three of those before it.
    List<String> woven(int count, @Nullable String phase, @Nullable String parent) {
        var made = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var task = task(phase, parent);
            if (i >= Math.max(1, count / 5))
                for (int k = 1 + random.nextInt(2); k > 0; k--)
                    link(made.get(Math.max(0, i - 8) + random.nextInt(i - Math.max(0, i - 8))), task);
            made.add(task);
        }
        return made;
    }

    PlanShapes closed(String task) {
        items.add(WorkState.untouched(ID, task).claimed(Agent.YOU, Sample.CLOCK.instant())
                .ended(WorkState.State.CLOSED, Agent.YOU, Sample.CLOCK.instant(), "", ""));
        return this;
    }

    Workspace workspace() {
        return new Workspace(new MemoryJournal(Snapshot.of(1, items())), Sample.CLOCK);
    }

    List<Item> items() {
        var all = new ArrayList<>(items);
        all.addAll(dependencies);
        return all;
    }
}
