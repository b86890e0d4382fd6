package setpoint.views.plan.arrange;

import java.util.Comparator;
import java.util.List;

/// Puts the pieces of a plan side by side on shelves, in about the shape of a window, high ones first.
final class Shelves {
    private static final double GAP = 40;
    /// How much wider than high a drawing should be.
    private static final double SHAPE = 1.4;
    private static final int WIDTHS_TO_TRY = 24;

    private final double card;

    /// @param card how high a card is: single ones stand closer together than pieces do
    Shelves(double card) {
        this.card = card;
    }

    void place(List<Level> pieces, Placing placing) {
        var sorted = pieces.stream()
                .sorted(Comparator.comparingDouble((Level p) -> -p.bottom()).thenComparing(p -> -p.right()))
                .toList();
        var ground = new Ground(bestWidth(sorted));
        for (var piece : sorted) {
            ground.add(piece);
            piece.place(ground.x, ground.y, placing);
        }
    }

    /// The width with which all pieces can be shown largest in a window.
    private double bestWidth(List<Level> pieces) {
        double widest = pieces.stream().mapToDouble(Level::right).max().orElse(0);
        double surface = pieces.stream().mapToDouble(p -> (p.right() + GAP) * (p.bottom() + GAP)).sum();
        double best = widest;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= WIDTHS_TO_TRY; i++) {
            double width = Math.max(widest, Math.sqrt(surface * SHAPE) * (0.6 + 1.2 * i / WIDTHS_TO_TRY));
            var ground = new Ground(width);
            pieces.forEach(ground::add);
            double extent = Math.max(ground.right / SHAPE, ground.bottom);
            if (extent >= least - 1) continue;
            least = extent;
            best = width;
        }
        return best;
    }

    /// Where the next piece comes while shelves are filled from left to right, from top to bottom.
    private final class Ground {
        private final double width;
        private double x;
        private double y;
        private double next;
        private double tallest;
        private double right;
        private double bottom;

        Ground(double width) {
            this.width = width;
        }

        void add(Level piece) {
            x = next;
            if (x > 0 && x + piece.right() > width + 0.5) {
                y += tallest + (tallest > card ? GAP : CardSize.ROW_GAP);
                x = 0;
                tallest = 0;
            }
            next = x + piece.right() + (piece.isSingle() ? CardSize.ROW_GAP : GAP);
            tallest = Math.max(tallest, piece.bottom());
            right = Math.max(right, x + piece.right());
            bottom = Math.max(bottom, y + piece.bottom());
        }
    }
}
