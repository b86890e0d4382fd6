package setpoint.views.review.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Task;
import setpoint.model.plan.diff.PartDiff;
import setpoint.model.plan.diff.PartDiff.Fate;
import setpoint.views.plan.Drawing;
import setpoint.views.review.graph.DiffGraph.Sides;

class DiffGraphTest {
    /// Tasks by their ids, and dependencies as `a>b`.
    private static Content content(String tasks, String... links) {
        var items = new ArrayList<Task>();
        for (var id : tasks.split(" ")) items.add(Task.titled("p", id, "Task " + id));
        var dependencies = List.of(links).stream()
                .map(link -> new Dependency("p", link.split(">")[0], link.split(">")[1]))
                .toList();
        return new Content("p", Brief.titled("A plan"), List.of(), List.of(), items, dependencies);
    }

    private static DiffGraph graph(Content before, Content after, Sides sides) {
        return DiffGraph.of(before, after, PartDiff.between(before, after), Set.of(), sides);
    }

    private static Set<String> drawn(DiffGraph graph) {
        return graph.drawing().cards().stream().map(Drawing.Card::id).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void drawsWhatDiffersAndItsNeighboursAndCountsTheRest() {
        var before = content("a b c d e", "a>b", "b>c", "c>d", "d>e");
        var after = content("a b c d e f", "a>b", "b>c", "c>d", "d>e", "e>f");
        var graph = graph(before, after, Sides.BOTH);
        assertEquals(Set.of("e", "f"), drawn(graph));
        assertEquals(4, graph.hidden());
        assertEquals(Map.of("f", Fate.ADDED), graph.fates());
        assertEquals(Map.of("e>f", Fate.ADDED), graph.links());
    }

    @Test
    void eachSideHasOnlyItsOwnTasks() {
        var before = content("a b", "a>b");
        var after = content("a c", "a>c");
        assertEquals(Set.of("a", "b", "c"), drawn(graph(before, after, Sides.BOTH)));
        assertEquals(Set.of("a", "b"), drawn(graph(before, after, Sides.FORMER)));
        assertEquals(Set.of("a", "c"), drawn(graph(before, after, Sides.LATER)));
    }

    @Test
    void aDependencyThatTurnedRoundIsDrawnThoughBothTogetherAreALoop() {
        var before = content("a b c", "a>b", "b>c");
        var after = content("a b c", "b>a", "b>c");
        var graph = graph(before, after, Sides.BOTH);
        assertEquals(Set.of("a", "b", "c"), drawn(graph));
        assertEquals(List.of("a>b"), ids(graph.loose()));
        assertTrue(graph.drawing().edges().stream().anyMatch(edge -> edge.id().equals("b>a")));
    }

    private static List<String> ids(Collection<Dependency> dependencies) {
        return dependencies.stream().map(Dependency::id).toList();
    }

    @Test
    void aRemovedTaskMayCloseALoopToo() {
        var graph = graph(content("a b x", "a>x", "x>b"), content("a b", "b>a"), Sides.BOTH);
        assertEquals(Set.of("a", "b", "x"), drawn(graph));
        assertEquals(Fate.REMOVED, graph.fates().get("x"));
    }

    @Test
    void drawsAllOfWhatHasNothingToBeComparedWith() {
        var all = content("a b c", "a>b");
        var graph = DiffGraph.of(null, all, List.of(), Set.of(), Sides.BOTH);
        assertEquals(Set.of("a", "b", "c"), drawn(graph));
        assertEquals(Map.of(), graph.fates());
        assertEquals(0, graph.hidden());
    }

    @Test
    void drawsATaskThatIsAskedForThoughItIsTheSame() {
        var before = content("a b c");
        var after = content("a b c d");
        var graph = DiffGraph.of(before, after, PartDiff.between(before, after), Set.of("b"), Sides.BOTH);
        assertEquals(Set.of("b", "d"), drawn(graph));
    }
}
