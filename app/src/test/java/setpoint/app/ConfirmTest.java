package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.app.TestWorkbench.waitUntil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What another process may do only where the person at the window says yes.
class ConfirmTest {
    private static final String[] APPROVE = {"approve", "map", "--rationale", "We talked it over", "--json"};

    @TempDir Path folder;

    private Calls calls;
    private SecondProcess process;
    private TestWorkbench workbench;

    @BeforeEach
    void aDraftInAWorkbench() throws IOException {
        calls = new Calls(folder);
        process = new SecondProcess(folder);
        assertEquals(0, calls.call("new", "Map").exit());
        Files.writeString(folder.resolve("edits.json"), PlanLifeTest.EDITS);
        assertEquals(0, calls.call("edit", "map", "--file", "edits.json").exit());
        workbench = new TestWorkbench(folder.resolve("workspace"));
    }

    @AfterEach
    void close() {
        workbench.close();
    }

    private Object state() {
        return calls.call("show", "map", "--json").member("state");
    }

    private String digits() {
        var ref = (String) calls.call("show", "map", "--draft", "--json").member("planRef");
        return ref.substring("setpoint:sha256:".length()).substring(0, 8);
    }

    @Test
    void thePersonSeesWhatItIsAboutAndWhoAsksAndSaysYes() throws Exception {
        var digits = digits();
        var shell = List.of("sh", "-c", "\"$@\"; exit $?", "sh");
        var asking = process.start(shell, "setpoint.app.Main", APPROVE);
        var question = workbench.question();
        for (var part : List.of(
                "Approve version 1 of plan map?", digits, "We talked it over", "3 tasks", folder.toString(), "setpoint",
                Path.of(ProcessHandle.of(asking.process().pid()).orElseThrow().info().command().orElseThrow())
                        .getFileName().toString()))
            assertTrue(question.contains(part), part + " in " + question);
        workbench.answer(true);
        var approved = asking.end();
        assertEquals(0, approved.exit(), approved.err());
        assertEquals("WINDOW", approved.member("approvedHow"));
        assertTrue(approved.err().contains("Waiting for your answer in the window"), approved.err());
        assertEquals("APPROVED", state());
    }

    @Test
    void noIsNo() throws Exception {
        var asking = process.start(APPROVE);
        workbench.answer(false);
        var refused = asking.end();
        assertEquals(1, refused.exit());
        assertTrue(((String) refused.member("error")).contains("was no"), refused.out());
        assertEquals("DRAFT", state());
        waitUntil(() -> !workbench.isAsked());
    }

    @Test
    void afterFiveMinutesTheAnswerIsNo() throws Exception {
        var asking = process.start(APPROVE);
        waitUntil(() -> workbench.question().contains("4:5"));
        workbench.later(Duration.ofMinutes(5));
        var refused = asking.end();
        assertEquals(1, refused.exit());
        assertTrue(((String) refused.member("error")).contains("within 5 minutes"), refused.out());
        waitUntil(() -> !workbench.isAsked());
        assertEquals("DRAFT", state());
    }

    @Test
    void whoeverDoesNotWaitTakesTheQuestionBack() throws Exception {
        var asking = process.start(APPROVE);
        waitUntil(workbench::isAsked);
        asking.process().toHandle().destroyForcibly();
        waitUntil(() -> !workbench.isAsked());
        assertEquals("DRAFT", state());
    }

    @Test
    void whatIsConfirmedIsWhatWasShown() throws Exception {
        var asking = process.start(APPROVE);
        waitUntil(workbench::isAsked);
        var edits = folder.resolve("more.json");
        Files.writeString(edits,
                "[{\"op\": \"updateTask\", \"task\": \"draw\", \"set\": {\"title\": \"Draw ten maps\"}}]");
        assertEquals(0, calls.call("edit", "map", "--file", "more.json").exit());
        workbench.answer(true);
        var refused = asking.end();
        assertEquals(1, refused.exit());
        assertTrue(((String) refused.member("error")).contains("has changed since it was shown"), refused.out());
        assertEquals("DRAFT", state());
    }

    @Test
    void aPublicationAndADecisionAreAskedForToo() throws Exception {
        assertEquals(0, calls.call("approve", "map", "--rationale", "Fine").exit());
        var publishing = process.start("publish", "map", "--json");
        waitUntil(() -> workbench.question().contains("Publish version 1 of plan map?"));
        workbench.answer(true);
        assertEquals("PUBLISHED", publishing.end().member("state"));
        waitUntil(() -> !workbench.isAsked());
        for (var task : List.of("map/ask", "map/draw")) {
            assertEquals(0, calls.call("claim", task).exit());
            assertEquals(0, calls.call("close", task).exit());
        }
        var deciding = process.start("decide", "map/go", "pass", "--rationale", "It is in scale", "--json");
        waitUntil(() -> workbench.question().contains("It is in scale"));
        workbench.answer(true);
        assertEquals("CLOSED", deciding.end().member("state"));
    }

    @Test
    void anAgentsSessionIsRefusedBeforeAnythingIsShown() throws Exception {
        process.env.put("SETPOINT_SESSION", "s1");
        process.env.put("SETPOINT_UNATTENDED", "1");
        assertRefusedUnseen(process.run(APPROVE));
        if (!Files.exists(Path.of("/proc/self/environ"))) return;
        var hidden = List.of("sh", "-c", "env -u SETPOINT_SESSION \"$@\"; exit $?", "sh");
        assertRefusedUnseen(process.start(hidden, "setpoint.app.Main", APPROVE).end());
    }

    private void assertRefusedUnseen(SecondProcess.Ended refused) {
        assertEquals(1, refused.exit(), refused.err());
        assertTrue(refused.err().contains("agent's session"), refused.err());
        assertFalse(workbench.isAsked());
        assertFalse(refused.err().contains("Waiting"), refused.err());
        assertEquals("DRAFT", state());
    }

    @Test
    void aScriptSaysYesBeforehandAndItIsRecorded() throws Exception {
        process.env.put("SETPOINT_UNATTENDED", "1");
        var approved = process.run(APPROVE);
        assertEquals(0, approved.exit(), approved.err());
        assertEquals("UNATTENDED", approved.member("approvedHow"));
        assertFalse(workbench.isAsked());
    }
}
