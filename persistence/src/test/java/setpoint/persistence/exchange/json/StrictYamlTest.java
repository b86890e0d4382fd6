package setpoint.persistence.exchange.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;

class StrictYamlTest {
    @Test
    void meansWhatJsonMeans() {
        var tree = Json.object(read(
                """
                # a comment
                on: success
                yes: no
                when: 2026-03-01T10:00:00Z
                n: [1, 2.50, -3e2, 007, 0x1F, 1_000, .inf]
                nothing: [null, ~, "", 'null']
                truth: [true, false, True]
                text: |
                  one
                  two
                """));
        assertEquals("success", tree.get("on"));
        assertEquals("no", tree.get("yes"));
        assertEquals("2026-03-01T10:00:00Z", tree.get("when"));
        assertEquals(List.of(1L, new BigDecimal("2.5"), -300L, "007", "0x1F", "1_000", ".inf"), tree.get("n"));
        assertEquals(Arrays.asList(null, null, "", "null"), tree.get("nothing"));
        assertEquals(List.of(true, false, "True"), tree.get("truth"));
        assertEquals("one\ntwo\n", tree.get("text"));
        assertNull(read("# nothing\n"));
    }

    @Test
    void repeatsWhatAnAliasStandsFor() {
        assertEquals(Map.of("a", List.of(1L), "b", List.of(1L)), read("a: &x [1]\nb: *x\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a: 1;b: 2;a: 3            | line 3, column 1: the key “a” stands twice in one mapping.",
                "a: !!java.net.URL [x]     | line 1, column 4: type tags such as tag:yaml.org,2002:java.net.URL are not read.",
                "a: !point 3               | line 1, column 4: type tags such as !point are not read.",
                "a: &x [*x]                | line 1, column 8: the alias *x stands for nothing before it, or for what it is in.",
                "a: 1;---;b: 2             | line 2, column 1: a second document begins here",
                "a: [1, 2;b: 3             | line 2, column 2: this is not YAML",
                "[a, b]: 1                 | line 1, column 1: a key must be text.",
                "a: \"\\ud800\"            | line 1, column 4: a text holds half a character",
                "a: \"\\0\"                | line 1, column 4: a text holds the character U+0000",
                "a:;\tb: 1                 | line 2, column 1: this is not YAML"
            })
    void namesThePlaceOfWhatItRefuses(String yaml, String expected) {
        var refused = refused(yaml.replace(';', '\n'));
        assertTrue(refused.startsWith("f.yaml, ") && refused.contains(expected), refused);
    }

    @Test
    void refusesAliasesThatMultiply() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++)
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, "*a%d, ".formatted(i - 1).repeat(10)));
        assertTrue(refused(bomb.toString()).contains("more than 1,000,000 values, aliases counted out"));
    }

    @Test
    void refusesToNestTooDeep() {
        assertTrue(refused("[".repeat(100_000)).contains("nest deeper than 64"));
        var deep = new StringBuilder();
        for (int i = 0; i < 70; i++) deep.append(" ".repeat(i)).append("a:\n");
        assertTrue(refused(deep.toString()).contains("nest deeper than 64"));
    }

    @Test
    void answersForAnyBytes() {
        var random = new Random(11);
        var good = "a: &x [1, {b: \"c\\n\"}]\nd: *x\ne: |\n  f\n- g: 'h'".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 2_000; i++) {
            var broken = good.clone();
            for (int n = 0; n <= i % 5; n++) broken[random.nextInt(broken.length)] = (byte) random.nextInt(128);
            try {
                StrictYaml.read("f.yaml", broken);
            } catch (Refused expected) {
                assertTrue(expected.getMessage().startsWith("f.yaml"), expected.getMessage());
            }
        }
    }

    private static @Nullable Object read(String text) {
        return StrictYaml.read("f.yaml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(String text) {
        return assertThrows(Refused.class, () -> read(text)).getMessage();
    }
}
