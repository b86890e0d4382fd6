package setpoint.views.plan.layout;

import com.mxgraph.layout.hierarchical.mxHierarchicalLayout;
import com.mxgraph.model.mxCell;
import com.mxgraph.view.mxGraph;
import java.util.ArrayList;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javax.swing.SwingConstants;

/// JGraphX's hierarchical layout.
final class Mx implements Engine {
    @Override
    public Polylines draw(Net net) {
        var graph = new mxGraph();
        var parent = graph.getDefaultParent();
        var cells = new ArrayList<mxCell>();
        var edges = new ArrayList<mxCell>();
        graph.getModel().beginUpdate();
        for (int b = 0; b < net.boxes(); b++)
            cells.add((mxCell) graph.insertVertex(parent, null, "", 0, 0, Polylines.WIDTH, Polylines.HEIGHT));
        for (int a = 0; a < net.arrows(); a++)
            edges.add((mxCell) graph.insertEdge(parent, null, "", cells.get(net.from()[a]), cells.get(net.to()[a])));
        var layout = new mxHierarchicalLayout(graph, SwingConstants.WEST);
        layout.setIntraCellSpacing(ROW_GAP);
        layout.setInterRankCellSpacing(COLUMN_GAP);
        layout.execute(parent);
        graph.getModel().endUpdate();
        return new Polylines(
                cells.stream().mapToDouble(c -> c.getGeometry().getX()).toArray(),
                cells.stream().mapToDouble(c -> c.getGeometry().getY()).toArray(),
                edges.stream().map(Mx::corners).toArray(double[][]::new));
    }

    private static double[] corners(mxCell edge) {
        var from = edge.getSource().getGeometry();
        var to = edge.getTarget().getGeometry();
        var between = edge.getGeometry().getPoints();
        var ends = Stream.of(
                DoubleStream.of(from.getX() + from.getWidth(), from.getCenterY()),
                between == null ? DoubleStream.empty()
                        : between.stream().flatMapToDouble(p -> DoubleStream.of(p.getX(), p.getY())),
                DoubleStream.of(to.getX(), to.getCenterY()));
        return ends.flatMapToDouble(s -> s).toArray();
    }
}
