package setpoint.views.plan.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A finished drawing as any engine returns it, to be measured.
///
/// @param x the left edge of each box
/// @param y the upper edge of each box
/// @param lines the corners of each arrow's line: x, y, x, y …
record Polylines(double[] x, double[] y, double[][] lines) {
    static final double WIDTH = 200;
    static final double HEIGHT = 64;

    /// Pieces of lines between two corners, from left to right.
    private record Piece(int line, double x, double y, double endX, double endY, double top, double bottom) {
        Piece(int line, double x, double y, double endX, double endY) {
            this(line, x, y, endX, endY, Math.min(y, endY), Math.max(y, endY));
        }

        /// On which side of this piece a point lies: the sign tells.
        double side(double px, double py) {
            double side = (endX - x) * (py - y) - (endY - y) * (px - x);
            return Math.abs(side) < 1e-6 ? 0 : side;
        }

        boolean crosses(Piece other) {
            return side(other.x, other.y) * side(other.endX, other.endY) < 0
                    && other.side(x, y) * other.side(endX, endY) < 0;
        }
    }

    /// How often two different lines cross. Lines that touch or run along each other do not.
    long crossings() {
        var pieces = pieces();
        pieces.sort(Comparator.comparingDouble(Piece::x));
        long crossings = 0;
        var open = new ArrayList<Piece>();
        for (var piece : pieces) {
            int kept = 0;
            for (int o = 0; o < open.size(); o++) {
                var other = open.get(o);
                if (other.endX < piece.x) continue;
                open.set(kept++, other);
                if (other.top <= piece.bottom
                        && other.bottom >= piece.top
                        && other.line != piece.line
                        && other.crosses(piece))
                    crossings++;
            }
            open.subList(kept, open.size()).clear();
            open.add(piece);
        }
        return crossings;
    }

    private List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        for (int l = 0; l < lines.length; l++) {
            var c = lines[l];
            for (int i = 0; i + 3 < c.length; i += 2) {
                boolean turned = c[i] > c[i + 2];
                pieces.add(turned ? new Piece(l, c[i + 2], c[i + 3], c[i], c[i + 1])
                        : new Piece(l, c[i], c[i + 1], c[i + 2], c[i + 3]));
            }
        }
        return pieces;
    }

    double width() {
        return Arrays.stream(x).max().orElse(0) - Arrays.stream(x).min().orElse(0) + WIDTH;
    }

    double height() {
        return Arrays.stream(y).max().orElse(0) - Arrays.stream(y).min().orElse(0) + HEIGHT;
    }

    /// The area of the rectangle around all boxes, in millions of square pixels.
    double area() {
        return width() * height() / 1e6;
    }

    /// How long all lines are together, in thousands of pixels.
    double length() {
        double length = 0;
        for (var c : lines)
            for (int i = 0; i + 3 < c.length; i += 2) length += Math.hypot(c[i + 2] - c[i], c[i + 3] - c[i + 1]);
        return length / 1e3;
    }
}
