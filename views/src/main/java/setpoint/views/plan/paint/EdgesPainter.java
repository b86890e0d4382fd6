package setpoint.views.plan.paint;

import java.util.ArrayList;
import java.util.List;
import setpoint.views.kit.pixel.Pixels;

/// Paints all edges that are seen: plain ones lowest, then proposed ones, the critical path, and on top the ways that
/// are to be seen before all others.
final class EdgesPainter {
    private static final double FADED = 0.35;
    private static final double AT_SELECTED = 5;

    private final Frame frame;
    private final EdgePainter painter;
    private final boolean blocks;
    private final List<Integer> onTop = new ArrayList<>();

    EdgesPainter(Frame frame) {
        this.frame = frame;
        painter = new EdgePainter(frame.pixels(), frame.view());
        blocks = frame.detail() == Detail.BLOCK;
    }

    void paint() {
        var look = frame.look();
        int plain = colour(EdgeSort.PLAIN);
        var near = frame.drawing().index().edgesNear(frame.seen());
        for (int e = near.nextSetBit(0); e >= 0; e = near.nextSetBit(e + 1))
            if (look.isCritical(e) || look.isProposed(e) || isOnWay(e)) onTop.add(e);
            else paint(e, EdgeSort.PLAIN, plain);
        for (int e : onTop)
            if (!isOnWay(e) && look.isProposed(e)) paint(e, EdgeSort.PROPOSED, colour(EdgeSort.PROPOSED));
        for (int e : onTop)
            if (!isOnWay(e) && !look.isProposed(e)) paint(e, EdgeSort.CRITICAL, colour(EdgeSort.CRITICAL));
        for (int e : onTop) if (isOnWay(e)) paintWay(e);
    }

    private void paintWay(int edge) {
        var sort = frame.look().isProposed(edge) ? EdgeSort.PROPOSED_WAY : EdgeSort.WAY;
        paint(edge, sort, frame.argb(sort.token));
    }

    private boolean isOnWay(int edge) {
        var ways = frame.marks().ways();
        if (ways != null && ways.get(edge)) return true;
        var selected = frame.marks().edge();
        return selected != null && selected.equals(frame.drawing().edges().get(edge).id());
    }

    /// The colour of a sort; stood back where some edges are to be seen before all others.
    private int colour(EdgeSort sort) {
        int full = frame.argb(sort.token);
        return frame.marks().ways() == null ? full : Pixels.mixed(frame.argb("-sp-band"), full, FADED);
    }

    private void paint(int number, EdgeSort sort, int colour) {
        var edge = frame.drawing().edges().get(number);
        if (blocks) {
            painter.paint(edge.corners(), new EdgePainter.Stroke(colour, thickness(sort), sort.dashed, 0, 0));
            return;
        }
        var to = frame.drawing().cards().get(frame.drawing().numberOf(edge.to()));
        boolean headed = !to.form().isGate();
        double shorter = frame.marks().tasks().contains(edge.to()) ? AT_SELECTED : headed ? 1 : 0;
        painter.paint(edge.corners(), new EdgePainter.Stroke(
                colour, thickness(sort), sort.dashed,
                headed ? sort.arrow * frame.zoom() : 0, shorter * frame.zoom()));
    }

    private double thickness(EdgeSort sort) {
        return Math.max(sort.width * frame.zoom(), sort.least * frame.sharpness());
    }
}
