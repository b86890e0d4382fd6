package setpoint.views.plan.arrange;

import java.util.Collection;
import setpoint.model.plan.Task;

/// How large the cards of one plan are: all alike, so that rows line up, and wide enough for nearly all of its titles
/// on one or two lines. Texts are measured by the mean width of Inter's letters, so that a layout needs no toolkit.
public record CardSize(double width, double height) {
    public static final double ONE_LINE = 64;
    public static final double TWO_LINES = 76;
    public static final double ROW_GAP = 20;
    /// The side of a gate's symbol. A gate takes the height of a card, so that it stands level with them; the gap below
    /// has room for its two lines of text.
    public static final double GATE = 38;

    private static final double NARROWEST = 170;
    private static final double WIDEST = 260;
    private static final double ONE_LINE_WIDEST = 208;
    private static final double BESIDE_TITLE = 48;
    private static final double LETTER = 6.7;

    public static CardSize of(Collection<Task> tasks) {
        var lengths = tasks.stream().mapToInt(t -> t.title().length()).sorted().toArray();
        int usual = lengths.length == 0 ? 0 : lengths[Math.min(lengths.length * 9 / 10, lengths.length - 1)];
        double oneLine = usual * LETTER + BESIDE_TITLE;
        if (oneLine <= ONE_LINE_WIDEST) return new CardSize(Math.max(NARROWEST, Math.ceil(oneLine)), ONE_LINE);
        // A line breaks between words, so half of a title is rarely enough.
        double twoLines = (usual / 2.0 + 4) * LETTER + BESIDE_TITLE;
        return new CardSize(Math.ceil(Math.clamp(twoLines, NARROWEST, WIDEST)), TWO_LINES);
    }

    /// From one card of a column to the next.
    public double pitch() {
        return height + ROW_GAP;
    }
}
