package setpoint.views.plan.arrange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import setpoint.views.plan.Area;
import setpoint.views.plan.arrange.Stacking.Pile;
import setpoint.views.plan.layout.Layered;
import setpoint.views.plan.layout.Net;
import setpoint.views.plan.layout.Start;

/// Cards and frames in their columns, with the lines between them, from (0, 0): a whole plan, a piece of one, or the
/// inside of a frame with the ports in its border.
final class Level {
    private final Sketch sketch;
    private final int of;
    private final Links links;
    private final Spacing spacing;
    private final Map<Integer, Frame> frames = new HashMap<>();
    private final double[] width;
    private final Layered layered;
    /// For each member, the box of its pile, and how far below its middle it stands.
    private final Map<Integer, Integer> boxOf = new HashMap<>();

    private final Map<Integer, Double> offset = new HashMap<>();
    private final List<Box> boxes = new ArrayList<>();
    private final Map<Port, Integer> portBoxes = new HashMap<>();
    private final List<Run> runs = new ArrayList<>();
    /// For each arrow of this level, and each port, its line.
    private final Map<Object, double[]> lines = new HashMap<>();

    /// How wide columns are at least and how far apart, and of what heights are multiples where they can be; 0 for any.
    record Spacing(double[] width, double[] gap, double grid) {}

    private record Box(int column, double height, double before) {}

    /// A line to be found: of an arrow of the plan, or between a task and a port of this frame.
    private record Run(Object of, int from, int to, double leave, double enter, double[] before) {}

    /// @param of the frame that this is the inside of, or the top
    /// @param columns the columns of the members
    /// @param spacing of these columns, and of those at the borders, where there are ports
    Level(
            Sketch sketch, int of, Links links, List<List<Pile>> columns, List<Port> ports, Spacing spacing) {
        this.sketch = sketch;
        this.of = of;
        this.links = links;
        this.spacing = spacing;
        for (int task : links.members) if (sketch.nesting.isFrame(task)) frames.put(task, new Frame(sketch, task));
        int first = ports.stream().anyMatch(Port::onTheLeft) ? 1 : 0;
        for (int c = 0; c < columns.size(); c++) for (var pile : columns.get(c)) addPile(pile, first + c);
        for (var port : ports) addPort(port, port.onTheLeft() ? 0 : first + columns.size());
        for (int a : links.arrows) addArrow(a);
        width = widths();
        layered = layered();
        for (int r = 0; r < runs.size(); r++) lines.put(runs.get(r).of, ended(layered.line(r), runs.get(r).of));
    }

    private void addPile(Pile pile, int column) {
        double height = -CardSize.ROW_GAP;
        for (int task : pile.tasks()) height += heightOf(task) + CardSize.ROW_GAP;
        double top = -height / 2;
        double before = 0;
        for (int task : pile.tasks()) {
            boxOf.put(task, boxes.size());
            offset.put(task, top + heightOf(task) / 2);
            top += heightOf(task) + CardSize.ROW_GAP;
            before += sketch.heightBefore(task) / pile.tasks().size();
        }
        boxes.add(new Box(column, height, before));
    }

    /// A gate takes the height of a card, so that it stands level with them.
    private double heightOf(int task) {
        var frame = frames.get(task);
        return frame == null ? sketch.size.height() : frame.height();
    }

    private double widthOf(int task) {
        var frame = frames.get(task);
        return frame != null ? frame.width() : sketch.plan.isGate(task) ? CardSize.GATE : sketch.size.width();
    }

    private void addPort(Port port, int column) {
        portBoxes.put(port, boxes.size());
        boxes.add(new Box(column, 0, Double.NaN));
        int member = memberWith(port.task());
        int box = boxOf.get(member);
        double at = endOf(member, port);
        int border = portBoxes.get(port);
        runs.add(
                port.leaving()
                        ? new Run(port, box, border, at, 0, new double[0])
                        : new Run(port, border, box, 0, at, new double[0]));
    }

    private int memberWith(int task) {
        int member = task;
        while (!boxOf.containsKey(member)) member = sketch.nesting.levelOf(member);
        return member;
    }

    /// How far below the middle of its member's pile an arrow begins or ends.
    private double endOf(int member, Port port) {
        var frame = frames.get(member);
        return offset.get(member) + (frame == null ? 0 : frame.heightOf(port) - frame.height() / 2);
    }

    private void addArrow(int arrow) {
        int from = memberWith(sketch.plan.from(arrow));
        int to = memberWith(sketch.plan.to(arrow));
        if (boxOf.get(from).equals(boxOf.get(to))) return;
        boolean back = sketch.isBackwards(arrow);
        runs.add(new Run(
                arrow, boxOf.get(from), boxOf.get(to),
                endOf(from, new Port(sketch.plan.from(arrow), back, true)),
                endOf(to, new Port(sketch.plan.to(arrow), !back, false)),
                sketch.lineBefore(arrow)));
    }

    /// Frames may be wider than what a column asks for.
    private double[] widths() {
        var widths = spacing.width.clone();
        boxOf.forEach((member, box) -> {
            int column = boxes.get(box).column;
            widths[column] = Math.max(widths[column], widthOf(member));
        });
        return widths;
    }

    private Layered layered() {
        var net = new Net(
                boxes.stream().mapToDouble(Box::height).toArray(),
                runs.stream().mapToInt(Run::from).toArray(),
                runs.stream().mapToInt(Run::to).toArray(),
                runs.stream().mapToDouble(Run::leave).toArray(),
                runs.stream().mapToDouble(Run::enter).toArray());
        var wishes = new Layered.Wishes(
                width, spacing.gap, CardSize.ROW_GAP, spacing.grid, sketch.effort);
        var column = boxes.stream().mapToInt(Box::column).toArray();
        if (!sketch.hasBefore()) return Layered.of(net, column, wishes);
        var start = new Start(
                boxes.stream().mapToDouble(Box::before).toArray(),
                runs.stream().map(Run::before).toArray(double[][]::new));
        return Layered.after(start, net, column, wishes);
    }

    /// What is narrower than its column, or stands in a pile with others, has longer lines.
    private double[] ended(double[] line, Object of) {
        boolean rightwards = line[0] < line[line.length - 2];
        if (!(of instanceof Port port && !port.leaving()))
            line[0] = border(of instanceof Port p ? p.task() : sketch.plan.from((Integer) of), rightwards);
        if (!(of instanceof Port port && port.leaving()))
            line[line.length - 2] = border(of instanceof Port p ? p.task() : sketch.plan.to((Integer) of), !rightwards);
        return line;
    }

    private double border(int task, boolean right) {
        var area = areaOf(memberWith(task));
        return right ? area.right() : area.x();
    }

    /// Where a member stands; for a gate, its symbol.
    Area areaOf(int member) {
        int box = boxOf.get(member);
        int column = boxes.get(box).column;
        double across = widthOf(member);
        double height = sketch.plan.isGate(member) ? CardSize.GATE : heightOf(member);
        double middle = layered.middle(box) + offset.get(member);
        return new Area(
                layered.left(column) + (width[column] - across) / 2, middle - height / 2, across, height);
    }

    double left(int column) {
        return layered.left(column);
    }

    double heightOf(Port port) {
        return layered.middle(portBoxes.get(port));
    }

    double right(int column) {
        return layered.left(column) + width[column];
    }

    /// The right edge of the last column.
    double right() {
        return right(width.length - 1);
    }

    boolean isSingle() {
        return links.size() == 1;
    }

    /// The lower edge of the lowest member.
    double bottom() {
        double bottom = 0;
        for (int b = 0; b < boxes.size(); b++)
            bottom = Math.max(bottom, layered.middle(b) + boxes.get(b).height / 2);
        return bottom;
    }

    /// How far down the lowest line runs.
    double lowestLine() {
        double lowest = 0;
        for (var line : lines.values()) for (int i = 1; i < line.length; i += 2) lowest = Math.max(lowest, line[i]);
        return lowest;
    }

    /// Says where everything is.
    void place(double x, double y, Placing placing) {
        for (int member : links.members) {
            var area = areaOf(member).moved(x, y);
            placing.put(member, area);
            var frame = frames.get(member);
            if (frame != null) frame.place(area.x(), area.y(), placing);
        }
        for (var run : runs) placing.put(of, run.of, moved(lines.get(run.of), x, y));
        for (int a : links.arrows) if (!lines.containsKey(a)) placing.putStraightDown(a);
    }

    private static double[] moved(double[] line, double x, double y) {
        var moved = line.clone();
        for (int i = 0; i < moved.length; i += 2) {
            moved[i] += x;
            moved[i + 1] += y;
        }
        return moved;
    }
}
