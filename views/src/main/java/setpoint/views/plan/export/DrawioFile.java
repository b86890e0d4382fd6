package setpoint.views.plan.export;

import com.mxgraph.io.mxCodec;
import com.mxgraph.model.mxCell;
import com.mxgraph.model.mxGeometry;
import com.mxgraph.model.mxGraphModel;
import com.mxgraph.util.mxDomUtils;
import com.mxgraph.util.mxPoint;
import com.mxgraph.util.mxXmlUtils;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Dependency;
import setpoint.views.kit.Palette;
import setpoint.views.kit.XmlText;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Drawing.Form;
import setpoint.views.plan.paint.PlanLook;

/// A graph as a diagram for diagrams.net, uncompressed: JGraphX's model of it, written by JGraphX's own codec. Phases are
/// swimlanes, tasks stand in them, dependencies leave and arrive where they do in the drawing. What a card says in short
/// is its label; what it is in full is its data.
final class DrawioFile {
    private final PlanLook look;
    private final Drawing drawing;
    private final String name;
    private final DrawioStyles styles;
    private final Document document = mxDomUtils.createDocument();
    private final mxGraphModel model = new mxGraphModel();
    private final Map<String, mxCell> cellOf = new HashMap<>();
    private final Map<String, Dependency> dependencies = new HashMap<>();

    DrawioFile(PlanLook look, String name, Palette palette) {
        this.look = look;
        this.name = name;
        drawing = look.drawing();
        styles = new DrawioStyles(palette);
        for (var d : look.plan().drawn().dependencies()) dependencies.put(d.id(), d);
    }

    Picture picture() {
        model.beginUpdate();
        var lanes = new ArrayList<mxCell>();
        for (var band : drawing.bands()) lanes.add(lane(band));
        for (int c = 0; c < drawing.cards().size(); c++) addCard(c, lanes);
        addEdges(e -> !look.isCritical(e) && !look.isProposed(e));
        addEdges(look::isProposed);
        addEdges(e -> look.isCritical(e) && !look.isProposed(e));
        model.endUpdate();
        var area = drawing.area();
        return Picture.of(mxXmlUtils.getXml(file()) + "\n", area.width(), area.height());
    }

    private Element file() {
        var file = document.createElement("mxfile");
        file.setAttribute("host", "Setpoint");
        var diagram = document.createElement("diagram");
        diagram.setAttribute("id", look.plan().plan().id());
        diagram.setAttribute("name", XmlText.allowed(name));
        var graph = (Element) new mxCodec(document).encode(model);
        Map.of("grid", "1", "gridSize", "10", "page", "0", "connect", "1", "arrows", "1", "tooltips", "1")
                .forEach(graph::setAttribute);
        graph.setAttribute("background", styles.background());
        diagram.appendChild(graph);
        file.appendChild(diagram);
        return file;
    }

    private mxCell lane(Drawing.Band band) {
        var data = data(XmlText.escaped(TextSafety.shownOnOneLine(band.title())));
        if (band.phase() != null) data.setAttribute("phase", band.phase());
        int number = drawing.bands().indexOf(band);
        var id = band.phase() == null ? "band:" + number : "phase:" + band.phase();
        return add(id, data, band.area(), styles.lane(band.phase() != null), layer());
    }

    private void addCard(int number, List<mxCell> lanes) {
        var card = drawing.cards().get(number);
        var home = home(card, lanes);
        var style = card.form() == Form.FRAME ? styles.frame(look.card(number)) : styles.card(look.card(number));
        cellOf.put(card.id(), add("task:" + card.id(), cardData(number), card.area(), style, home));
    }

    /// The innermost frame around a card, else the lane it stands in, else the diagram itself.
    private mxCell home(Drawing.Card card, List<mxCell> lanes) {
        var frame = drawing.frameAround(card).map(Drawing.Card::id).map(cellOf::get);
        if (frame.isPresent()) return frame.get();
        for (int b = 0; b < lanes.size(); b++)
            if (drawing.bands().get(b).area().contains(card.area())) return lanes.get(b);
        return layer();
    }

    private Element cardData(int number) {
        var card = drawing.cards().get(number);
        var says = look.card(number);
        var task = look.plan().drawn().task(card.id()).orElseThrow();
        var data = data(styles.label(says, task.owner() == null ? "" : look.plan().nameOf(task.owner())));
        data.setAttribute("task", card.id());
        put(data, "title", says.title());
        put(data, "kind", task.kind().name());
        put(data, "status", says.status().word());
        put(data, "archetype", says.archetype().name());
        put(data, "phase", task.phase());
        put(data, "parent-task", task.parent());
        put(data, "owner", task.owner());
        put(data, "estimate", says.estimate());
        put(data, "critical", says.critical() ? "yes" : "");
        put(data, "tooltip", says.title() + "\n" + says.status().word());
        return data;
    }

    /// What is added later lies above.
    private void addEdges(IntPredicate wanted) {
        for (int e = 0; e < drawing.edges().size(); e++) if (wanted.test(e)) addEdge(e);
    }

    private void addEdge(int number) {
        var edge = drawing.edges().get(number);
        var from = drawing.card(edge.from()).orElseThrow();
        var to = drawing.card(edge.to()).orElseThrow();
        var corners = edge.corners();
        var geometry = new mxGeometry();
        geometry.setRelative(true);
        if (corners.length > 4) geometry.setPoints(between(corners));
        var ports = styles.ports(from.area(), to.area(), corners);
        var arrow = !to.form().isGate();
        var cell = new mxCell(
                edgeData(edge), geometry,
                styles.edge(look.isCritical(number), look.isProposed(number), arrow, corners.length == 4) + ports);
        cell.setId("dependency:" + edge.id());
        cell.setEdge(true);
        model.add(layer(), cell, layer().getChildCount());
        model.setTerminal(cell, cellOf.get(edge.from()), true);
        model.setTerminal(cell, cellOf.get(edge.to()), false);
    }

    private Element edgeData(Drawing.Edge edge) {
        var data = data("");
        var dependency = dependencies.get(edge.id());
        if (dependency != null) describe(data, dependency);
        return data;
    }

    private static void describe(Element data, Dependency d) {
        data.setAttribute("from", d.from());
        data.setAttribute("to", d.to());
        data.setAttribute("type", d.type().name());
        if (d.lagMin() != 0) data.setAttribute("lag-minutes", String.valueOf(d.lagMin()));
    }

    private static List<mxPoint> between(double[] corners) {
        var points = new ArrayList<mxPoint>();
        for (int i = 2; i + 3 < corners.length; i += 2) points.add(new mxPoint(corners[i], corners[i + 1]));
        return points;
    }

    private mxCell add(String id, Element data, Area area, String style, mxCell home) {
        var cell = new mxCell(data, within(home, area), style);
        cell.setId(id);
        cell.setVertex(true);
        model.add(home, cell, home.getChildCount());
        return cell;
    }

    /// Where something is, seen from the corner of what it stands in.
    private static mxGeometry within(mxCell home, Area area) {
        double x = area.x();
        double y = area.y();
        for (var around = home; around.isVertex(); around = (mxCell) around.getParent()) {
            x -= around.getGeometry().getX();
            y -= around.getGeometry().getY();
        }
        return new mxGeometry(x, y, area.width(), area.height());
    }

    private mxCell layer() {
        return (mxCell) model.getChildAt(model.getRoot(), 0);
    }

    private Element data(String label) {
        var data = document.createElement("object");
        data.setAttribute("label", XmlText.allowed(label));
        return data;
    }

    private static void put(Element data, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) data.setAttribute(name, XmlText.allowed(value));
    }
}
