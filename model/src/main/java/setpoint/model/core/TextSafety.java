package setpoint.model.core;

import java.util.ArrayList;
import java.util.List;

/// What text may hide from whoever reads it, and how it is shown anyway. Text is stored as it was brought; views and
/// the command line show it through [#shown(String)], so that what a person reads is what an agent reads.
///
/// Hidden are controls (Unicode category Cc) other than tab and line ends; format characters (Cf), which hold the
/// bidirectional overrides and isolates of UAX 9, the zero-width ones, soft hyphen and the tags U+E0000–E007F; line and
/// paragraph separators; noncharacters; and fillers and variation selectors that are drawn as nothing. Two kinds are
/// left alone where they do what they are for: a zero-width joiner or non-joiner between letters or emoji, and one
/// variation selector behind a visible character (those beyond U+FFFF only behind an ideograph).
public final class TextSafety {
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;

    private TextSafety() {}

    /// One character that is not seen.
    ///
    /// @param at its place in the text, in UTF-16 units from 0
    public record Hidden(int at, int codePoint) {
        /// `U+202E RIGHT-TO-LEFT OVERRIDE`
        @Override
        public String toString() {
            var name = Character.getName(codePoint);
            return "U+%04X%s".formatted(codePoint, name == null ? "" : " " + name);
        }
    }

    /// The text with each hidden character as a visible escape: a backslash and `u202E`, beyond U+FFFF a backslash and
    /// `u{E0041}`. The same object where nothing is hidden. Tabs and line ends stay.
    public static String shown(String text) {
        if (isPlain(text)) return text;
        var shown = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int length = Character.charCount(c);
            if (isHidden(text, i, c)) shown.append(escape(c));
            else shown.append(text, i, i + length);
            i += length;
        }
        return shown.toString();
    }

    /// The same on one line: tabs and line ends are escaped too. For titles, names and single values.
    public static String shownOnOneLine(String text) {
        return shown(text).replace("\t", "\\u0009").replace("\r", "\\u000D").replace("\n", "\\u000A");
    }

    /// All that is hidden in a text, in order.
    public static List<Hidden> hidden(String text) {
        if (isPlain(text)) return List.of();
        var hidden = new ArrayList<Hidden>();
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            if (isHidden(text, i, c)) hidden.add(new Hidden(i, c));
            i += Character.charCount(c);
        }
        return hidden;
    }

    /// Refuses what cannot be stored at all: a lone surrogate, and U+0000.
    ///
    /// @param where the field, for the sentence: `task a.title`
    /// @throws Refused naming field, place and code point
    public static void check(String where, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != 0 && !Character.isSurrogate(c)) continue;
            if (c == 0)
                throw new Refused("%s holds the character U+0000 at place %d, which no text may. Remove it.", where,
                        i + 1);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1)))
                i++;
            else
                throw new Refused(
                        "%s holds half a character (the lone surrogate U+%04X) at place %d. Remove it.", where, (int) c,
                        i + 1);
        }
    }

    /// Quick for nearly all text: nothing below U+0020 but tabs and line ends, and nothing beyond ASCII.
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x7F || c < 0x20 && c != '\t' && c != '\n' && c != '\r') return false;
        }
        return true;
    }

    private static boolean isHidden(String text, int at, int c) {
        if (c == '\t' || c == '\n' || c == '\r') return false;
        if (c == JOINER || c == NON_JOINER) return !joins(text, at);
        if (isVariationSelector(c)) return at == 0 || !canVary(text.codePointBefore(at), c);
        return isInvisible(c);
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> isVariationSelector(c) || isFiller(c) || (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF
                    || c >= 0xE0000 && c <= 0xE0FFF;
        };
    }

    /// The selectors beyond U+FFFF are for ideographs; behind other letters they could spell out a text of their own.
    private static boolean canVary(int base, int selector) {
        return selector > 0xFFFF ? Character.isIdeographic(base) : !isInvisible(base);
    }

    private static boolean isVariationSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180D;
    }

    /// What is drawn as nothing: combining grapheme joiner, Hangul and Khmer fillers, blank Braille, and U+2065, which
    /// is kept free among the format characters.
    private static boolean isFiller(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }

    /// Whether a joiner stands between two characters of scripts or pictures that need it.
    private static boolean joins(String text, int at) {
        if (at == 0 || at + 1 >= text.length()) return false;
        return canBeJoined(text.codePointBefore(at)) && canBeJoined(text.codePointAt(at + 1));
    }

    private static boolean canBeJoined(int c) {
        if (c < 0x300 || c == JOINER || c == NON_JOINER) return false;
        return switch (Character.getType(c)) {
            case Character.OTHER_LETTER, Character.MODIFIER_LETTER, Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK, Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL,
                    Character.MATH_SYMBOL -> true;
            default -> false;
        };
    }

    private static String escape(int c) {
        return (c > 0xFFFF ? "\\u{%X}" : "\\u%04X").formatted(c);
    }
}
