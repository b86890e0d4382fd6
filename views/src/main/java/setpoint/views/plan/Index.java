package setpoint.views.plan;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import setpoint.views.kit.pixel.Grid;

/// What of a drawing is where, and which edges hang on which card. Cards and edges are named by their places in the
/// drawing's lists, in which they are also drawn. Immutable.
public final class Index {
    private final List<Drawing.Card> cards;
    private final Grid cardGrid;
    private final Grid edgeGrid;
    private final int[] from;
    private final int[] to;
    private final Ends outward;
    private final Ends inward;

    /// The edges at each card: those of card c are from first[c] to first[c + 1] in edges.
    private record Ends(int[] first, int[] edges) {
        static Ends of(int[] cardOfEdge, int cards) {
            var first = new int[cards + 1];
            for (int card : cardOfEdge) first[card + 1]++;
            for (int c = 0; c < cards; c++) first[c + 1] += first[c];
            var next = first.clone();
            var edges = new int[cardOfEdge.length];
            for (int e = 0; e < edges.length; e++) edges[next[cardOfEdge[e]]++] = e;
            return new Ends(first, edges);
        }
    }

    Index(Drawing drawing) {
        cards = drawing.cards();
        var edges = drawing.edges();
        cardGrid = new Grid(boxes(cards), IntStream.range(0, cards.size()).toArray());
        edgeGrid = gridOfPieces(edges);
        from = edges.stream().mapToInt(e -> drawing.numberOf(e.from())).toArray();
        to = edges.stream().mapToInt(e -> drawing.numberOf(e.to())).toArray();
        outward = Ends.of(from, cards.size());
        inward = Ends.of(to, cards.size());
    }

    private static double[] boxes(List<Drawing.Card> cards) {
        var boxes = new double[4 * cards.size()];
        int i = 0;
        for (var card : cards) {
            boxes[i++] = card.area().x();
            boxes[i++] = card.area().y();
            boxes[i++] = card.area().right();
            boxes[i++] = card.area().bottom();
        }
        return boxes;
    }

    /// Each piece of an edge counts by itself, so that a long edge is found only where it goes.
    private static Grid gridOfPieces(List<Drawing.Edge> edges) {
        int pieces = edges.stream().mapToInt(e -> e.corners().length / 2 - 1).sum();
        var boxes = new double[4 * pieces];
        var owners = new int[pieces];
        int i = 0;
        for (int e = 0; e < edges.size(); e++) {
            var c = edges.get(e).corners();
            for (int k = 0; k + 3 < c.length; k += 2) {
                owners[i] = e;
                boxes[4 * i] = Math.min(c[k], c[k + 2]);
                boxes[4 * i + 1] = Math.min(c[k + 1], c[k + 3]);
                boxes[4 * i + 2] = Math.max(c[k], c[k + 2]);
                boxes[4 * i++ + 3] = Math.max(c[k + 1], c[k + 3]);
            }
        }
        return new Grid(boxes, owners);
    }

    /// The cards that touch an area.
    public BitSet cardsIn(Area area) {
        var found = cardGrid.near(area.x(), area.y(), area.right(), area.bottom());
        for (int c = found.nextSetBit(0); c >= 0; c = found.nextSetBit(c + 1))
            if (!touch(cards.get(c).area(), area)) found.clear(c);
        return found;
    }

    private static boolean touch(Area a, Area b) {
        return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
    }

    /// The edges that touch an area, and perhaps some that only come near.
    public BitSet edgesNear(Area area) {
        return edgeGrid.near(area.x(), area.y(), area.right(), area.bottom());
    }

    /// The edges on all ways that lead to a card, and on all that lead on from it.
    public BitSet ways(int card) {
        var ways = new BitSet();
        follow(card, outward, to, ways);
        follow(card, inward, from, ways);
        return ways;
    }

    private static void follow(int start, Ends ends, int[] other, BitSet ways) {
        var open = new ArrayDeque<Integer>(List.of(start));
        while (!open.isEmpty()) {
            int card = open.pop();
            for (int i = ends.first[card]; i < ends.first[card + 1]; i++) {
                int edge = ends.edges[i];
                if (ways.get(edge)) continue;
                ways.set(edge);
                open.push(other[edge]);
            }
        }
    }
}
