package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who may approve, publish and restore.
class PersonTest {
    private static final String[] APPROVE = {"approve", "p", "--rationale", "Fine", "--json"};

    @TempDir Path folder;

    private Calls calls;

    @BeforeEach
    void aDraft() {
        calls = new Calls(folder);
        assertEquals(0, calls.call("new", "P", "--template", "software-feature").exit());
    }

    private String digits() {
        var ref = (String) calls.call("show", "p", "--draft", "--json").member("planRef");
        return ref.substring("setpoint:sha256:".length()).substring(0, 8);
    }

    @Test
    void aPersonRetypesTheFirstDigitsOfTheRefThatWouldBe() {
        var digits = digits();
        var approved = calls.typing(digits).call(APPROVE);
        assertEquals(0, approved.exit(), approved.err());
        assertEquals("TERMINAL", approved.member("approvedHow"));
        var shown = String.join("\n", calls.shown);
        assertTrue(shown.contains("Would be: setpoint:sha256:" + digits), shown);
        assertTrue(shown.contains("Fine"), shown);
    }

    @Test
    void otherDigitsAreANo() {
        var refused = calls.typing("00000000").call(APPROVE);
        assertEquals(1, refused.exit());
        assertTrue(((String) refused.member("error")).contains("Nothing has changed"));
        assertEquals("DRAFT", calls.call("show", "p", "--json").member("state"));
    }

    @Test
    void withoutATerminalItSaysHow() {
        var refused = calls.withoutPerson().call(APPROVE);
        assertEquals(1, refused.exit());
        assertTrue(((String) refused.member("error")).contains("SETPOINT_UNATTENDED=1"), refused.err());
    }

    @Test
    void anAgentsSessionIsRefusedWhateverItSets() {
        var refused = calls.insideSession().call(APPROVE);
        assertEquals(1, refused.exit());
        assertTrue(((String) refused.member("error")).contains("agent's session"), refused.err());
        calls.typing(digits());
        assertEquals(1, calls.call(APPROVE).exit());
        assertEquals(0, calls.shown.size(), "nothing is shown before the refusal");
    }

    @Test
    void whatCannotBeApprovedIsRefusedBeforeAnybodyIsAsked() {
        assertEquals(0, calls.call("new", "Empty").exit());
        calls.typing("00000000");
        var refused = calls.call("approve", "empty", "--rationale", "Why not", "--json");
        assertEquals(1, refused.exit());
        assertTrue(((String) refused.member("error")).contains("no task"), refused.err());
        assertEquals(0, calls.shown.size());
    }

    @Test
    void anEmptyRationaleIsBadUsage() {
        for (var nothing : List.of("", " ")) {
            var refused = calls.call("approve", "p", "--rationale", nothing, "--json");
            assertEquals(2, refused.exit(), refused.err());
            assertTrue(((String) refused.member("error")).contains("rationale is empty"), refused.err());
        }
    }

    @Test
    void aBackupIsRestoredByAPersonOnlyAndTheFormerStateIsKept() {
        var saved = calls.call("backup", "saved.zip", "--json");
        assertEquals(0, saved.exit(), saved.err());
        assertEquals(true, saved.member("ok"));
        assertEquals(2, calls.call("backup", "saved.zip").exit(), "never overwritten");
        assertEquals(0, calls.call("new", "Another").exit());
        assertEquals(1, calls.withoutPerson().call("restore", "saved.zip").exit());
        assertEquals(2, calls.call("plans", "--json").list("plans").size());
        calls.env.put("SETPOINT_UNATTENDED", "1");
        var restored = calls.call("restore", "saved.zip", "--json");
        assertEquals(0, restored.exit(), restored.err());
        assertEquals(1, calls.call("plans", "--json").list("plans").size());
        assertTrue(Files.isDirectory(folder.resolve("workspace/kept")));
        assertEquals(true, calls.call("check", "--json").member("ok"));
    }

    @Test
    void aFileThatIsNoBackupChangesNothing() throws Exception {
        Files.writeString(folder.resolve("no.zip"), "not a zip");
        var refused = calls.call("restore", "no.zip", "--json");
        assertEquals(2, refused.exit(), refused.out());
        assertEquals(1, calls.call("plans", "--json").list("plans").size());
    }

    @Test
    void damageIsFound() throws Exception {
        assertEquals(0, calls.call("approve", "p", "--rationale", "Fine").exit());
        try (var approved = Files.list(folder.resolve("workspace/approved"))) {
            var file = approved.findFirst().orElseThrow();
            assertTrue(file.toFile().setWritable(true));
            Files.writeString(file, "{}");
        }
        var found = calls.call("check", "--json");
        assertEquals(1, found.exit());
        assertEquals(false, found.member("ok"));
        assertTrue(found.list("problems").toString().contains("altered"), found.out());
    }

    @Test
    void aSecondProcessIsToldWhoHasTheWorkspaceOpen() {
        try (var _ = new Wiring(calls.env).open(folder.resolve("workspace"), java.time.Clock.systemUTC())) {
            var refused = calls.through(new Wiring(calls.env, Duration.ZERO)).call("plans", "--json");
            assertEquals(1, refused.exit());
            assertTrue(((String) refused.member("error")).contains("open in another Setpoint"), refused.err());
        }
    }
}
