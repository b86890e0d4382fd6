package setpoint.model.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextSafetyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, value = {
        "pay \u202Ella\u202C now|pay \\u202Ella\\u202C now",
        "\u2066isolated\u2069|\\u2066isolated\\u2069",
        "ad\u200Bmin|ad\\u200Bmin",
        "ad\u200Dmin|ad\\u200Dmin",
        "\uFEFFmarked|\\uFEFFmarked",
        "soft\u00ADhyphen|soft\\u00ADhyphen",
        "a\u2060b\u2063c|a\\u2060b\\u2063c",
        "x\uDB40\uDC41\uDB40\uDC42|x\\u{E0041}\\u{E0042}",
        "bell\u0007|bell\\u0007",
        "esc\u001B[31mred|esc\\u001B[31mred",
        "del\u007F c1\u0085|del\\u007F c1\\u0085",
        "two\u2028lines\u2029|two\\u2028lines\\u2029",
        "blank\u3164\u2800\u115F|blank\\u3164\\u2800\\u115F",
        "\uFE0Falone|\\uFE0Falone",
        "twice\u2764\uFE0F\uFE0F|twice\u2764\uFE0F\\uFE0F",
        "never\uFFFE\uFDD0|never\\uFFFE\\uFDD0"
    })
    void whatIsHiddenIsShownAsAnEscape(String text, String shown) {
        assertEquals(shown, TextSafety.shown(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", "plain", "tab\tand\r\nlines", "Überprüfung – „ja“ …", "日本語のタイトル", "مرحبا بالعالم", "שלום",
        "family 👩‍👩‍👧‍👦", "heart ❤️", "flag 🏴 🇩🇪", "می\u200Cخواهم", "क्\u200Dष", "a\u0301", "∑ ∞ ≤",
        "\u00A0space", "𝒳𝒴"
    })
    void ordinaryTextOfAllScriptsStaysAsItIs(String text) {
        assertEquals(text, TextSafety.shown(text));
        assertEquals(List.of(), TextSafety.hidden(text));
    }

    @Test
    void plainTextIsNotEvenCopied() {
        var text = new String("nothing here");
        assertSame(text, TextSafety.shown(text));
    }

    @Test
    void eachHiddenCharacterIsNamedWithItsPlace() {
        var hidden = TextSafety.hidden("ab\u202Ecd\uDB40\uDC41");
        assertEquals(List.of(new TextSafety.Hidden(2, 0x202E), new TextSafety.Hidden(5, 0xE0041)), hidden);
        assertEquals("U+202E RIGHT-TO-LEFT OVERRIDE", hidden.getFirst().toString());
    }

    @Test
    void aTitleIsShownOnOneLine() {
        assertEquals("a\\u000Ab\\u0009c", TextSafety.shownOnOneLine("a\nb\tc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "half \uD83D", "\uDE00 half", "\uD83D\uD83D\uDE00", "\uDE00\uD83D"})
    void nulAndLoneSurrogatesAreRefused(String text) {
        var refused = assertThrows(Refused.class, () -> TextSafety.check("task a.title", text));
        assertTrue(refused.getMessage().startsWith("task a.title holds "), refused.getMessage());
    }

    @Test
    void everythingElseIsAllowedEvenWhereItIsHidden() {
        TextSafety.check("title", "\u202E\u200B\uDB40\uDC41\u0007 😀");
    }

    @Test
    void nothingHiddenIsLeftInWhatIsShown() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (int i = 0; i < 30; i++)
                text.appendCodePoint(random.nextInt(3) == 0 ? random.nextInt(0x2100) : random.nextInt(0x110000));
            var shown = TextSafety.shown(text.toString());
            assertEquals(List.of(), TextSafety.hidden(shown), "seed " + seed);
            assertEquals(shown, TextSafety.shown(shown), "seed " + seed);
        }
    }
}
