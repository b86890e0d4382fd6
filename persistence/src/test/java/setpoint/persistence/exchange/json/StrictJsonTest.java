package setpoint.persistence.exchange.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.core.Canonical;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;

class StrictJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null", " true ", "-0", "-0.0", "1E+2", "1e-2", "0e+1", "[]", "{}", "\"\"", "\"\\u0012\"",
                "[1,2 , 3]\n",
                "{\"\":0}", "{\"a\":{\"a\":1},\"b\":[{}]}", "\"\\ud83d\\ude00\"", "\"\u2028\u007f\"",
                "[[[[[[[[]]]]]]]]",
                "-0.000000000000000000000000000000000000000000000000000000000000000000000000000001", "\"\\/\\b\\f\""
            })
    void readsWhatIsJson(String text) {
        StrictJson.read("f.json", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "nul", "tru", "+1", "01", "1.", ".5", "1e", "- 1", "0x1", "NaN", "Infinity", "-Infinity",
                "'a'",
                "[1,]", "[,1]", "[1 2]", "[1", "]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":}", "{\"a\":1", "{1:1}",
                "\"a", "\"\\x\"", "\"\\u12\"", "\"\t\"", "\"\n\"", "1 2", "{} {}", "[]]", "[]x", "/* c */ 1", "1 // c",
                "# 1",
                "\u00a01", "\u20601", "[1]\u0000", "\"\\ud800\"", "\"\\udc00\\ud800\"", "{\"\\ud800\":1}",
                "\"a\\u0000\"",
                "1e1001", "1e-1001", "1e99999999999999999999", "\f1", "True", "[1,,2]", "{\"a\":1,\"a\":2}",
                "\uFEFF\uFEFF1"
            })
    void refusesWhatIsNot(String text) {
        var refused = refused(text);
        assertTrue(refused.matches("(?s)f\\.json, line \\d+, column \\d+: .*\\."), refused);
    }

    @Test
    void namesTheDuplicateKeyAndItsPlace() {
        assertEquals(
                "f.json, line 3, column 3: the key “id” stands twice in one object.",
                refused("{\n  \"id\": 1,\n  \"id\": 2\n}"));
    }

    @Test
    void namesThePlaceOfWhatIsNoJson() {
        assertTrue(refused("{\n  \"a\": 1\n  \"b\": 2}").startsWith("f.json, line 3, column 3: this is not JSON: "));
        assertEquals("f.json, line 2, column 1: something follows behind the end of the JSON value.",
                refused("{}\n[]"));
        assertEquals("f.json, line 1, column 5: the text ends in the middle of the JSON value.", refused("[1, "));
    }

    @Test
    void countsLinesFromTheLineThatItIsGiven() {
        var refused = assertThrows(Refused.class, () -> StrictJson.readLine("f.jsonl", 41, "{\"a\":1,\"a\":2}"));
        assertEquals("f.jsonl, line 41, column 8: the key “a” stands twice in one object.", refused.getMessage());
    }

    @Test
    void acceptsAByteOrderMarkAndRefusesWhatIsNotUtf8() {
        assertEquals(1L, StrictJson.read("f", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '1'}));
        var latin = "{\n\"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        var refused = assertThrows(Refused.class, () -> StrictJson.read("f", latin));
        assertEquals("f, line 2, column 7: this is not UTF-8. Save the file as UTF-8.", refused.getMessage());
        assertThrows(Refused.class, () -> StrictJson.read("f", "{}".getBytes(StandardCharsets.UTF_16)));
        assertThrows(Refused.class,
                () -> StrictJson.read("f", new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}));
        assertThrows(Refused.class, () -> StrictJson.read("f", new byte[] {'"', (byte) 0xC3}));
    }

    @Test
    void refusesToNestTooDeep() {
        StrictJson.read("f", ("[".repeat(64) + "]".repeat(64)).getBytes(StandardCharsets.UTF_8));
        assertEquals("f.json, line 1, column 65: objects and lists nest deeper than 64.", refused("[".repeat(65)));
        assertEquals("f.json, line 1, column 65: objects and lists nest deeper than 64.", refused("[".repeat(200_000)));
        assertTrue(refused("{\"a\":".repeat(200_000)).contains("nest deeper than 64"));
    }

    @Test
    void refusesWhatIsTooLong() {
        read("\"" + "a".repeat(1 << 20) + "\"");
        assertTrue(refused("\"" + "a".repeat((1 << 20) + 1) + "\"").contains("1,048,576 are allowed"));
        read("1".repeat(1_000));
        assertTrue(refused("1".repeat(1_001)).contains("1,000 are allowed"));
        assertTrue(refused("1".repeat(1_000_000)).contains("1,000 are allowed"));
        var refused = assertThrows(Refused.class, () -> StrictJson.read("f", new byte[(32 << 20) + 1]));
        assertTrue(refused.getMessage().contains("32 MiB"));
    }

    @Test
    void hasOneFormForEachNumber() {
        assertEquals(List.of(100L, 100L, 0L, 0L), read("[1E2, 100.0, -0, 0.0]"));
        assertEquals(Long.MAX_VALUE, read("9223372036854775807"));
        assertEquals(new BigDecimal("0.1"), read("0.10"));
        assertEquals(new BigDecimal("9223372036854775808"),
                assertInstanceOf(BigDecimal.class, read("9223372036854775808")));
    }

    @Test
    void keepsTheOrderOfMembers() {
        assertEquals(List.of("z", "a", "m"), List.copyOf(Json.object(read("{\"z\":1,\"a\":2,\"m\":3}")).keySet()));
    }

    @Test
    void readsBackWhatJsonTextWrites() {
        for (long seed = 0; seed < 500; seed++) {
            var tree = new RandomTrees(new Random(seed), false).value(0);
            assertEquals(tree, read(JsonText.pretty(tree)), "seed " + seed);
            assertEquals(tree, read(JsonText.compact(tree)), "seed " + seed);
            assertEquals(tree, read(Canonical.text(tree)), "seed " + seed);
        }
    }

    @Test
    void writesForPeople() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("b", List.of(1L, "x\n"));
        tree.put("a", null);
        tree.put("empty", List.of());
        tree.put("none", Map.of());
        assertEquals(
                """
                {
                  "b": [
                    1,
                    "x\\n"
                  ],
                  "a": null,
                  "empty": [],
                  "none": {}
                }
                """,
                JsonText.pretty(tree));
        assertEquals("{\"b\":[1,\"x\\n\"],\"a\":null,\"empty\":[],\"none\":{}}", JsonText.compact(tree));
    }

    @Test
    void writesWhatATerminalWouldObeyAsEscapes() {
        assertEquals(
                "\"\\u001b[31m \\u009b \\u202e \\udb40\\udc41 é 😀\"",
                JsonText.compact("\u001b[31m \u009b \u202e \udb40\udc41 é 😀"));
    }

    private static @Nullable Object read(String text) {
        return StrictJson.read("f.json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(String text) {
        return assertThrows(Refused.class, () -> read(text)).getMessage();
    }
}
