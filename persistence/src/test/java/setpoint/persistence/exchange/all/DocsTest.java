package setpoint.persistence.exchange.all;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.edits.EditsFile;
import setpoint.persistence.exchange.plan.PlanFile;
import setpoint.persistence.exchange.plan.Signers;

/// What the documents show works, and where they lead there is something.
class DocsTest {
    private static final Path DOCS = Path.of("..", "resources", "docs");
    private static final Pattern JSON = Pattern.compile("```json\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^]]*]\\(([^)#]+)[^)]*\\)");

    static List<Path> documents() throws IOException {
        try (var files = Files.walk(DOCS)) {
            return files.filter(f -> f.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void linksLeadSomewhere(Path document) throws IOException {
        var links = LINK.matcher(Files.readString(document));
        while (links.find()) {
            var link = links.group(1);
            if (link.contains("://")) continue;
            assertTrue(Files.exists(document.resolveSibling(link)), () -> document + " leads to " + link);
        }
    }

    @Test
    void theExampleOfAPlanFileCanBeTakenIn() throws IOException {
        var examples = JSON.matcher(Files.readString(DOCS.resolve("plan-file.md")));
        assertTrue(examples.find());
        var source = new Source("example.json", examples.group(1).getBytes(StandardCharsets.UTF_8));
        var read = new PlanFile(Signers.NONE).read(source, Options.DEFAULT);
        assertEquals(List.of(), read.warnings());
        assertFalse(read.content().tasks().isEmpty());
    }

    @Test
    void theExampleOfEditsIsMadeOfEdits() throws IOException {
        var example = JSON.matcher(Files.readString(DOCS.resolve("command-line.md")))
                .results()
                .map(found -> found.group(1))
                .filter(json -> json.contains("\"op\""))
                .findFirst()
                .orElseThrow();
        var source = new Source("edits.json", example.getBytes(StandardCharsets.UTF_8));
        assertEquals(2, EditsFile.read(source, "example").edits().size());
    }

    /// Every decision is in the list, and says how it is checked.
    @Test
    void everyDecisionSaysHowItIsChecked() throws IOException {
        var list = Files.readString(DOCS.resolve("decisions/README.md"));
        for (var document : documents()) {
            var name = document.getFileName().toString();
            if (!name.matches("\\d{4}-.*")) continue;
            var text = Files.readString(document);
            for (var part : List.of("Context", "Decision", "Consequences", "Confirmation"))
                assertTrue(text.contains("**" + part + ".**"), () -> name + " lacks " + part);
            assertTrue(list.contains(name), () -> "the list lacks " + name);
        }
    }
}
