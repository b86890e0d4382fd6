package setpoint.views.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import setpoint.views.plan.arrange.DagLayout;
import setpoint.views.plan.arrange.RandomPlans;

class IndexTest {
    @Test
    void findsTheCardsOfAnAreaAndNoOthers() {
        for (int seed = 0; seed < 40; seed++) {
            var drawing = DagLayout.of(RandomPlans.nested(40, seed));
            var random = new Random(seed);
            for (int ask = 0; ask < 30; ask++) {
                var area = anArea(drawing, random);
                var expected = new BitSet();
                for (int c = 0; c < drawing.cards().size(); c++)
                    if (touch(drawing.cards().get(c).area(), area)) expected.set(c);
                assertEquals(expected, drawing.index().cardsIn(area), "seed " + seed + ", " + area);
            }
        }
    }

    @Test
    void findsEveryEdgeThatPassesThroughAnArea() {
        for (int seed = 0; seed < 40; seed++) {
            var drawing = DagLayout.of(RandomPlans.plan(40, seed));
            for (int e = 0; e < drawing.edges().size(); e++) {
                var corners = drawing.edges().get(e).corners();
                for (int i = 0; i + 3 < corners.length; i += 2) {
                    double x = (corners[i] + corners[i + 2]) / 2;
                    double y = (corners[i + 1] + corners[i + 3]) / 2;
                    assertTrue(drawing.index().edgesNear(new Area(x, y, 0, 0)).get(e), "seed " + seed + ", edge " + e);
                }
            }
        }
    }

    @Test
    void theWaysOfACardAreAllThatLeadsToItAndOnFromIt() {
        for (int seed = 0; seed < 40; seed++) {
            var drawing = DagLayout.of(RandomPlans.plan(30, seed));
            for (int c = 0; c < drawing.cards().size(); c++) {
                var id = drawing.cards().get(c).id();
                var before = reached(drawing, id, false, new HashSet<>());
                var after = reached(drawing, id, true, new HashSet<>());
                var expected = new BitSet();
                for (int e = 0; e < drawing.edges().size(); e++) {
                    var edge = drawing.edges().get(e);
                    if (before.contains(edge.to()) || after.contains(edge.from())) expected.set(e);
                }
                assertEquals(expected, drawing.index().ways(c), "seed " + seed + ", " + id);
            }
        }
    }

    private static Set<String> reached(Drawing drawing, String from, boolean forwards, Set<String> reached) {
        if (reached.add(from))
            for (var edge : drawing.edges())
                if (from.equals(forwards ? edge.from() : edge.to()))
                    reached(drawing, forwards ? edge.to() : edge.from(), forwards, reached);
        return reached;
    }

    private static Area anArea(Drawing drawing, Random random) {
        var all = drawing.area();
        return new Area(
                all.x() + all.width() * random.nextDouble(), all.y() + all.height() * random.nextDouble(),
                500 * random.nextDouble(), 300 * random.nextDouble());
    }

    private static boolean touch(Area a, Area b) {
        return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
    }
}
