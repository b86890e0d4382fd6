package setpoint.views.plan.arrange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.layout.Line;

/// Where everything of a drawing is, as the levels tell one after the other.
final class Placing {
    private final Sketch sketch;
    private final Area[] areas;
    /// For each arrow, its line on the level that holds both its ends.
    private final double[][] lines;
    /// Between a task and the border of a frame.
    private final Map<Leg, double[]> legs = new HashMap<>();

    private record Leg(int frame, Port port) {}

    Placing(Sketch sketch) {
        this.sketch = sketch;
        areas = new Area[sketch.plan.size()];
        lines = new double[sketch.plan.arrows()][];
    }

    void put(int task, Area area) {
        areas[task] = area;
    }

    /// @param of an arrow's number, or a port
    void put(int level, Object of, double[] line) {
        if (of instanceof Port port) legs.put(new Leg(level, port), line);
        else lines[(Integer) of] = line;
    }

    /// An arrow within a pile, whose cards have been placed.
    void putStraightDown(int arrow) {
        int level = sketch.levelOf(arrow);
        var upper = areas[sketch.nesting.memberAt(level, sketch.plan.from(arrow))];
        var lower = areas[sketch.nesting.memberAt(level, sketch.plan.to(arrow))];
        lines[arrow] = new double[] {upper.middleX(), upper.bottom(), lower.middleX(), lower.y()};
    }

    Area areaOf(int task) {
        return areas[task];
    }

    /// The cards and frames, each frame before what is in it.
    List<Drawing.Card> cards() {
        var cards = new ArrayList<Drawing.Card>();
        var open = new ArrayDeque<>(sketch.nesting.members(Nesting.TOP));
        while (!open.isEmpty()) {
            int task = open.poll();
            var form = sketch.nesting.isFrame(task) ? Drawing.Form.FRAME : sketch.plan.form(task);
            cards.add(new Drawing.Card(sketch.plan.task(task).id(), form, areas[task]));
            open.addAll(sketch.nesting.members(task));
        }
        return cards;
    }

    List<Drawing.Edge> edges() {
        var edges = new ArrayList<Drawing.Edge>();
        for (int a = 0; a < lines.length; a++) {
            var d = sketch.plan.dependency(a);
            edges.add(new Drawing.Edge(d.id(), d.from(), d.to(), whole(a)));
        }
        return edges;
    }

    /// From the task out through the borders of its frames, and in through those of the other.
    private double[] whole(int arrow) {
        int from = sketch.plan.from(arrow);
        int to = sketch.plan.to(arrow);
        int level = sketch.levelOf(arrow);
        if (sketch.nesting.levelOf(from) == level && sketch.nesting.levelOf(to) == level) return lines[arrow];
        boolean back = sketch.isBackwards(arrow);
        var line = new Line(16);
        for (int f = sketch.nesting.levelOf(from); f != level; f = sketch.nesting.levelOf(f))
            line.addAll(legs.get(new Leg(f, new Port(from, back, true))));
        line.addAll(lines[arrow]);
        var inwards = new ArrayList<double[]>();
        for (int f = sketch.nesting.levelOf(to); f != level; f = sketch.nesting.levelOf(f))
            inwards.addFirst(legs.get(new Leg(f, new Port(to, !back, false))));
        inwards.forEach(line::addAll);
        return line.corners();
    }
}
