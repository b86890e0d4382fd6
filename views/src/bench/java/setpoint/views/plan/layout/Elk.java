package setpoint.views.plan.layout;

import java.util.ArrayList;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.KVectorChain;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.core.util.ElkUtil;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/// ELK's layered algorithm as it comes, with lines of straight pieces.
final class Elk implements Engine {
    static {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    }

    @Override
    public Polylines draw(Net net) {
        var graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.POLYLINE);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, ROW_GAP);
        graph.setProperty(
                org.eclipse.elk.alg.layered.options.LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, COLUMN_GAP);
        var nodes = new ArrayList<ElkNode>();
        for (int b = 0; b < net.boxes(); b++) {
            var node = ElkGraphUtil.createNode(graph);
            node.setDimensions(Polylines.WIDTH, Polylines.HEIGHT);
            nodes.add(node);
        }
        var edges = new ArrayList<ElkEdge>();
        for (int a = 0; a < net.arrows(); a++)
            edges.add(ElkGraphUtil.createSimpleEdge(nodes.get(net.from()[a]), nodes.get(net.to()[a])));
        new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
        return new Polylines(
                nodes.stream().mapToDouble(ElkNode::getX).toArray(),
                nodes.stream().mapToDouble(ElkNode::getY).toArray(),
                edges.stream().map(e -> corners(ElkUtil.createVectorChain(e.getSections().getFirst())))
                        .toArray(double[][]::new));
    }

    private static double[] corners(KVectorChain chain) {
        return chain.stream().flatMapToDouble(v -> java.util.stream.DoubleStream.of(v.x, v.y)).toArray();
    }
}
