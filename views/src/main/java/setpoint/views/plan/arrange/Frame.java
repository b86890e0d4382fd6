package setpoint.views.plan.arrange;

import java.util.Arrays;
import setpoint.views.plan.Drawing;

/// A task with its children around it: a header, and below it the children in their columns.
final class Frame {
    private static final double PAD = 14;
    private static final double BETWEEN = 46;

    private final int task;
    private final Level inside;
    private final double left;
    private final double top;
    private final double width;

    Frame(Sketch sketch, int task) {
        this.task = task;
        var ports = sketch.portsOf(task);
        var columns = sketch.columnsIn(task);
        boolean onTheLeft = ports.stream().anyMatch(Port::onTheLeft);
        boolean onTheRight = ports.stream().anyMatch(p -> !p.onTheLeft());
        int first = onTheLeft ? 1 : 0;
        int count = first + columns.size() + (onTheRight ? 1 : 0);
        var gap = new double[count];
        Arrays.fill(gap, BETWEEN);
        if (onTheLeft) gap[0] = PAD;
        if (onTheRight) gap[count - 2] = PAD;
        // The children stand on the same grid as what stands beside the frame.
        double grid = sketch.size.pitch() / 2;
        inside = new Level(
                sketch, task, sketch.links(task), columns, ports, new Level.Spacing(new double[count], gap, grid));
        left = onTheLeft ? 0 : PAD;
        top = grid;
        width = left + inside.right() + (onTheRight ? 0 : PAD);
    }

    double width() {
        return width;
    }

    double height() {
        return top + Math.max(inside.bottom(), inside.lowestLine()) + PAD;
    }

    /// How far below its upper edge arrows go through the border. Those of the frame itself end at its header.
    double heightOf(Port port) {
        return port.task() == task ? Drawing.FRAME_HEADER / 2 : top + inside.heightOf(port);
    }

    void place(double x, double y, Placing placing) {
        inside.place(x + left, y + top, placing);
    }
}
