package setpoint.model.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.RandomEdits;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

class OrderingTest {
    private record Edge(int from, int to) {}

    @Test
    void staysATopologicalOrderAndRefusesExactlyTheCycles() {
        for (long seed = 1; seed <= 60; seed++) {
            var random = new Random(seed);
            int n = 2 + random.nextInt(40);
            var ordering = new Ordering(4);
            for (int i = 0; i < n; i++) ordering.addNode();
            var edges = new ArrayList<Edge>();
            for (int i = 0; i < 6 * n; i++) {
                var edge = new Edge(random.nextInt(n), random.nextInt(n));
                if (random.nextInt(5) == 0 && !edges.isEmpty()) {
                    var gone = edges.remove(random.nextInt(edges.size()));
                    ordering.removeEdge(gone.from(), gone.to());
                }
                if (edges.contains(edge)) continue;
                boolean loops = edge.from() == edge.to() || reaches(edges, edge.to(), edge.from());
                assertEquals(!loops, ordering.addEdge(edge.from(), edge.to()), "seed " + seed);
                if (!loops) edges.add(edge);
                for (var e : edges) assertTrue(ordering.rank(e.from()) < ordering.rank(e.to()), "seed " + seed);
            }
            for (int a = 0; a < n; a++)
                for (int b = 0; b < n; b++)
                    assertEquals(a == b || reaches(edges, a, b), ordering.reaches(a, b), "seed " + seed);
        }
    }

    private static boolean reaches(List<Edge> edges, int from, int to) {
        var seen = new ArrayList<Integer>(List.of(from));
        for (int i = 0; i < seen.size(); i++)
            for (var e : edges)
                if (e.from() == seen.get(i) && !seen.contains(e.to())) seen.add(e.to());
        return seen.contains(to) && (from != to);
    }

    @Test
    void aGraphThatFollowedTheEditsSaysWhatOneBuiltAnewSays() {
        for (long seed = 1; seed <= 40; seed++) {
            var edits = new RandomEdits(new Random(seed), new Bench.TestClock());
            for (int round = 0; round < 12; round++) {
                edits.make(10);
                var now = edits.workspace().snapshot();
                var followed = Dag.of(now, "p");
                var anew =
                        Dag.build(now.all(Task.class, "p"), now.all(Dependency.class, "p"), now.all(Phase.class, "p"));
                var ids = now.all(Task.class, "p").stream().map(Task::id).toList();
                for (var a : ids)
                    for (var b : ids) {
                        assertEquals(anew.wouldLoop(a, b), followed.wouldLoop(a, b),
                                "seed " + seed + " " + a + ">" + b);
                        assertEquals(anew.comesBefore(a, b), followed.comesBefore(a, b), "seed " + seed);
                    }
            }
        }
    }

    @Test
    void whatCannotBeLinkedIsWhatWouldLoop() {
        for (long seed = 1; seed <= 30; seed++) {
            var now = randomPlan(seed);
            var dag = Dag.of(now, "p");
            var ids = now.all(Task.class, "p").stream().map(Task::id).toList();
            for (var a : ids) {
                assertEquals(
                        ids.stream().filter(b -> dag.wouldLoop(a, b)).collect(Collectors.toSet()),
                        dag.cannotFollow(a), "seed " + seed);
                assertEquals(
                        ids.stream().filter(b -> dag.wouldLoop(b, a)).collect(Collectors.toSet()),
                        dag.cannotPrecede(a), "seed " + seed);
            }
        }
    }

    @Test
    void whatATaskCannotBeAPartOfIsWhatWouldNotHoldTogether() {
        for (long seed = 1; seed <= 30; seed++) {
            var now = randomPlan(seed);
            for (var part : now.all(Task.class, "p")) {
                var cannot = Dag.of(nested(now, part, null)).cannotContain(part.id());
                for (var whole : now.all(Task.class, "p")) {
                    boolean refused = part.equals(whole);
                    try {
                        if (!refused) Dag.of(nested(now, part, whole.id())).mustHoldTogether();
                    } catch (Refused loop) {
                        refused = true;
                    }
                    assertEquals(refused, cannot.contains(whole.id()),
                            "seed " + seed + " " + part.id() + " in " + whole.id());
                }
            }
        }
    }

    private static Snapshot randomPlan(long seed) {
        var edits = new RandomEdits(new Random(seed), new Bench.TestClock());
        edits.make(80);
        return edits.workspace().snapshot();
    }

    private static Content nested(Snapshot now, Task part, @Nullable String whole) {
        var content = Content.ofDraft(now, "p");
        var parent = new HashMap<String, @Nullable Object>();
        parent.put("parent", whole);
        return new Content(
                "p", content.brief(), content.scopes(), content.phases(),
                content.tasks().stream().map(t -> t.equals(part) ? t.with(parent) : t).toList(),
                content.dependencies());
    }
}
