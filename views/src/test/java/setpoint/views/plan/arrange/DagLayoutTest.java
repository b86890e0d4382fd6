package setpoint.views.plan.arrange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Task;
import setpoint.views.Sample;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.MxLayouts;
import setpoint.views.plan.layout.Effort;

/// The layout keeps its promises on any plan; no toolkit is started.
class DagLayoutTest {
    private static final int TRIALS = 60;

    @Test
    void anEmptyPlanIsAnEmptyDrawing() {
        var drawing = DagLayout.of(new Content("p", Brief.titled(""), List.of(), List.of(), List.of(), List.of()));
        assertTrue(drawing.cards().isEmpty());
        assertEquals(new Area(0, 0, 0, 0), drawing.area());
    }

    @Test
    void keepsItsPromisesOnAnyPlan() {
        for (int seed = 0; seed < TRIALS; seed++)
            check(RandomPlans.plan(1 + seed, seed), DagLayout::of, "seed " + seed);
    }

    @Test
    void keepsItsPromisesOnALargePlan() {
        check(RandomPlans.plan(2000, 1), DagLayout::of, "2000 tasks with phases");
        check(RandomPlans.plan(2000, 4), DagLayout::of, "2000 tasks");
    }

    @Test
    void keepsItsPromisesOnTasksWithinTasks() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var plan = RandomPlans.nested(2 + seed, seed);
            check(plan, DagLayout::of, "nested, seed " + seed);
            assertFramesHoldTheirChildren(plan, DagLayout.of(plan), "nested, seed " + seed);
        }
        check(RandomPlans.nested(1000, 3), DagLayout::of, "1000 nested tasks");
    }

    @Test
    void anEarlierDrawingIsKeptWhereNothingChanged() {
        for (int seed = 0; seed < TRIALS; seed++) {
            var plan = RandomPlans.nested(2 + seed, seed);
            var first = DagLayout.of(plan);
            var what = "seed " + seed;
            check(plan, p -> DagLayout.of(p, Effort.GOOD, first), what);
        }
    }

    @Test
    void theOrderInWhichAPlanIsToldDoesNotMatter() {
        for (int seed = 0; seed < 10; seed++) {
            var plan = RandomPlans.nested(60, seed);
            var tasks = new ArrayList<>(plan.tasks());
            var dependencies = new ArrayList<>(plan.dependencies());
            Collections.shuffle(tasks, new Random(seed));
            Collections.shuffle(dependencies, new Random(seed));
            var shuffled = new Content("p", plan.brief(), List.of(), plan.phases(), tasks, dependencies);
            assertSame(DagLayout.of(plan), DagLayout.of(shuffled), "seed " + seed);
        }
    }

    @Test
    void theOrganicLayoutKeepsThemToo() {
        for (int seed = 0; seed < 10; seed++)
            check(RandomPlans.plan(1 + 4 * seed, seed), MxLayouts::organic, "organic, seed " + seed);
    }

    @Test
    void phasesStandFromLeftToRightWithGatesBetween() {
        var drawing = DagLayout.of(Sample.ticketsContent());
        var bands = drawing.bands();
        assertEquals(List.of("Understand", "Design", "Build", "Prove"),
                bands.stream().map(Drawing.Band::title).toList());
        var go = drawing.card("go").orElseThrow();
        assertEquals(Drawing.Form.APPROVAL, go.form());
        assertTrue(go.area().x() > bands.get(1).area().right() && go.area().right() < bands.get(2).area().x());
        assertEquals(Drawing.Form.CHECK, drawing.card("safe").orElseThrow().form());
    }

    @Test
    void aChainOfOnePhaseStandsAsAPileWithStraightArrows() {
        var drawing = DagLayout.of(Sample.ticketsContent());
        var store = drawing.card("store").orElseThrow().area();
        var hold = drawing.card("hold").orElseThrow().area();
        assertEquals(store.x(), hold.x());
        assertEquals(store.bottom() + CardSize.ROW_GAP, hold.y());
        var arrow = drawing.edges().stream().filter(e -> e.id().equals("store>hold")).findFirst().orElseThrow();
        assertArrayEquals(new double[] {store.middleX(), store.bottom(), hold.middleX(), hold.y()}, arrow.corners());
    }

    @Test
    void piecesThatDoNotHangTogetherArePacked() {
        var tasks = new ArrayList<Task>();
        for (int i = 0; i < 100; i++) tasks.add(Task.titled("p", "t" + i, "Alone"));
        var drawing = DagLayout.of(new Content("p", Brief.titled(""), List.of(), List.of(), tasks, List.of()));
        double shape = drawing.area().width() / drawing.area().height();
        assertTrue(shape > 0.8 && shape < 2.5, "shape " + shape);
    }

    @Test
    void allArrowsOfAPlanWithoutPhasesPointRight() {
        var plan = RandomPlans.plan(80, 4);
        var bare = new Content("p", plan.brief(), List.of(), List.of(),
                plan.tasks().stream().map(t -> t.with(Map.of(), "phase")).toList(), plan.dependencies());
        var drawing = DagLayout.of(bare);
        for (var edge : drawing.edges()) {
            var from = drawing.card(edge.from()).orElseThrow().area();
            var to = drawing.card(edge.to()).orElseThrow().area();
            assertTrue(from.right() <= to.x(), edge.id());
        }
    }

    private static void check(Content content, Function<Content, Drawing> layout, String what) {
        var drawing = layout.apply(content);
        assertEquals(content.tasks().size(), drawing.cards().size(), what);
        assertEquals(
                content.dependencies().stream().map(Dependency::id).toList(),
                drawing.edges().stream().map(Drawing.Edge::id).toList(),
                what);
        assertNoOverlap(drawing, what);
        for (var edge : drawing.edges()) assertEndsAtItsCards(drawing, edge, what);
        assertBandsHoldTheirTasks(content, drawing, what);
        assertSame(drawing, layout.apply(content), what);
    }

    private static void assertFramesHoldTheirChildren(Content content, Drawing drawing, String what) {
        var phaseOf = new HashMap<String, Integer>();
        for (var card : drawing.cards()) {
            for (int b = 0; b < drawing.bands().size(); b++)
                if (drawing.bands().get(b).area().contains(card.area())) phaseOf.put(card.id(), b);
        }
        for (var task : content.tasks()) {
            if (task.parent() == null) continue;
            var parent = drawing.card(task.parent()).orElseThrow();
            var child = drawing.card(task.id()).orElseThrow();
            boolean together = Objects.equals(phaseOf.get(task.parent()), phaseOf.get(task.id())) && !task.isGate();
            if (together) assertTrue(parent.area().contains(child.area()), what + ": " + task.id() + " is outside");
            if (parent.area().contains(child.area())) assertEquals(Drawing.Form.FRAME, parent.form(), what);
        }
    }

    private static void assertNoOverlap(Drawing drawing, String what) {
        var cards = new ArrayList<>(drawing.cards());
        cards.sort(Comparator.comparingDouble(c -> c.area().x()));
        for (int i = 0; i < cards.size(); i++)
            for (int j = i + 1; j < cards.size() && cards.get(j).area().x() < cards.get(i).area().right(); j++)
                assertTrue(
                        areApart(cards.get(i), cards.get(j)), what + ": " + cards.get(i) + " lies on " + cards.get(j));
    }

    private static boolean areApart(Drawing.Card a, Drawing.Card b) {
        return !a.area().grown(-0.01).overlaps(b.area())
                || a.form() == Drawing.Form.FRAME && a.area().contains(b.area())
                || b.form() == Drawing.Form.FRAME && b.area().contains(a.area());
    }

    private static void assertEndsAtItsCards(Drawing drawing, Drawing.Edge edge, String what) {
        var c = edge.corners();
        var from = drawing.card(edge.from()).orElseThrow().area();
        var to = drawing.card(edge.to()).orElseThrow().area();
        assertTrue(liesOnBorder(from, c[0], c[1]), what + ": " + edge.id() + " leaves beside its card");
        assertTrue(liesOnBorder(to, c[c.length - 2], c[c.length - 1]),
                what + ": " + edge.id() + " ends beside its card");
    }

    private static boolean liesOnBorder(Area a, double x, double y) {
        return a.grown(1).contains(x, y) && !a.grown(-1).contains(x, y);
    }

    private static void assertBandsHoldTheirTasks(Content content, Drawing drawing, String what) {
        for (var band : drawing.bands()) {
            for (var other : drawing.bands())
                assertTrue(band == other || !band.area().overlaps(other.area()), what + ": bands overlap");
            for (var card : drawing.cards()) {
                var task = content.task(card.id()).orElseThrow();
                if (task.isGate()) continue;
                boolean itsOwn = Objects.equals(band.phase(), phaseOf(task, content));
                assertEquals(itsOwn, band.area().contains(card.area()),
                        what + ": " + card.id() + " in " + band.title());
                assertEquals(itsOwn, band.area().overlaps(card.area()),
                        what + ": " + card.id() + " in " + band.title());
            }
        }
    }

    /// The phase that a task is drawn in: its own or that of what it is part of.
    private static String phaseOf(Task task, Content content) {
        for (var up = task; up != null; up = content.task(String.valueOf(up.parent())).orElse(null))
            if (up.phase() != null) return up.phase();
        var below = new HashSet<String>();
        gatherPhases(task, content, below);
        return below.size() == 1 ? below.iterator().next() : null;
    }

    private static void gatherPhases(Task task, Content content, Set<String> phases) {
        for (var child : content.childrenOf(task.id())) {
            if (child.phase() != null) phases.add(child.phase());
            else gatherPhases(child, content, phases);
        }
    }

    private static void assertSame(Drawing first, Drawing second, String what) {
        assertEquals(first.cards(), second.cards(), what);
        for (int i = 0; i < first.edges().size(); i++)
            assertArrayEquals(first.edges().get(i).corners(), second.edges().get(i).corners(), what);
    }
}
