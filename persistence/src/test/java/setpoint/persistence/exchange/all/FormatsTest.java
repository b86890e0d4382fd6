package setpoint.persistence.exchange.all;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.plan.SignedPlan;
import setpoint.persistence.exchange.plan.Signers;

class FormatsTest {
    private final Formats formats = new Formats(Signers.NONE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "x.txt  | {\"schema\": \"setpoint-plan/1\", \"id\": \"p\"}      | plan",
                "x.txt  | {\"id\": \"p\", \"tasks\": []}                         | sketch",
                "x.txt  | {\"id\": \"p\", \"title\": \"P\", \"tasks\": []}       | sketch",
                "x.txt  | {\"id\": \"p-1\", \"title\": \"P\", \"status\": \"open\"} | beads",
                "x.txt  | flowchart LR                                           | mermaid",
                "x.txt  | plan_id: p                                             | sketch",
                "x.txt  | task a \"A\"                                           | dsl",
                "x.yaml | title: something                                       | sketch"
            })
    void tellsFormatsApartByContentThenByName(String name, String text, String word) {
        assertEquals(word, formats.recognise(source(name, text)).orElseThrow().word());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "# Trip\n\n- [ ] Book\n- [x] Pack\n",
        "- [ ] Book\n- [x] Pack\n",
        "Some words first.\n\n1. [ ] Book\n",
        "# Trip\n\n## First\n\n- Book\n- Pack\n"
    })
    void knowsMarkdownThatHasNoNameWhereItIsUnmistakable(String text) {
        assertEquals("markdown", formats.recognise(source("standard input", text)).orElseThrow().word());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Just words, with a - dash.\n",
        "- one\n- two\n",
        "# a comment\nkey: value\n",
        "# one\nrun --all\n# two\nstop\n",
        "key: value\nlist:\n- a\n- b\n"
    })
    void guessesNothingWhereItCouldBeSomethingElse(String text) {
        assertEquals(Optional.empty(), formats.recognise(source("standard input", text)).map(Format::word)
                .filter("markdown"::equals));
    }

    @Test
    void saysWhichFormatsThereAre() {
        var unknown = assertThrows(Refused.class, () -> formats.read(source("x.bin", "???"), null, Options.DEFAULT));
        assertTrue(unknown.getMessage().startsWith("x.bin looks like none of the formats"), unknown.getMessage());
        var wrong = assertThrows(Refused.class, () -> formats.read(source("x", "{}"), "excel", Options.DEFAULT));
        assertTrue(wrong.getMessage().contains("“excel” is no format") && wrong.getMessage().contains("plan, "));
    }

    @Test
    void whatIsWrittenIsReadBackAsTheSameFormat() {
        var plan = new SignedPlan(4).exported();
        for (var export : Exports.values()) {
            var file = new Source("p" + export.ending(), export.write(plan));
            assertEquals(export.word(), formats.recognise(file).orElseThrow().word());
            formats.read(file, null, Options.DEFAULT);
        }
    }

    @Test
    void tasksUnderTagsAreRefusedRatherThanHalfRead() {
        for (var text : List.of(
                "{\"master\": {\"tasks\": [{\"id\": 1, \"title\": \"Draw\"}], \"metadata\": {\"created\": \"2025-06-01\"}}}",
                "{\"fast\": {\"tasks\": []}, \"slow\": {\"tasks\": [{\"id\": 1}]}}")) {
            var refused =
                    assertThrows(Refused.class, () -> formats.read(source("tasks.json", text), null, Options.DEFAULT));
            assertEquals(
                    "tasks.json keeps its tasks under tags, as Task Master does; Setpoint does not read that format "
                            + "yet. Give the “tasks” of one tag a file of their own.",
                    refused.getMessage());
        }
    }

    @Test
    void warnsOfTextThatHidesSomething() {
        var text = "tasks: [{id: a, title: \"x\\u202Ey\"}, {id: b, title: fine 😀}]";
        var imported = formats.read(source("x.yaml", text), null, Options.DEFAULT);
        assertEquals("x\u202Ey", imported.content().task("a").orElseThrow().title());
        assertEquals(
                "1 text with characters that are not seen: tasks[a].title (U+202E RIGHT-TO-LEFT OVERRIDE). They are kept, and shown as escapes.",
                imported.warnings().getFirst().message());
        assertEquals(1, imported.warnings().size());
    }

    @Test
    void readsAFileAsTheFormatThatIsNamed() {
        var refused =
                assertThrows(Refused.class, () -> formats.read(source("x", "plan_id: p"), "plan", Options.DEFAULT));
        assertTrue(refused.getMessage().startsWith("x, line 1"), refused.getMessage());
    }

    @Test
    void answersForAnyBytesInAnyFormat() {
        var random = new Random(17);
        for (int i = 0; i < 400; i++) {
            var bytes = new byte[random.nextInt(200)];
            for (int n = 0; n < bytes.length; n++)
                bytes[n] = (byte) (random.nextInt(8) == 0 ? random.nextInt(256)
                        : "{}[]\":,-|>&*!\n\t task1".charAt(random.nextInt(21)));
            for (var format : formats.all()) {
                var source = new Source("x", bytes);
                format.recognises(source);
                try {
                    format.read(source, Options.DEFAULT);
                } catch (Refused expected) {
                    assertTrue(expected.getMessage().startsWith("x"), expected.getMessage());
                }
            }
        }
    }

    private static Source source(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatIsWrittenCanBeReadByWhoeverReadsOtherFilesThere(@TempDir Path folder) throws IOException {
        var usual = Files.writeString(folder.resolve("usual.txt"), "");
        var written = folder.resolve("plan.json");
        Exports.write("{}".getBytes(StandardCharsets.UTF_8), written, "plan.json");
        assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(written));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }
}
