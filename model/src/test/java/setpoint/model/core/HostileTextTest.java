package setpoint.model.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Shows many hostile texts through a sanitiser and looks, by a list of its own, for what a person would not see. Run
/// with the sanitiser switched off, it must find something: so it notices when the sanitiser is gone.
class HostileTextTest {
    /// What terminals obey, what turns text around, and what is drawn as nothing. Written down here once more, so that an
    /// entry that the sanitiser loses is missed.
    private static final Pattern UNSEEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u00AD\\u034F"
            + "\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u2800"
            + "\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\x{E0000}-\\x{E0FFF}]");
    private static final List<String> SENTENCES = List.of(
            "Delete %s the backups", "%s", "Approve%sd by you", "%s$ setpoint approve shop", "https://exa%smple.org/%s",
            "プラン%sと", "שלום %s עולם", "❤%s", "a\t%s\r\nb");
    private static final List<String> PAYLOADS = List.of(
            "\u001B[2J\u001B[H", "\u001B]0;title\u0007", "\u001B]52;c;ZWNobyBoaQ==\u001B\\", "\u009B31m",
            "\u202Eevas\u202C",
            "\u2066\u202E\u2069", "\u200B", "\uFEFF", "\u2028", "\u0085", "\b\b\b\b", "\u00AD", "\u2800\u3164\uFFA0",
            "\uDB40\uDC01\uDB40\uDC69\uDB40\uDC67\uDB40\uDC6E\uDB40\uDC6F\uDB40\uDC72\uDB40\uDC65\uDB40\uDC7F");

    private static List<String> hostileTexts() {
        var random = new Random(20);
        var texts = new ArrayList<String>();
        for (var sentence : SENTENCES) {
            for (var payload : PAYLOADS) texts.add(sentence.replace("%s", payload));
            for (int c = 0; c <= Character.MAX_CODE_POINT; c++)
                if (UNSEEN.matcher(Character.toString(c)).matches() && random.nextInt(9) == 0)
                    texts.add(sentence.replace("%s", Character.toString(c)));
        }
        return texts;
    }

    /// Those texts in which something is still unseen.
    private static List<String> findings(UnaryOperator<String> sanitiser) {
        return hostileTexts().stream()
                .filter(text -> UNSEEN.matcher(sanitiser.apply(text)).find())
                .toList();
    }

    @Test
    void nothingIsUnseenInWhatIsShown() {
        assertEquals(List.of(), findings(TextSafety::shown));
        assertEquals(List.of(), findings(TextSafety::shownOnOneLine));
    }

    @Test
    void withTheSanitiserSwitchedOffEveryTextIsNoticed() {
        assertEquals(hostileTexts(), findings(text -> text));
    }

    @Test
    void aSanitiserThatForgetsOneSortIsNoticed() {
        for (var forgotten : List.of("\u001B", "\u202E", "\u200B", "\u2800"))
            assertTrue(
                    !findings(text -> text.contains(forgotten) ? text : TextSafety.shown(text)).isEmpty(),
                    "U+%04X".formatted(forgotten.codePointAt(0)));
    }

    @Test
    void whatIsShownOnOneLineHasNoLineEnds() {
        for (var text : hostileTexts()) {
            var shown = TextSafety.shownOnOneLine(text);
            assertTrue(shown.chars().noneMatch(c -> c == '\n' || c == '\r' || c == '\t'), shown);
        }
    }
}
