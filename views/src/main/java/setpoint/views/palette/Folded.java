package setpoint.views.palette;

import java.text.Normalizer;

/// A text made ready to be searched: lower case, without diacritics, each letter where it stood, and what it is worth to
/// find one there. Immutable.
final class Folded {
    static final int TEXT_START = 12;
    private static final int WORD_START = 10;
    private static final int HUMP = 8;
    /// Longer texts are searched as far as this.
    private static final int FAR_ENOUGH = 160;

    private final char[] letters;
    private final byte[] worth;
    private final long seen;

    Folded(String text) {
        int length = Math.min(text.length(), FAR_ENOUGH);
        letters = new char[length];
        worth = new byte[length];
        long mask = 0;
        char before = ' ';
        for (int i = 0; i < length; i++) {
            char here = text.charAt(i);
            letters[i] = fold(here);
            worth[i] = worth(before, here);
            mask |= bit(letters[i]);
            before = here;
        }
        if (length > 0) worth[0] = TEXT_START;
        seen = mask;
    }

    int length() {
        return letters.length;
    }

    char at(int i) {
        return letters[i];
    }

    /// What finding a letter here adds: the start counts most, then the starts of words; at most [#TEXT_START].
    int worthAt(int i) {
        return worth[i];
    }

    /// Whether all letters of another text are somewhere in this one, as far as one look can tell: false is certain.
    boolean mayContain(Folded other) {
        return (other.seen & ~seen) == 0;
    }

    private static byte worth(char before, char here) {
        if (!Character.isLetterOrDigit(here)) return 0;
        if (!Character.isLetterOrDigit(before)) return WORD_START;
        boolean hump = Character.isLowerCase(before) && Character.isUpperCase(here)
                || !Character.isDigit(before) && Character.isDigit(here);
        return (byte) (hump ? HUMP : 0);
    }

    private static long bit(char letter) {
        return 1L << (letter & 63);
    }

    private static char fold(char c) {
        if (c < 128) return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        return switch (c) {
            case 'ß' -> 's';
            case 'æ', 'Æ' -> 'a';
            case 'ø', 'Ø', 'œ', 'Œ' -> 'o';
            case 'ł', 'Ł' -> 'l';
            case 'đ', 'Đ', 'ð', 'Ð' -> 'd';
            case 'ı', 'İ' -> 'i';
            default -> Character.isSurrogate(c) ? c
                    : Character.toLowerCase(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD).charAt(0));
        };
    }
}
