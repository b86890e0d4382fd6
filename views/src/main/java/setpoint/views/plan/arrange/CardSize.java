package setpoint.views.plan.arrange;

import java.util.Collection;
import setpoint.model.plan.Task;

/// How large the cards of one plan are: all alike, so that rows line up, and wide enough for nearly all of its titles
/// on one to three lines. Narrow cards with more lines, as a plan is wider than a window long before it is higher. Texts are measured by the mean width of Inter's letters, so that a layout needs no toolkit.
public record CardSize(double width, double height) {
    public static final double ONE_LINE = 64;
    public static final double TWO_LINES = 76;
    public static final double THREE_LINES = 92;
    public static final double ROW_GAP = 20;
    /// The side of a gate's symbol. A gate takes the height of a card, so that it stands level with them; the gap below
    /// has room for its two lines of text.
    public static final double GATE = 38;

    private static final double NARROWEST = 170;
    private static final double WIDEST = 260;
    private static final double WIDE = 208;
    private static final double BESIDE_TITLE = 48;
    private static final double LETTER = 6.7;

    public static CardSize of(Collection<Task> tasks) {
        var lengths = tasks.stream().mapToInt(t -> t.title().length()).sorted().toArray();
        int usual = lengths.length == 0 ? 0 : lengths[Math.min(lengths.length * 9 / 10, lengths.length - 1)];
        double oneLine = usual * LETTER + BESIDE_TITLE;
        if (oneLine <= WIDE) return new CardSize(Math.max(NARROWEST, Math.ceil(oneLine)), ONE_LINE);
        double twoLines = widthFor(usual, 2);
        if (twoLines <= WIDE) return new CardSize(Math.max(NARROWEST, twoLines), TWO_LINES);
        return new CardSize(Math.clamp(widthFor(usual, 3), NARROWEST, WIDEST), THREE_LINES);
    }

    /// A line breaks between words, so a half or third of a title is rarely enough.
    private static double widthFor(int letters, int lines) {
        return Math.ceil((letters / (double) lines + 4) * LETTER + BESIDE_TITLE);
    }

    /// How many lines a title has on a card of some height.
    public static int linesOn(double height) {
        return height < TWO_LINES ? 1 : height < THREE_LINES ? 2 : 3;
    }

    /// From one card of a column to the next.
    public double pitch() {
        return height + ROW_GAP;
    }
}
