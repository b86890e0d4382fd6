package setpoint.views.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dag;
import setpoint.views.plan.layout.Layered;
import setpoint.views.plan.layout.Layers;
import setpoint.views.plan.layout.Net;

/// Draws a plan without phases: each connected piece in layers, the pieces on shelves of about the shape of a window.
final class Packed {
    private static final double COLUMN_GAP = 48;
    private static final double PIECE_GAP = 40;
    /// How much wider than high a drawing should be.
    private static final double SHAPE = 1.4;
    private static final int SHELVES_TO_TRY = 24;

    private final Numbered plan;
    private final CardSize size;
    private final Area[] areas;
    private final double[][] lines;
    /// For each task, which one it is in its piece.
    private final int[] number;

    /// Tasks that hang together, drawn from (0, 0).
    private record Piece(int[] tasks, List<Integer> arrows, double width, double height) {}

    /// The tasks of each piece, in their order.
    private final List<int[]> pieces;

    Packed(Content content, Numbered plan, CardSize size) {
        this.plan = plan;
        this.size = size;
        pieces = Dag.pieces(content).stream()
                .map(ids -> ids.stream().mapToInt(plan::numberOf).sorted().toArray())
                .toList();
        areas = new Area[plan.size()];
        lines = new double[plan.from.length][];
        number = new int[plan.size()];
    }

    Drawing drawing() {
        var arrows = arrowsOf(pieces);
        var drawn = new ArrayList<Piece>();
        for (int i = 0; i < pieces.size(); i++) drawn.add(draw(pieces.get(i), arrows.get(i)));
        drawn.sort(Comparator.comparingDouble((Piece p) -> -p.height).thenComparing(p -> -p.width));
        shelve(drawn);
        var cards = new ArrayList<Drawing.Card>();
        for (int t = 0; t < plan.size(); t++)
            cards.add(new Drawing.Card(plan.tasks.get(t).id(), plan.form(t), areas[t]));
        var edges = new ArrayList<Drawing.Edge>();
        for (int a = 0; a < lines.length; a++) {
            var d = plan.dependencies.get(a);
            edges.add(new Drawing.Edge(d.id(), d.from(), d.to(), lines[a]));
        }
        return new Drawing(List.of(), cards, edges);
    }

    private List<List<Integer>> arrowsOf(List<int[]> pieces) {
        var pieceOf = new int[plan.size()];
        var arrows = new ArrayList<List<Integer>>();
        for (var piece : pieces) {
            for (int task : piece) pieceOf[task] = arrows.size();
            arrows.add(new ArrayList<>());
        }
        for (int a = 0; a < plan.from.length; a++) arrows.get(pieceOf[plan.from[a]]).add(a);
        return arrows;
    }

    private Piece draw(int[] tasks, List<Integer> arrows) {
        for (int i = 0; i < tasks.length; i++) number[tasks[i]] = i;
        var heights = new double[tasks.length];
        Arrays.fill(heights, size.height());
        var net = Net.of(
                heights,
                arrows.stream().mapToInt(a -> number[plan.from[a]]).toArray(),
                arrows.stream().mapToInt(a -> number[plan.to[a]]).toArray());
        var layer = Layers.of(net);
        int columns = Arrays.stream(layer).max().orElse(0) + 1;
        var wishes = Layered.Wishes.even(
                columns, size.width(), COLUMN_GAP, CardSize.ROW_GAP, DagLayout.effort(tasks.length));
        var layered = Layered.of(net, layer, wishes);
        double bottom = 0;
        for (int i = 0; i < tasks.length; i++) {
            areas[tasks[i]] = area(tasks[i], layered.left(layer[i]), layered.middle(i));
            bottom = Math.max(bottom, layered.middle(i) + heights[i] / 2);
        }
        for (int i = 0; i < arrows.size(); i++) lines[arrows.get(i)] = ended(layered.line(i), arrows.get(i));
        return new Piece(tasks, arrows, layered.left(columns - 1) + size.width(), bottom);
    }

    private boolean isGate(int task) {
        return plan.form(task) != Drawing.Form.CARD;
    }

    private Area area(int task, double x, double middle) {
        if (!isGate(task)) return new Area(x, middle - size.height() / 2, size.width(), size.height());
        double gate = CardSize.GATE;
        return new Area(x + (size.width() - gate) / 2, middle - gate / 2, gate, gate);
    }

    /// A gate is narrower than its column, so the lines at it are longer.
    private double[] ended(double[] line, int arrow) {
        line[0] = areas[plan.from[arrow]].right();
        line[line.length - 2] = areas[plan.to[arrow]].x();
        return line;
    }

    private void shelve(List<Piece> pieces) {
        double shelf = bestShelf(pieces);
        var ground = new Ground(shelf);
        for (var piece : pieces) {
            ground.add(piece);
            move(piece, ground.x, ground.y);
        }
    }

    /// The width of shelf with which all pieces can be shown largest in a window.
    private double bestShelf(List<Piece> pieces) {
        double widest = pieces.stream().mapToDouble(Piece::width).max().orElse(0);
        double surface = pieces.stream().mapToDouble(p -> (p.width + PIECE_GAP) * (p.height + PIECE_GAP)).sum();
        double best = widest;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i <= SHELVES_TO_TRY; i++) {
            double shelf = Math.max(widest, Math.sqrt(surface * SHAPE) * (0.6 + 1.2 * i / SHELVES_TO_TRY));
            var ground = new Ground(shelf);
            pieces.forEach(ground::add);
            double extent = Math.max(ground.right / SHAPE, ground.bottom);
            if (extent >= least - 1) continue;
            least = extent;
            best = shelf;
        }
        return best;
    }

    /// Where the next piece comes while shelves are filled from left to right, from top to bottom.
    private final class Ground {
        private final double shelf;
        private double x;
        private double y;
        private double next;
        private double tallest;
        private double right;
        private double bottom;

        Ground(double shelf) {
            this.shelf = shelf;
        }

        void add(Piece piece) {
            x = next;
            if (x > 0 && x + piece.width > shelf + 0.5) {
                y += tallest + (tallest > size.height() ? PIECE_GAP : CardSize.ROW_GAP);
                x = 0;
                tallest = 0;
            }
            next = x + piece.width + (piece.tasks.length > 1 ? PIECE_GAP : CardSize.ROW_GAP);
            tallest = Math.max(tallest, piece.height);
            right = Math.max(right, x + piece.width);
            bottom = Math.max(bottom, y + piece.height);
        }
    }

    private void move(Piece piece, double dx, double dy) {
        for (int task : piece.tasks) areas[task] = areas[task].moved(dx, dy);
        for (int arrow : piece.arrows)
            for (int i = 0; i < lines[arrow].length; i += 2) {
                lines[arrow][i] += dx;
                lines[arrow][i + 1] += dy;
            }
    }
}
