package setpoint.views.shell;

import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Pictures of plans of every shape as they open and as a whole, to be looked at.
@Tag("shots")
class PlanShapesShotsTest {
    private static void draw(String name, Consumer<PlanShapes> build) {
        var shapes = new PlanShapes();
        build.accept(shapes);
        Shots.draw("shape-" + name, shapes.workspace(), 1440, 900, window -> window.choose(PlanShapes.ID));
        Shots.draw("shape-" + name + "-whole", shapes.workspace(), 1440, 900, window -> {
            window.choose(PlanShapes.ID);
            window.graph().canvas().fit();
        });
    }

    @Test
    void withoutPhases() {
        draw("no-phases", plan -> plan.woven(24, null, null));
    }

    @Test
    void onePhase() {
        draw("one-phase", plan -> plan.woven(9, plan.phase("Everything"), null));
        draw("one-phase-of-40", plan -> plan.woven(40, plan.phase("Everything"), null));
        draw("one-phase-of-40-loose", plan -> {
            var phase = plan.phase("Everything");
            for (int i = 0; i < 40; i++) plan.task(phase, null);
        });
    }

    @Test
    void manySmallPhases() {
        draw("twelve-phases", plan -> {
            String before = null;
            for (int i = 0; i < 12; i++) {
                var phase = plan.phase("Step " + (i + 1));
                var first = plan.task(phase, null);
                if (before != null) plan.link(before, first);
                before = plan.task(phase, null);
                plan.link(first, before);
            }
        });
    }

    @Test
    void severalPhases() {
        draw("five-phases", plan -> {
            String gate = null;
            for (int i = 0; i < 5; i++) {
                var phase = plan.phase(new String[] {"Understand", "Decide", "Build", "Try", "Switch on"}[i]);
                var tasks = plan.woven(4 + i, phase, null);
                if (gate != null) plan.link(gate, tasks.getFirst());
                if (i < 2) tasks.forEach(plan::closed);
                gate = plan.gate(phase, "Step " + (i + 1) + " is approved");
                if (i < 1) plan.closed(gate);
                plan.link(tasks.getLast(), gate).link(tasks.get(tasks.size() - 2), gate);
            }
        });
    }

    @Test
    void pieces() {
        draw("pieces", plan -> {
            for (int size : new int[] {9, 5, 4, 3, 2, 2}) plan.woven(size, null, null);
            for (int i = 0; i < 5; i++) plan.task(null, null);
        });
    }

    @Test
    void frames() {
        draw("frames", plan -> {
            var first = plan.phase("Understand");
            var second = plan.phase("Build");
            var before = plan.woven(4, first, null);
            var whole = plan.task(second, null);
            var parts = plan.woven(5, second, whole);
            var inner = plan.task(second, whole);
            var innerParts = plan.woven(3, second, inner);
            var after = plan.woven(3, second, null);
            plan.link(before.getLast(), parts.getFirst()).link(before.get(2), innerParts.getFirst());
            plan.link(parts.getLast(), after.get(1)).link(innerParts.getLast(), after.getLast());
            plan.link(before.get(1), whole).link(whole, after.getFirst());
            plan.link(parts.get(1), innerParts.get(1));
        });
    }

    @Test
    void large() {
        draw("large", plan -> {
            String gate = null;
            for (int i = 0; i < 6; i++) {
                var phase = plan.phase("Phase " + (i + 1));
                var tasks = plan.woven(30, phase, null);
                if (gate != null) plan.link(gate, tasks.getFirst());
                if (i < 3) tasks.forEach(plan::closed);
                gate = plan.gate(phase, "Phase " + (i + 1) + " is approved");
                if (i < 3) plan.closed(gate);
                plan.link(tasks.getLast(), gate);
            }
        });
    }
}
