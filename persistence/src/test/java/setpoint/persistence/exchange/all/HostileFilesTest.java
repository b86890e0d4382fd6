package setpoint.persistence.exchange.all;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Limits;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.plan.Signers;

/// Whatever the bytes, a format reads a plan or refuses in a sentence that names the file.
class HostileFilesTest {
    private static final Formats FORMATS = new Formats(Signers.NONE);
    private static final int LARGE = 5 << 20;

    /// Text that is sound in one format or another, to be cut and mutated.
    private static final List<String> SOUND = List.of(
            "---\ntitle: T\n---\nflowchart LR\n  a[\"A #quot;x#quot;\"] --> b{B?}\n  b -->|no| c & d -.-> e@{shape: circle}\n  subgraph s [S]\n    f -- text --> g\n  end\n  class a,b big;\n",
            "# T <!-- id: t -->\n\n## P\n\n- [ ] a (2h) @ann #x (after: b)\n  > text\n  - [x] step\n  - Criteria\n    - [ ] good\n- [x] b\n\n```mermaid\ngraph TD\na-->b\n```\n",
            "{\"schema\": \"setpoint-plan/1\", \"id\": \"p\", \"title\": \"T\", \"tasks\": [{\"id\": \"a\", \"title\": \"A\"}, {\"id\": \"b\", \"dependsOn\": [{\"task\": \"a\"}]}]}",
            "plan_id: p\ntitle: T\ntasks:\n  - id: a\n    title: A\n  - id: b\n    dependsOn: [a]\n",
            "{\"id\":\"x-1\",\"title\":\"A\",\"status\":\"open\",\"priority\":1,\"issue_type\":\"task\",\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-01T00:00:00Z\"}\n{\"id\":\"x-2\",\"title\":\"B\",\"status\":\"closed\",\"priority\":1,\"issue_type\":\"task\",\"created_at\":\"2026-01-01T00:00:00Z\",\"updated_at\":\"2026-01-01T00:00:00Z\",\"dependencies\":[{\"issue_id\":\"x-2\",\"depends_on_id\":\"x-1\",\"type\":\"blocks\"}]}\n");

    /// @param deep by how much those are smaller than they could be that nest or multiply
    /// @param wide by how much those are smaller that only go on and on
    private static Map<String, byte[]> hostile(int deep, int wide) {
        var files = new LinkedHashMap<String, byte[]>();
        put(files, "empty", "");
        put(files, "mark alone", "\uFEFF");
        put(files, "white space", " \n\t\r\n");
        put(files, "deep lists of JSON", "[".repeat(200_000 / deep) + "]".repeat(200_000 / deep));
        put(files, "deep objects of JSON", "{\"a\":".repeat(100_000 / deep));
        put(files, "deep flow of YAML", "a: " + "[".repeat(100_000 / deep));
        put(files, "deep block of YAML", blocks());
        put(files, "nested list items", "- ".repeat(100_000 / deep) + "x");
        put(files, "nested indented items", indented());
        put(files, "nested quotes", "> ".repeat(10_000 / deep) + "x\n" + "- [ ] a\n");
        put(files, "nested brackets", "- [ ] " + "[".repeat(100_000 / deep) + "x" + "](y)".repeat(50_000 / deep));
        put(files, "nested emphasis", "- [ ] " + "*a **b ".repeat(50_000 / deep) + "** c*".repeat(50_000 / deep));
        put(files, "backticks", "- [ ] " + "` `` ``` ".repeat(100_000 / wide));
        put(files, "entities", "- [ ] " + "&#".repeat(200_000 / wide));
        put(files, "nested subgraphs", "flowchart LR\n" + subgraphs(10_000 / deep));
        put(files, "one long line", "x".repeat(LARGE / wide));
        put(files, "one line of dashes", "flowchart LR\na " + "-".repeat(LARGE / wide));
        put(files, "one line of nodes", "flowchart LR\n" + "A[/x];".repeat(LARGE / 6 / wide));
        put(files, "one line of open brackets", "flowchart LR\na" + "[".repeat(LARGE / wide));
        put(files, "one line of quotes", "flowchart LR\na[" + "\" ".repeat(LARGE / 2 / wide));
        put(files, "one line of blanks in a label", "flowchart LR\na[\"x" + " ".repeat(1 << 19) + "\\n x\"]");
        put(files, "very many edges", edges(1_000_000 / wide));
        put(files, "groups that multiply",
                "graph LR\n" + group(5_000 / deep) + " --> " + group(5_000 / deep).replace('n', 'm'));
        put(files, "a chain written backwards", backwards(50_000 / deep));
        put(files, "one tangle", tangle(20_000));
        put(files, "a star", star(50_000 / wide));
        put(files, "ids that all want to be one", colliding(30_000 / wide));
        put(files, "aliases that multiply", aliases());
        put(files, "CR alone", "flowchart LR\r a --> b\r");
        put(files, "lone surrogates", "{\"schema\":\"setpoint-plan/1\",\"id\":\"a\",\"title\":\"\\ud800\"}");
        put(files, "numbers", "{\"schema\":\"setpoint-plan/1\",\"id\":1e999999,\"tasks\":[-0, 1E400]}");
        put(files, "headings", "# x\n" + "## y\n".repeat(100_000 / wide) + "- [ ] z");
        put(files, "items", "- [ ] x\n".repeat(250_000 / wide));
        return files;
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> hostileFilesAreReadOrRefused() {
        return readOrRefused(hostile(10, 50));
    }

    @TestFactory
    @Tag("faults")
    Stream<DynamicTest> hostileFilesOfFullSizeAreReadOrRefused() {
        return readOrRefused(hostile(1, 1));
    }

    private static Stream<DynamicTest> readOrRefused(Map<String, byte[]> files) {
        return FORMATS.all().stream().flatMap(format -> files.entrySet().stream()
                .map(file -> DynamicTest.dynamicTest(format.word() + ": " + file.getKey(),
                        () -> readOrRefused(format, "hostile", file.getValue()))));
    }

    @Test
    void cutFilesAreReadOrRefused() {
        for (var text : SOUND) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            for (int length = 0; length < bytes.length; length++)
                for (var format : FORMATS.all()) readOrRefused(format, "cut", Arrays.copyOf(bytes, length));
        }
    }

    @Test
    void mutatedFilesAreReadOrRefused() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        var marks = "[](){}<>\"'`#&|;:-=.~@%\n\t \\/*_,x0\u202E\uD83D\uDE00";
        for (int round = 0; round < 1_500; round++) {
            var text = new StringBuilder(SOUND.get(random.nextInt(SOUND.size())));
            for (int i = random.nextInt(6); i >= 0; i--) {
                int at = random.nextInt(text.length());
                switch (random.nextInt(4)) {
                    case 0 -> text.deleteCharAt(at);
                    case 1 -> text.insert(at, marks.charAt(random.nextInt(marks.length())));
                    case 2 -> text.setCharAt(at, marks.charAt(random.nextInt(marks.length())));
                    default -> text.insert(at, text.substring(random.nextInt(at + 1), at));
                }
                if (text.isEmpty()) text.append('x');
            }
            for (var format : FORMATS.all())
                readOrRefused(format, "seed " + seed, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void randomBytesAreReadOrRefused() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            if (round % 2 == 0) for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (32 + (bytes[i] & 0xFF) % 95);
            for (var format : FORMATS.all()) readOrRefused(format, "seed " + seed, bytes);
        }
    }

    /// Options and names do not matter here; what is thrown does.
    private static void readOrRefused(Format format, String name, byte[] bytes) {
        var source = new Source(name, bytes);
        try {
            format.recognises(source);
            format.read(source, Options.DEFAULT);
        } catch (Refused refused) {
            assertTrue(!refused.getMessage().isBlank());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError other) {
            throw new AssertionError(format.word() + " threw at " + name, other);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "p.md|FEFF0023|p.md is UTF-16 or UTF-32. Save the file as UTF-8.",
        "p.md|230020005400|p.md is UTF-16 or UTF-32. Save the file as UTF-8.",
        "p.gz|1F8B0800|p.gz is an archive (gzip). Unpack it and choose one of its files.",
        "p.md|23200A C3 28|p.md, line 2, column 1: this is not UTF-8. Save the file as UTF-8.",
        "p.md|2300|p.md, line 1, column 2: this is the character U+0000, which no text has. Is this a text file?",
        "p.xml|3C3F786D6C20|p.xml is XML, which is none of the formats that plans are read from."
    })
    void whatIsNoTextIsRefusedByWhatItIs(String name, String hex, String sentence) {
        var bytes = java.util.HexFormat.of().parseHex(hex.replace(" ", ""));
        var refused = assertThrows(Refused.class, () -> FORMATS.read(new Source(name, bytes), null, Options.DEFAULT));
        assertEquals(sentence, refused.getMessage());
    }

    @Test
    void anArchiveIsNotUnpacked() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("../../escape.plan.json"));
            zip.write(new byte[1 << 20]);
        }
        var refused = assertThrows(
                Refused.class, () -> FORMATS.read(new Source("x.zip", bytes.toByteArray()), null, Options.DEFAULT));
        assertEquals("x.zip is an archive (zip). Unpack it and choose one of its files.", refused.getMessage());
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() {
        var refused = assertThrows(
                Refused.class,
                () -> FORMATS.read(new Source("big.md", new byte[Limits.FILE + 1]), null, Options.DEFAULT));
        assertEquals("big.md has 33,554,433 bytes; a file may have 33,554,432 (32 MiB).", refused.getMessage());
    }

    @Test
    void aMarkdownDocumentThatIsTooLongIsRefused() {
        var many = "- [ ] x\n".repeat(100_001).getBytes(StandardCharsets.UTF_8);
        var refused =
                assertThrows(Refused.class, () -> FORMATS.read(new Source("p.md", many), null, Options.DEFAULT));
        assertEquals(
                "p.md has 100,001 lines with text; a Markdown document may have 100,000. Divide it into several plans.",
                refused.getMessage());
        var large = new byte[(4 << 20) + 1];
        Arrays.fill(large, (byte) 'x');
        refused = assertThrows(Refused.class, () -> FORMATS.read(new Source("p.md", large), null, Options.DEFAULT));
        assertEquals(
                "p.md has 4,194,305 bytes; a Markdown document may have 4,194,304 (4 MiB). Divide it into several plans.",
                refused.getMessage());
    }

    private static String blocks() {
        var text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) text.repeat(" ", i).append("a:\n");
        return text.toString();
    }

    private static String indented() {
        var text = new StringBuilder();
        for (int i = 0; i < 1_000; i++) text.repeat("  ", i).append("- [ ] x\n");
        return text.toString();
    }

    private static String subgraphs(int n) {
        var text = new StringBuilder();
        for (int i = 0; i < n; i++) text.append("subgraph s").append(i).append('\n');
        return text.toString();
    }

    private static String edges(int n) {
        var text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < n; i++) text.append("n").append(i % 1000).append("-->m").append(i / 1000).append('\n');
        return text.toString();
    }

    private static String group(int n) {
        var text = new StringBuilder("n0");
        for (int i = 1; i < n; i++) text.append(" & n").append(i);
        return text.toString();
    }

    private static String backwards(int n) {
        var text = new StringBuilder("flowchart LR\n");
        for (int i = n; i > 0; i--) text.append("n").append(i - 1).append(" --> n").append(i).append('\n');
        return text.toString();
    }

    private static String tangle(int n) {
        var random = new Random(1);
        var text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < n; i++)
            text.append("n").append(random.nextInt(500)).append(" --> n").append(random.nextInt(500)).append('\n');
        return text.toString();
    }

    private static String star(int n) {
        var text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < n; i++) text.append("hub --> n").append(i).append('\n');
        return text.toString();
    }

    private static String colliding(int n) {
        var text = new StringBuilder("flowchart LR\n");
        for (int i = 0; i < n; i++)
            text.append(Character.toString(0x4E00 + i % 20_000)).append(Character.toString(0x4E00 + i / 20_000))
                    .append('\n');
        return text.toString();
    }

    private static String aliases() {
        var text = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 40; i++) text.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        return text.toString();
    }
}
