package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Json;

/// Files that come in, in several formats, whole or not at all.
class ImportTest {
    private static final String BEADS = """
            {"id":"tp-1","title":"Warn before the tide","status":"open","priority":1,"issue_type":"task","created_at":"2026-01-05T10:00:00Z","updated_at":"2026-01-05T10:00:00Z"}
            {"id":"tp-2","title":"Draw the gauge","status":"open","priority":2,"issue_type":"task","created_at":"2026-01-05T10:00:00Z","updated_at":"2026-01-06T10:00:00Z","dependencies":[{"issue_id":"tp-2","depends_on_id":"tp-1","type":"blocks"}]}
            {"id":"tp-3","title":"Read the charts","status":"closed","priority":2,"issue_type":"task","created_at":"2026-01-05T10:00:00Z","updated_at":"2026-01-07T10:00:00Z","closed_at":"2026-01-07T10:00:00Z"}
            """;
    private static final String MERMAID = """
            flowchart TD
              a[Ask] --> b[Answer]
            """;

    @TempDir Path folder;

    private Calls calls;

    @BeforeEach
    void files() throws IOException {
        calls = new Calls(folder);
        Files.writeString(folder.resolve("tp.jsonl"), BEADS);
        Files.writeString(folder.resolve("talk.mmd"), MERMAID);
        Files.writeString(folder.resolve("broken.jsonl"), "{\"id\":\"x-1\",\"title\":\"a\"}\n{\"id\":\n");
    }

    private int plans() {
        return calls.call("plans", "--json").list("plans").size();
    }

    @Test
    void aSecondImportChangesNothing() {
        var first = calls.call("import", "tp.jsonl", "--project", "Tides", "--json");
        assertEquals(0, first.exit(), first.err());
        assertEquals("beads", first.member("format"));
        assertEquals("tp", first.member("plan"));
        assertEquals(3L, first.member("tasks"));
        assertEquals(1L, first.member("dependencies"));
        assertEquals(4L, first.member("created"));
        var again = calls.call("import", "tp.jsonl", "--json");
        assertEquals(List.of(0L, 0L, 0L),
                List.of(again.member("created"), again.member("updated"), again.member("skipped")));
        assertEquals("Tides", Json.object(calls.call("plans", "--json").list("plans").getFirst()).get("project"));
    }

    @Test
    void readyByTheRulesOfBeadsNeedsNoApproval() {
        calls.call("import", "tp.jsonl");
        var ready = calls.call("ready", "tp", "--rules", "beads", "--json").list("ready");
        assertEquals(List.of("tp-1"), ready.stream().map(r -> Json.object(r).get("id")).toList());
    }

    @Test
    void severalFilesAreOneChangeAllOrNothing() {
        var broken = calls.call("import", "tp.jsonl", "broken.jsonl", "--json");
        assertEquals(2, broken.exit());
        assertTrue(broken.err().contains("broken.jsonl, line 2"), broken.err());
        assertEquals(0, plans());
        var both = calls.call("import", "tp.jsonl", "talk.mmd", "--json");
        assertEquals(0, both.exit(), both.err());
        assertEquals(2, both.list("files").size());
        assertEquals(2, plans());
        assertEquals(0, calls.call("undo").exit());
        assertEquals(0, plans());
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndWritesNothing() {
        var dry = calls.call("import", "tp.jsonl", "talk.mmd", "--dry-run", "--json");
        assertEquals(0, dry.exit(), dry.err());
        assertEquals(true, dry.member("dryRun"));
        assertEquals(0, plans());
    }

    @Test
    void whatDiffersIsAConflictUnlessARuleIsGiven() throws IOException {
        calls.call("import", "tp.jsonl");
        Files.writeString(folder.resolve("tp.jsonl"),
                BEADS.replace("Draw the gauge", "Draw two gauges").replace("2026-01-06", "2126-01-06"));
        var conflict = calls.call("import", "tp.jsonl", "--json");
        assertEquals(1, conflict.exit());
        assertTrue(((String) conflict.member("error")).contains("tp-2"), conflict.err());
        var skipped = calls.call("import", "tp.jsonl", "--on-conflict", "skip", "--json");
        assertEquals(1L, skipped.member("skipped"), skipped.out());
        var newer = calls.call("import", "tp.jsonl", "--on-conflict", "newer", "--json");
        assertEquals(1L, newer.member("updated"), newer.out());
        assertTrue(calls.call("show", "tp").out().contains("Draw two gauges"));
    }

    /// An issue that nobody has touched here is as old as its file says, not as old as the import.
    @Test
    void newerComparesWhatTheFilesSay() throws IOException {
        calls.call("import", "tp.jsonl");
        var file = folder.resolve("tp.jsonl");
        var edited = BEADS.replace("Draw the gauge", "Draw two gauges");
        Files.writeString(file, edited.replace("2026-01-06", "2025-01-06"));
        var older = calls.call("import", "tp.jsonl", "--on-conflict", "newer");
        assertTrue(older.out().contains("0 created, 0 updated, 1 kept"), older.out());
        Files.writeString(file, edited.replace("2026-01-06", "2026-01-07"));
        var newer = calls.call("import", "tp.jsonl", "--on-conflict", "newer", "--json");
        assertEquals(List.of(0L, 1L, 0L),
                List.of(newer.member("created"), newer.member("updated"), newer.member("skipped")));
        calls.reading("[{\"op\": \"updateTask\", \"task\": \"tp-2\", \"set\": {\"title\": \"Draw none\"}}]");
        assertEquals(0, calls.call("edit", "tp", "--file", "-").exit());
        Files.writeString(file, edited.replace("2026-01-06", "2026-01-08"));
        assertEquals(1L, calls.call("import", "tp.jsonl", "--on-conflict", "newer", "--json").member("skipped"));
    }

    @Test
    void whatCameFromBeadsGoesBackAsItCame() throws IOException {
        calls.call("import", "tp.jsonl");
        var out = calls.call("export", "tp", "--format", "beads").out();
        assertEquals(BEADS.lines().count(), out.lines().count());
        assertTrue(calls.call("export", "tp", "--format", "mermaid").out().contains("-->"));
        assertEquals(2, calls.call("export", "tp", "-o", "nowhere/tp.json").exit());
        assertEquals(2, calls.call("export", "tp", "--version", "7").exit());
        assertEquals(2, calls.call("export", "tp", "--format", "smoke").exit());
    }

    @Test
    void standardInputIsAFileToo() {
        calls.reading(MERMAID);
        assertEquals("mermaid", calls.call("import", "-", "--json").member("format"));
    }

    @Test
    void aFolderAndAMissingFileAreBadInput() {
        assertEquals(2, calls.call("import", ".").exit());
        assertEquals(2, calls.call("import", "nothing.json").exit());
        assertEquals(2, calls.call("import", "tp.jsonl", "--format", "smoke").exit());
    }

    @Test
    void whatAnImportTookInDifferentlyWaitsInTheInbox() throws IOException {
        Files.writeString(folder.resolve("loop.mmd"), "flowchart TD\n  a --> b\n  b --> a\n");
        calls.call("import", "loop.mmd");
        var waiting = Json.object(calls.call("inbox", "--json").list("waiting").getFirst());
        assertEquals("import", waiting.get("sort"));
        assertEquals("loop", waiting.get("plan"));
        assertTrue(String.valueOf(waiting.get("warnings")).contains("a"), waiting.toString());
        var revision = calls.call("check", "--json").member("revision");
        calls.call("import", "loop.mmd");
        assertEquals(revision, calls.call("check", "--json").member("revision"), "again changes nothing");
    }

    @Test
    void aThoughtIsCapturedInALine() {
        var kept = calls.call("capture", "Write", "the", "letter", "45m", "#document", "+Studio", "--json");
        assertEquals(0, kept.exit(), kept.err());
        assertEquals("write-the-letter", kept.member("id"));
        assertEquals("document", kept.member("kind"));
        var waiting = Json.object(calls.call("inbox", "--json").list("waiting").getFirst());
        assertEquals("thought", waiting.get("sort"));
        assertEquals(45L, waiting.get("minutes"));
        var empty = calls.call("capture", "#document");
        assertEquals(1, empty.exit());
        assertTrue(empty.err().contains("this one is empty"), empty.err());
        assertTrue(calls.call("inbox").out().contains("Write the letter"));
    }
}
