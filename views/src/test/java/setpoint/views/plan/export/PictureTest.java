package setpoint.views.plan.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.mxgraph.io.mxCodec;
import com.mxgraph.model.mxCell;
import com.mxgraph.model.mxGeometry;
import com.mxgraph.model.mxGraphModel;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import setpoint.model.agent.Agent;
import setpoint.model.core.Item;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Sight;

/// Graphs as files, read back by others: an XML parser that forgives nothing, JGraphX's codec, JavaFX's reader of PNG.
class PictureTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert('1')</script>", "Salt & pepper \"quoted\" ]]> <!-- &lt; &#0;",
            "Bell \u0007 and \u001b[31m red",
            "Fish \uD83D\uDC1F and family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD!", "Override \u202Eevil",
            "No character \uFFFE\uFFFF", "%n ${x} {{y}}", "  two  spaces  ", "x".repeat(500));

    @BeforeAll
    static void toolkit() {
        Toolkit.startWithoutDisplay();
    }

    private static Sight sight(List<Item> items, String plan) {
        var now = new Workspace(new HesitantJournal(items), Sample.CLOCK).snapshot();
        return Sight.first(Versioned.of(now, plan, 0, Sample.NOW, ZoneOffset.UTC).plan(), false);
    }

    private static Sight tickets() {
        return sight(Sample.items(), Sample.TICKETS);
    }

    private static Sight plan(int phases, List<String> titles) {
        var items = new ArrayList<Item>();
        items.add(new Project("garden", "Garden"));
        items.add(new Plan("p", "garden", Brief.titled(titles.getFirst()), 1, Agent.YOU, Sample.NOW, null, false));
        for (int i = 0; i < phases; i++) items.add(new Phase("p", "phase" + i, titles.get(i), i));
        for (int i = 0; i < titles.size(); i++) {
            var task = Task.titled("p", String.valueOf(i), titles.get(i));
            items.add(phases == 0 ? task : task.with(Map.of("phase", "phase" + i % phases)));
            if (i > 0) items.add(new Dependency("p", String.valueOf(i - 1), String.valueOf(i)));
        }
        return sight(items, "p");
    }

    private static Picture picture(Sight sight, PictureFormat format, Theme theme, double scale) {
        return Picture.of(sight, new Picture.Wish(format, sight.look().plan().title() + ", draft v1", theme, scale));
    }

    private static Document parsed(Picture picture) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(picture.bytes()));
    }

    private static List<Element> elements(Document document, String name) {
        return all(document.getElementsByTagName(name));
    }

    private static List<Element> all(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i)).toList();
    }

    @Test
    void everyTaskPhaseAndDependencyIsInTheSvgAsText() throws Exception {
        var sight = tickets();
        var svg = parsed(picture(sight, PictureFormat.SVG, Theme.LIGHT, 1));
        var groups = elements(svg, "g").stream().filter(g -> g.hasAttribute("data-id")).toList();
        for (var card : sight.look().drawing().cards())
            assertTrue(groups.stream().anyMatch(g -> isOf(g, "task", card.id())), card.id());
        for (var edge : sight.look().drawing().edges())
            assertTrue(groups.stream().anyMatch(g -> isOf(g, "dependency", edge.id())), edge.id());
        for (var band : sight.look().drawing().bands())
            assertTrue(elements(svg, "text").stream().anyMatch(t -> t.getTextContent().equals(band.title())));
        assertEquals("Sell museum tickets by phone, draft v1", elements(svg, "title").getFirst().getTextContent());
        assertTrue(elements(svg, "desc").getFirst().getTextContent().contains("16 tasks"));
        var calls = groups.stream().filter(g -> isOf(g, "task", "calls")).findFirst().orElseThrow();
        var lines = all(calls.getElementsByTagName("text")).stream().map(Element::getTextContent).toList();
        assertTrue(String.join(" ", lines).contains("Listen to a week of phone calls"), lines.toString());
    }

    private static boolean isOf(Element group, String kind, String id) {
        return group.getAttribute("class").equals(kind) && group.getAttribute("data-id").equals(id);
    }

    @Test
    void hostileTitlesAreTextAndNothingElse() throws Exception {
        for (int phases : new int[] {0, 2}) {
            var svg = parsed(picture(plan(phases, HOSTILE), PictureFormat.SVG, Theme.LIGHT, 1));
            assertEquals(List.of(), elements(svg, "script"));
            var titles = elements(svg, "title").stream().map(Element::getTextContent).toList();
            assertTrue(titles.contains("<script>alert('1')</script>, draft v1"), titles.toString());
            assertTrue(titles.stream().anyMatch(t -> t.startsWith("Override \\u202Eevil: ")), titles.toString());
            assertTrue(titles.stream().anyMatch(t -> t.startsWith("Salt & pepper \"quoted\" ]]> <!-- &lt; &#0;: ")));
            assertTrue(titles.stream().anyMatch(t -> t.startsWith(HOSTILE.get(3))), titles.toString());
            var drawio = parsed(picture(plan(phases, HOSTILE), PictureFormat.DRAWIO, Theme.LIGHT, 1));
            for (var data : elements(drawio, "object")) assertFalse(data.getAttribute("label").contains("<script"));
            var brought = elements(drawio, "object").stream().map(d -> d.getAttribute("title")).toList();
            assertTrue(brought.contains("<script>alert('1')</script>"), brought.toString());
            assertTrue(brought.contains(HOSTILE.get(3)), brought.toString());
        }
    }

    @Test
    void theSamePlanGivesTheSameBytes() {
        for (var format : PictureFormat.values())
            assertArrayEquals(
                    picture(tickets(), format, Theme.DARK, 1).bytes(),
                    picture(tickets(), format, Theme.DARK, 1).bytes(), format.word());
    }

    @Test
    void whatWasPlacedByHandStandsThere() throws Exception {
        var items = Sample.items();
        items.add(new Placement(Sample.READING, "chairs", 1_234, 567));
        var sight = sight(items, Sample.READING);
        var svg = parsed(picture(sight, PictureFormat.SVG, Theme.LIGHT, 1));
        var chairs = elements(svg, "g").stream().filter(g -> isOf(g, "task", "chairs")).findFirst().orElseThrow();
        var moved = all(chairs.getElementsByTagName("g")).getFirst().getAttribute("transform");
        assertEquals("translate(1234 567)", moved);
        var model = decoded(picture(sight, PictureFormat.DRAWIO, Theme.LIGHT, 1));
        assertEquals(new Area(1_234, 567, 0, 0), corner(cell(model, "task:chairs")));
    }

    @Test
    void theDiagramHoldsEverythingWhereItWasLaidOut() throws Exception {
        var drawing = tickets().look().drawing();
        var model = decoded(picture(tickets(), PictureFormat.DRAWIO, Theme.LIGHT, 1));
        for (var band : drawing.bands()) {
            var lane = cell(model, "phase:" + band.phase());
            assertTrue(lane.getStyle().startsWith("swimlane;"));
            assertEquals(band.title(), ((Element) lane.getValue()).getAttribute("label"));
        }
        for (var card : drawing.cards()) {
            var cell = cell(model, "task:" + card.id());
            assertEquals(new Area(card.area().x(), card.area().y(), 0, 0), corner(cell));
            assertEquals(card.area().width(), cell.getGeometry().getWidth());
            assertEquals(card.id(), ((Element) cell.getValue()).getAttribute("task"));
            boolean inLane = cell.getParent().getId().startsWith("phase:");
            assertEquals(!card.form().isGate(), inLane, card.id());
        }
        for (var edge : drawing.edges()) assertIsAsLaidOut(edge, cell(model, "dependency:" + edge.id()));
    }

    private static void assertIsAsLaidOut(Drawing.Edge edge, mxCell cell) {
        assertEquals("task:" + edge.from(), cell.getSource().getId());
        assertEquals("task:" + edge.to(), cell.getTarget().getId());
        assertTrue(cell.getStyle().contains("exitX=") && cell.getStyle().contains("entryX="), cell.getStyle());
        var points = cell.getGeometry().getPoints();
        for (int i = 1; i < edge.corners().length / 2 - 1; i++) {
            assertEquals(edge.corners()[2 * i], points.get(i - 1).getX());
            assertEquals(edge.corners()[2 * i + 1], points.get(i - 1).getY());
        }
    }

    private static mxGraphModel decoded(Picture picture) throws Exception {
        var document = parsed(picture);
        var model = new mxGraphModel();
        new mxCodec(document).decode(elements(document, "mxGraphModel").getFirst(), model);
        return model;
    }

    private static mxCell cell(mxGraphModel model, String id) {
        var cell = (mxCell) model.getCell(id);
        assertTrue(cell != null, id);
        return cell;
    }

    /// Where a cell is in the whole diagram.
    private static Area corner(mxCell cell) {
        double x = 0;
        double y = 0;
        for (var up = cell; up.isVertex(); up = (mxCell) up.getParent()) {
            mxGeometry at = up.getGeometry();
            x += at.getX();
            y += at.getY();
        }
        return new Area(x, y, 0, 0);
    }

    @Test
    void aPngIsAsLargeAsItSays() {
        var once = picture(tickets(), PictureFormat.PNG, Theme.LIGHT, 1);
        var twice = picture(tickets(), PictureFormat.PNG, Theme.LIGHT, 2);
        var read = Toolkit.call(() -> new Image(new ByteArrayInputStream(twice.bytes())));
        assertEquals(twice.width(), (int) read.getWidth());
        assertEquals(twice.height(), (int) read.getHeight());
        assertEquals(2.0, (double) twice.width() / once.width(), 0.01);
        assertEquals(List.of(), twice.remarks());
        int corner = Toolkit.call(() -> read.getPixelReader().getArgb(0, 0));
        assertEquals(Theme.LIGHT.palette().argb("-color-bg-default"), corner);
    }

    @Test
    void aPngThatWouldBeTooLargeIsDrawnSmallerAndSaysSo() {
        var titles = IntStream.range(0, 1_500).mapToObj(i -> "Task " + i).toList();
        var picture = picture(plan(0, titles), PictureFormat.PNG, Theme.LIGHT, 4);
        assertTrue((long) picture.width() * picture.height() <= 64_000_000, picture.width() + " x " + picture.height());
        assertTrue(picture.width() <= 30_001 && picture.height() <= 30_001);
        assertTrue(picture.scale() < 4);
        assertTrue(picture.remarks().getFirst().contains("instead of 400 %"), picture.remarks().toString());
        assertTrue(new String(picture.bytes(), 1, 3, StandardCharsets.US_ASCII).equals("PNG"));
    }

    @Test
    void anEmptyPlanIsAPictureToo() throws Exception {
        var items = List.<Item>of(
                new Project("garden", "Garden"),
                new Plan("p", "garden", Brief.titled("Empty"), 1, Agent.YOU, Sample.NOW, null, false));
        for (var format : PictureFormat.values()) {
            var picture = picture(sight(items, "p"), format, Theme.LIGHT, 1);
            assertTrue(picture.bytes().length > 0);
            if (format != PictureFormat.PNG) parsed(picture);
        }
    }
}
