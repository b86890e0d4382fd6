package setpoint.persistence.exchange.beads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static setpoint.persistence.exchange.beads.BeadsFile.blocks;
import static setpoint.persistence.exchange.beads.BeadsFile.childOf;
import static setpoint.persistence.exchange.beads.BeadsFile.dependencies;
import static setpoint.persistence.exchange.beads.BeadsFile.edge;
import static setpoint.persistence.exchange.beads.BeadsFile.issue;
import static setpoint.persistence.exchange.beads.BeadsFile.source;
import static setpoint.persistence.exchange.beads.BeadsFile.taken;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.beads.BeadsRules.ReadyIssue;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Options;

/// Each rule, after the import, with epics as tasks and as phases.
class BeadsRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");
    private static final String CLOSED = "\"status\": \"closed\", \"closed_at\": \"2026-01-09T00:00:00Z\"";

    private static void assertReady(String ids, String... lines) {
        for (var phases : List.of(false, true)) {
            var imported = new Beads().read(source(lines), new Options(false, phases));
            var plan = Exported.draft(taken(imported), imported.content().plan());
            var ready = BeadsRules.ready(plan.content(), plan.work(), NOW);
            assertEquals(
                    ids.isEmpty() ? List.of() : Arrays.asList(ids.split(" ")),
                    ready.stream().map(ReadyIssue::id).sorted().toList());
        }
    }

    @Test
    void listsWhatIsOpenMostUrgentFirst() {
        var imported = BeadsFile.read(issue("a-1"), issue("a-2", "\"priority\": 0"), issue("a 0"));
        var ready = BeadsRules.ready(imported.content(), Map.of(), NOW);
        assertEquals(List.of("a-2", "a 0", "a-1"), ready.stream().map(ReadyIssue::id).toList());
        assertReady("a-1", issue("a-1"), issue("a-3", CLOSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "in_progress", "hooked", "blocked", "deferred", "pinned", "our-own", "tombstone"})
    void leavesOutEveryOtherStatus(String status) {
        assertReady("", issue("a-1", "\"status\": \"" + status + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge-request", "gate", "molecule", "message", "agent", "role", "rig"})
    void leavesOutTypesThatNobodyWorksOn(String type) {
        assertReady("", issue("a-1", "\"issue_type\": \"" + type + "\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "convoy", "epic", "our-own"})
    void listsEveryOtherType(String type) {
        assertReady("a-1", issue("a-1", "\"issue_type\": \"" + type + "\""));
    }

    @Test
    void leavesOutPinnedAndEphemeral() {
        assertReady("a-4", issue("a-1", "\"pinned\": true"), issue("a-2", "\"ephemeral\": true"),
                issue("a-3", "\"wisp\": true"), issue("a-4", "\"pinned\": false"));
    }

    @Test
    void blockersBlockUntilClosedOrPinned() {
        assertReady("a-1 a-6 a-7",
                issue("a-1"),
                issue("a-2", blocks("a-2", "a-1")),
                issue("a-3", dependencies(edge("a-3", "a-1", "conditional-blocks"))),
                issue("a-4", CLOSED),
                issue("a-5", "\"status\": \"pinned\""),
                issue("a-6", blocks("a-6", "a-4")),
                issue("a-7", blocks("a-7", "a-5")),
                issue("a-8", "\"status\": \"in_progress\""),
                issue("a-9", blocks("a-9", "a-8")));
    }

    @Test
    void issuesThatAreNoWorkBlockAsWell() {
        assertReady("", issue("a-1", "\"issue_type\": \"merge-request\""), issue("a-2", blocks("a-2", "a-1")));
    }

    @Test
    void danglingAndDeletedBlockersDoNotBlock() {
        assertReady("a-2 a-3",
                issue("a-1", "\"status\": \"tombstone\""),
                issue("a-2", blocks("a-2", "a-1")),
                issue("a-3", blocks("a-3", "elsewhere-1")));
    }

    @Test
    void otherEdgesDoNotBlock() {
        assertReady("a-1 a-2", issue("a-1"), issue("a-2", dependencies(edge("a-2", "a-1", "related"))));
    }

    @Test
    void blocksThatWereSetAsideStillCount() {
        assertReady("a-4",
                issue("a-1", blocks("a-1", "a-2")), issue("a-2", blocks("a-2", "a-3")),
                issue("a-3", blocks("a-3", "a-1")),
                issue("a-4"), issue("a-5", blocks("a-5", "a-5")));
    }

    @Test
    void aParentBlockedByItsChildBlocksThatChild() {
        assertReady("", issue("a-1", blocks("a-1", "a-2")), issue("a-2", childOf("a-2", "a-1")));
    }

    @Test
    void blocksSpreadDownToChildren() {
        assertReady("a-1 a-7",
                issue("a-1"),
                issue("a-2", "\"issue_type\": \"epic\", " + blocks("a-2", "a-1")),
                issue("a-3", childOf("a-3", "a-2")),
                issue("a-4", childOf("a-4", "a-3")),
                issue("a-5", dependencies(edge("a-5", "a-1", "parent-child"), edge("a-5", "a-2", "parent-child"))),
                issue("a-6", CLOSED + ", \"issue_type\": \"epic\", " + blocks("a-6", "a-1")),
                issue("a-7", childOf("a-7", "a-6")));
    }

    @Test
    void waitsForAllChildrenOrAny() {
        var all =
                "{\"issue_id\": \"a-8\", \"depends_on_id\": \"a-1\", \"type\": \"waits-for\", \"metadata\": \"{\\\"gate\\\":\\\"all-children\\\"}\"}";
        var any =
                "{\"issue_id\": \"a-9\", \"depends_on_id\": \"a-1\", \"type\": \"waits-for\", \"metadata\": \"{\\\"gate\\\":\\\"any-children\\\"}\"}";
        var spawner = issue("a-1", "\"status\": \"in_progress\"");
        var waiting = issue("a-8", dependencies(all));
        var waitingForAny = issue("a-9", dependencies(any));
        assertReady("a-8 a-9", spawner, waiting, waitingForAny);
        assertReady("a-2", spawner, issue("a-2", childOf("a-2", "a-1")), waiting, waitingForAny);
        assertReady("a-2 a-9", spawner, issue("a-2", childOf("a-2", "a-1")),
                issue("a-3", CLOSED + ", " + childOf("a-3", "a-1")), waiting, waitingForAny);
        assertReady("a-8 a-9", spawner, issue("a-3", CLOSED + ", " + childOf("a-3", "a-1")), waiting, waitingForAny);
    }

    @Test
    void deferredIssuesAndTheirChildrenWait() {
        var later = "\"defer_until\": \"2026-03-01T00:00:01Z\"";
        var earlier = "\"defer_until\": \"2026-03-01T01:00:00+01:00\"";
        assertReady("a-3 a-4 a-5",
                issue("a-1", later),
                issue("a-2", childOf("a-2", "a-1")),
                issue("a-3", childOf("a-3", "a-2")),
                issue("a-4", earlier),
                issue("a-5", childOf("a-5", "a-4")));
    }

    @Test
    void followsTheWorkThatIsDoneHere() {
        var imported = BeadsFile.read(issue("a-1"), issue("a-2", blocks("a-2", "a-1")));
        var done = WorkState.untouched("a", "a-1")
                .ended(WorkState.State.CLOSED, "ann", NOW, "", "");
        var ready = BeadsRules.ready(imported.content(), Map.of("a-1", done), NOW);
        assertEquals(List.of(new ReadyIssue("a-2", "Title of a-2", 2)), ready);
    }
}
