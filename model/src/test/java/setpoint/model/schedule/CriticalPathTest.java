package setpoint.model.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.RandomEdits;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.AddDependency;

class CriticalPathTest {
    private final Bench bench = Bench.withPlan();

    private Bench task(String id, int minutes, String... after) {
        return bench.task(id, Map.of("estimate", Map.of("likelyMin", (long) minutes), "dependsOn", List.of(after)));
    }

    private CriticalPath path() {
        return CriticalPath.of(Content.ofDraft(bench.now(), "p"));
    }

    @Test
    void theLongestChainIsCriticalAndTheRestMaySlip() {
        task("dig", 30);
        task("pour", 60, "dig");
        task("order", 20);
        task("frame", 50, "pour", "order");
        task("wire", 40, "frame");
        task("pipe", 25, "frame");
        task("plaster", 30, "wire", "pipe");
        var path = path();
        assertEquals(210, path.lengthMinutes());
        assertEquals(new CriticalPath.Row("order", 0, 20, 70, 90, 70, false), path.row("order"));
        assertEquals(new CriticalPath.Row("pipe", 140, 165, 155, 180, 15, false), path.row("pipe"));
        assertEquals(
                List.of("dig", "pour", "frame", "wire", "plaster"),
                path.rows().stream().filter(CriticalPath.Row::critical).map(CriticalPath.Row::id).toList());
    }

    @Test
    void eachTypeOfDependencyHoldsItsOwnEnds() {
        task("a", 100);
        task("ss", 50);
        task("ff", 30);
        task("sf", 20);
        bench.does(new AddDependency("p", "a", "ss", Dependency.Type.SS, 10));
        bench.does(new AddDependency("p", "a", "ff", Dependency.Type.FF, 5));
        bench.does(new AddDependency("p", "a", "sf", Dependency.Type.SF, 40));
        var path = path();
        assertEquals(10, path.row("ss").es());
        assertEquals(105, path.row("ff").ef());
        assertEquals(40, path.row("sf").ef());
        assertEquals(105, path.lengthMinutes());
        assertTrue(path.isCritical("a"));
        assertFalse(path.isCritical("ss"));
    }

    @Test
    void aTaskWithPartsSpansThemAndHandsItsDependenciesOn() {
        task("before", 10);
        task("after", 10);
        bench.tasks("whole");
        bench.task("x", Map.of("parent", "whole", "estimate", Map.of("likelyMin", 20L)));
        bench.task("y", Map.of("parent", "whole", "estimate", Map.of("likelyMin", 5L)));
        bench.chain("before", "whole", "after");
        var path = path();
        assertEquals(new CriticalPath.Row("whole", 10, 30, 10, 30, 0, true), path.row("whole"));
        assertEquals(15, path.row("y").slack());
        assertEquals(30, path.row("after").es());
    }

    @Test
    void whatOnlyAnOutcomeWakesTakesNoTime() {
        task("fix", 500);
        bench.task("test", Map.of(
                "estimate", Map.of("likelyMin", 10L), "next", List.of(Map.of("on", "failure", "to", "fix"))));
        assertEquals(10, path().lengthMinutes());
        assertFalse(path().isCritical("fix"));
    }

    @Test
    void aPlanWithoutEstimatesHasNoCriticalPath() {
        bench.task("a", Map.of()).task("b", Map.of()).chain("a", "b");
        assertEquals(0, path().lengthMinutes());
        assertFalse(path().isCritical("a"));
    }

    @Test
    void noStartIsEarlierThanADependencyAllowsAndNoCriticalTaskMaySlip() {
        for (long seed = 1; seed <= 60; seed++) {
            var edits = new RandomEdits(new Random(seed), new Bench.TestClock());
            edits.make(80);
            var content = Content.ofDraft(edits.workspace().snapshot(), "p");
            var path = CriticalPath.of(content);
            for (var d : content.dependencies()) {
                if (content.isParent(d.to()) || content.isParent(d.from())) continue;
                var from = path.row(d.from());
                var to = path.row(d.to());
                boolean early =
                        switch (d.type()) {
                            case FS -> to.es() >= from.ef() + d.lagMin() && from.lf() + d.lagMin() <= to.ls();
                            case SS -> to.es() >= from.es() + d.lagMin() && from.ls() + d.lagMin() <= to.ls();
                            case FF -> to.ef() >= from.ef() + d.lagMin() && from.lf() + d.lagMin() <= to.lf();
                            case SF -> to.ef() >= from.es() + d.lagMin() && from.ls() + d.lagMin() <= to.lf();
                        };
                assertTrue(early, "seed " + seed + " " + d.id());
            }
            for (var row : path.rows()) {
                assertTrue(row.slack() >= 0, "seed " + seed + " " + row);
                assertTrue(row.ef() <= path.lengthMinutes() && row.lf() <= path.lengthMinutes(), "seed " + seed);
            }
        }
    }
}
