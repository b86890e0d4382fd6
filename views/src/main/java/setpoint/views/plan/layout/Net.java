package setpoint.views.plan.layout;

import java.util.Arrays;

/// Boxes and the arrows between them, as numbers. A box may stand for several cards in a pile; then an arrow leaves and
/// enters at the height of its card, given from the middle of the box.
///
/// @param height how high each box is
/// @param from for each arrow, the box it leaves
/// @param to for each arrow, the box it enters; never the same
/// @param leave how far below the middle of its box each arrow starts
/// @param enter how far below the middle of its box each arrow ends
public record Net(double[] height, int[] from, int[] to, double[] leave, double[] enter) {

    /// A net whose arrows all leave and enter in the middle.
    public static Net of(double[] height, int[] from, int[] to) {
        return new Net(height, from, to, new double[from.length], new double[from.length]);
    }

    public int boxes() {
        return height.length;
    }

    public int arrows() {
        return from.length;
    }

    /// For each of `n` boxes, which arrows have it at one end: those of box `b` are `list[start[b]]` up to, but not
    /// including, `list[start[b + 1]]`.
    record Fan(int[] start, int[] list) {
        static Fan of(int n, int[] end) {
            var start = new int[n + 1];
            for (int box : end) start[box + 1]++;
            for (int b = 0; b < n; b++) start[b + 1] += start[b];
            var list = new int[end.length];
            var next = Arrays.copyOf(start, n);
            for (int arrow = 0; arrow < end.length; arrow++) list[next[end[arrow]]++] = arrow;
            return new Fan(start, list);
        }

        int count(int box) {
            return start[box + 1] - start[box];
        }
    }
}
