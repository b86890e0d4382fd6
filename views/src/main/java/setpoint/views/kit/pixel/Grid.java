package setpoint.views.kit.pixel;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/// Which of many rectangles touch a part of the plane: each square of a grid knows those that touch it. Immutable.
public final class Grid {
    private static final int SQUARES_ALONG = 512;
    private static final double SMALLEST = 256;

    private final double left;
    private final double top;
    private final double side;
    private final int across;
    private final int down;
    /// What touches square s: from first[s] to first[s + 1] in members.
    private final int[] first;
    private final int[] members;

    /// @param boxes left, top, right, bottom, left, top …
    /// @param owners for each box the number by which it is found; several boxes may have the same
    public Grid(double[] boxes, int[] owners) {
        double l = Double.POSITIVE_INFINITY;
        double t = Double.POSITIVE_INFINITY;
        double r = Double.NEGATIVE_INFINITY;
        double b = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < boxes.length; i += 4) {
            l = Math.min(l, boxes[i]);
            t = Math.min(t, boxes[i + 1]);
            r = Math.max(r, boxes[i + 2]);
            b = Math.max(b, boxes[i + 3]);
        }
        boolean empty = owners.length == 0;
        left = empty ? 0 : l;
        top = empty ? 0 : t;
        side = empty ? SMALLEST : Math.max(SMALLEST, Math.max(r - l, b - t) / SQUARES_ALONG);
        across = empty ? 1 : (int) ((r - l) / side) + 1;
        down = empty ? 1 : (int) ((b - t) / side) + 1;
        first = new int[across * down + 1];
        for (int i = 0; i < owners.length; i++) each(boxes, i, square -> first[square + 1]++);
        for (int s = 0; s < across * down; s++) first[s + 1] += first[s];
        members = new int[first[across * down]];
        var next = Arrays.copyOf(first, first.length);
        for (int i = 0; i < owners.length; i++) {
            int owner = owners[i];
            each(boxes, i, square -> members[next[square]++] = owner);
        }
    }

    private void each(double[] boxes, int box, IntConsumer square) {
        each(boxes[4 * box], boxes[4 * box + 1], boxes[4 * box + 2], boxes[4 * box + 3], square);
    }

    private void each(double l, double t, double r, double b, IntConsumer square) {
        int x0 = number(l - left, across);
        int x1 = number(r - left, across);
        int y0 = number(t - top, down);
        int y1 = number(b - top, down);
        for (int y = y0; y <= y1; y++) for (int x = x0; x <= x1; x++) square.accept(y * across + x);
    }

    private int number(double distance, int count) {
        return Math.clamp((long) Math.floor(distance / side), 0, count - 1);
    }

    /// Finds all that touch a rectangle, and perhaps some that only come near.
    public BitSet near(double l, double t, double r, double b) {
        var found = new BitSet();
        each(l, t, r, b, square -> {
            for (int i = first[square]; i < first[square + 1]; i++) found.set(members[i]);
        });
        return found;
    }
}
