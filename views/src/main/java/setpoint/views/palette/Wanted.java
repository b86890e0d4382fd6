package setpoint.views.palette;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody typed, as words that must all be found, in any order. A word is found where its letters follow each
/// other in a text, best together and from the start of a word. For one thread.
final class Wanted {
    private static final int LETTER = 16;
    private static final int TOGETHER = 8;
    private static final int GAP = -5;
    private static final int GAP_GOES_ON = -1;
    private static final int NEVER = Integer.MIN_VALUE / 2;
    /// A share of the best score below which the letters are there, but hardly what was meant.
    private static final double FAINT = 0.45;
    private static final double STRONG = 0.76;

    private final String typed;
    private final Folded[] words;
    private int[] found = new int[0];
    private int[] waiting = new int[0];

    Wanted(String typed) {
        this.typed = typed.strip();
        words = Stream.of(Normalizer.normalize(typed, Normalizer.Form.NFC).strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(Folded::new)
                .toArray(Folded[]::new);
    }

    String typed() {
        return typed;
    }

    boolean isNothing() {
        return words.length == 0;
    }

    /// How well texts answer what was typed.
    ///
    /// @param share of the score that the best text could reach, 0 to 1
    record Answer(int score, double share) {
        /// Whether one sees at once why this was found.
        boolean isStrong() {
            return share >= STRONG;
        }
    }

    /// @param small text that counts less, as under a title
    /// @return null where a word is in neither
    @Nullable
    Answer in(Folded text, Folded small) {
        int total = 0;
        double share = 1;
        for (var word : words) {
            int score = Math.max(score(word, text), score(word, small) * 4 / 5);
            double reached = (double) score / bestOf(word);
            if (reached < FAINT) return null;
            total += score;
            share = Math.min(share, reached);
        }
        return new Answer(total, share);
    }

    /// The places in a text of the letters that were typed; of words that are not in it, none.
    BitSet hits(Folded text) {
        var hits = new BitSet();
        for (var word : words) if (score(word, text) >= FAINT * bestOf(word)) trace(word, text, hits);
        return hits;
    }

    private static double bestOf(Folded word) {
        return word.length() * LETTER + Folded.TEXT_START + (word.length() - 1) * TOGETHER;
    }

    /// The best score of all the ways to find a word's letters one after the other.
    ///
    /// For each letter and place, `found` is the best score with the letter found at that place, and `waiting` the best
    /// with it found before, and that place skipped.
    private int score(Folded word, Folded text) {
        int width = text.length();
        if (word.length() > width || !text.mayContain(word)) return NEVER;
        if (found.length < word.length() * width) {
            found = new int[word.length() * width];
            waiting = new int[word.length() * width];
        }
        for (int letter = 0; letter < word.length(); letter++)
            for (int place = 0, i = letter * width; place < width; place++, i++) {
                found[i] = found(word, text, letter, place, i - width - 1);
                waiting[i] = place == 0 ? NEVER : Math.max(found[i - 1] + GAP, waiting[i - 1] + GAP_GOES_ON);
            }
        int best = NEVER;
        for (int i = (word.length() - 1) * width; i < word.length() * width; i++) best = Math.max(best, found[i]);
        return best;
    }

    /// @param before the index of the letter before at the place before
    private int found(Folded word, Folded text, int letter, int place, int before) {
        if (place < letter || word.at(letter) != text.at(place)) return NEVER;
        int here = LETTER + text.worthAt(place);
        return letter == 0 ? here : Math.max(waiting[before] + here, found[before] + together(text, place));
    }

    private static int together(Folded text, int place) {
        return LETTER + Math.max(TOGETHER, text.worthAt(place));
    }

    /// Goes the best way back from its end.
    private void trace(Folded word, Folded text, BitSet hits) {
        int width = text.length();
        int last = (word.length() - 1) * width;
        int place = 0;
        for (int p = 0; p < width; p++) if (found[last + p] > found[last + place]) place = p;
        hits.set(place);
        for (int letter = word.length() - 1; letter > 0; letter--) {
            int i = letter * width + place;
            int before = i - width - 1;
            place--;
            if (found[i] != found[before] + together(text, place + 1)) {
                while (waiting[before] != found[before - 1] + GAP) {
                    before--;
                    place--;
                }
                place--;
            }
            hits.set(place);
        }
    }
}
