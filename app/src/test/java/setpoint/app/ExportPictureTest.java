package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Graphs that the command line draws.
class ExportPictureTest {
    private static final String FLOW = "flowchart LR\n  dig[Dig the bed] --> sow[Sow the beans]\n";

    @TempDir Path folder;

    private Calls calls;

    @BeforeEach
    void aPlan() throws IOException {
        calls = new Calls(folder);
        Files.writeString(folder.resolve("garden.mmd"), FLOW);
        assertEquals(0, calls.call("import", "garden.mmd").exit());
    }

    @Test
    void drawsIntoAFileAndSaysWhatIsInIt() throws IOException {
        var png = calls.call("export", "garden", "--format", "png", "--scale", "2", "-o", "garden.png", "--json");
        assertEquals(0, png.exit(), png.err());
        assertEquals(2L, png.member("tasks"));
        assertEquals(0L, png.member("leftOut"));
        assertEquals((long) Files.size(folder.resolve("garden.png")), png.member("bytes"));
        var content = calls.call("export", "garden", "--format", "png", "--scale", "2", "--json").member("content");
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("garden.png")), Base64.getDecoder().decode((String) content));
        var svg = calls.call("export", "garden", "--format", "svg");
        assertTrue(svg.out().contains(">Dig the bed<"), svg.out());
        assertTrue(calls.call("export", "garden", "--format", "drawio").out().contains("<mxGraphModel"));
    }

    @Test
    void aVersionIsDrawnAsItWasWithTheWorkSinceDone() {
        calls.call("approve", "garden", "--rationale", "Spring is near");
        calls.call("request-change", "garden", "--reason", "Peas");
        calls.reading("[{\"op\": \"updateTask\", \"task\": \"sow\", \"set\": {\"title\": \"Sow the peas\"}}]");
        assertEquals(0, calls.call("edit", "garden", "--file", "-").exit());
        calls.call("claim", "dig");
        calls.call("close", "dig");
        var running = calls.call("export", "garden", "--format", "svg").out();
        assertTrue(running.contains("Sow the beans: Ready"), running);
        assertTrue(running.contains("Dig the bed: Done"), running);
        assertTrue(running.contains(", v1</title>"), running);
        var draft = calls.call("export", "garden", "--format", "svg", "--draft").out();
        assertTrue(draft.contains("Sow the peas: "), draft);
        assertTrue(draft.contains(", draft v2</title>"), draft);
    }

    @Test
    void whatWasPlacedByHandIsKept() {
        calls.reading("[{\"op\": \"placeTask\", \"task\": \"sow\", \"x\": 777, \"y\": 555}]");
        assertEquals(0, calls.call("edit", "garden", "--file", "-").exit());
        assertTrue(calls.call("export", "garden", "--format", "svg").out().contains("translate(777 555)"));
    }

    @Test
    void optionsThatMeanNothingAreRefused() {
        refused("--theme and --all are for svg, png and drawio; beads is not drawn", "--format", "beads", "--all");
        refused("--scale is for png; svg is not made of pixels", "--format", "svg", "--scale", "2");
        refused("--scale: a number from 0.1 to 4", "--format", "png", "--scale", "900");
        refused("--scale: a number from 0.1 to 4", "--format", "png", "--scale", "NaN");
        refused("expected one of [plan, beads, mermaid, markdown, svg, png, drawio, ics]", "--format", "smoke");
    }

    private void refused(String why, String... options) {
        var args = new java.util.ArrayList<>(java.util.List.of("export", "garden"));
        args.addAll(java.util.List.of(options));
        var refused = calls.call(args.toArray(String[]::new));
        assertEquals(2, refused.exit());
        assertTrue(refused.err().contains(why), refused.err());
    }
}
