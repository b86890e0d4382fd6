package setpoint.views.plan;

import com.mxgraph.layout.mxFastOrganicLayout;
import com.mxgraph.model.mxCell;
import com.mxgraph.model.mxGeometry;
import com.mxgraph.view.mxGraph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import setpoint.model.plan.Content;
import setpoint.views.plan.arrange.CardSize;
import setpoint.views.plan.arrange.Numbered;

/// Layouts that JGraphX calculates, used as a calculator only: no component of it is ever shown, and it runs without a
/// display. Pure; the same content gives the same drawing.
public final class MxLayouts {
    private static final double FORCE = 190;
    private static final int MOST_ROUNDS = 400;
    private static final double SPIRAL = 160;
    private static final double GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

    private MxLayouts() {}

    /// Tasks that hang together stand near each other, whatever their phase: connections before order.
    public static Drawing organic(Content content) {
        var plan = new Numbered(content);
        var size = CardSize.of(content.tasks());
        var graph = new mxGraph();
        var cells = cells(graph, plan, size);
        for (int a = 0; a < plan.arrows(); a++)
            graph.insertEdge(graph.getDefaultParent(), null, "", cells.get(plan.from(a)), cells.get(plan.to(a)));
        var layout = new mxFastOrganicLayout(graph);
        layout.setForceConstant(FORCE);
        layout.setMaxIterations(MOST_ROUNDS);
        layout.setDisableEdgeStyle(false);
        layout.execute(graph.getDefaultParent());
        var areas = cells.stream().map(c -> area(c.getGeometry())).toList();
        return drawing(plan, apart(areas));
    }

    /// Cells on a spiral on which no two are level with each other: between such two the library would throw dice.
    private static List<mxCell> cells(mxGraph graph, Numbered plan, CardSize size) {
        var cells = new ArrayList<mxCell>();
        for (int t = 0; t < plan.size(); t++) {
            boolean gate = plan.isGate(t);
            double width = gate ? CardSize.GATE : size.width();
            double height = gate ? CardSize.GATE : size.height();
            double angle = GOLDEN_ANGLE * t;
            double radius = SPIRAL * Math.sqrt(t + 0.5);
            cells.add((mxCell) graph.insertVertex(
                    graph.getDefaultParent(), plan.task(t).id(), "",
                    radius * Math.cos(angle), radius * Math.sin(angle), width, height));
        }
        return cells;
    }

    private static Area area(mxGeometry g) {
        return new Area(g.getX(), g.getY(), g.getWidth(), g.getHeight());
    }

    /// The forces know no sizes, so cards that touch are moved apart, downwards.
    private static List<Area> apart(List<Area> areas) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < areas.size(); i++) order.add(i);
        order.sort(Comparator.comparingDouble((Integer i) -> areas.get(i).y()));
        var placed = new ArrayList<>(areas);
        for (int i = 0; i < order.size(); i++) {
            var area = placed.get(order.get(i));
            for (int j = 0; j < i; j++) {
                var other = placed.get(order.get(j));
                if (!area.grown(CardSize.ROW_GAP / 2).overlaps(other)) continue;
                area = area.moved(0, other.bottom() + CardSize.ROW_GAP - area.y());
                j = -1;
            }
            placed.set(order.get(i), area);
        }
        return placed;
    }

    private static Drawing drawing(Numbered plan, List<Area> areas) {
        var cards = new ArrayList<Drawing.Card>();
        for (int t = 0; t < plan.size(); t++)
            cards.add(new Drawing.Card(plan.task(t).id(), plan.form(t), areas.get(t)));
        var edges = new ArrayList<Drawing.Edge>();
        for (int a = 0; a < plan.arrows(); a++) {
            var d = plan.dependency(a);
            edges.add(
                    new Drawing.Edge(d.id(), d.from(), d.to(), areas.get(plan.from(a)).lineTo(areas.get(plan.to(a)))));
        }
        return new Drawing(List.of(), cards, edges);
    }
}
