package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;

/// What floats over the graph does not lie over each other, in windows of any size.
class FloatingTest {
    @Test
    void theMapCoversNeitherToolsNorTheInspector() {
        for (int width : new int[] {960, 1_120, 1_280, 1_440}) {
            in(width, window -> {
                var map = window.scene().lookup("#graph-map");
                if (!map.isVisible()) return;
                for (var other : List.of("#graph-toolbar", "#inspector"))
                    assertFalse(
                            bounds(map).intersects(bounds(window.scene().lookup(other))), width + " wide: " + other);
            });
        }
    }

    @Test
    void theMapIsThereBesideAnInspectorThatLiesOverTheGraph() {
        in(1_280, window -> assertTrue(window.scene().lookup("#graph-map").isVisible()));
    }

    @Test
    void theLegendMakesWayForTheSelectedTask() {
        in(1_280, window -> {
            var canvas = window.graph().canvas();
            var legend = window.scene().lookup("#graph-legend");
            assertTrue(legend.isVisible());
            var card = canvas.boundsOf("hold").orElseThrow();
            var ground = legend.getBoundsInParent();
            canvas.camera().pan(ground.getCenterX() - card.middleX(), ground.getCenterY() - card.middleY());
            assertFalse(legend.isVisible());
            canvas.camera().pan(0, -400);
            assertTrue(legend.isVisible());
        });
    }

    private static Bounds bounds(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private static void in(int width, java.util.function.Consumer<Window> look) {
        Toolkit.startWithoutDisplay();
        Toolkit.call(() -> {
            try (var desk = new Desk(Sample.workspace(), Sample.YOU, Sample.CLOCK, (_, _, _) -> {
                throw new IllegalStateException();
            })) {
                var window = new Window(desk, Theme.LIGHT, width, 720);
                window.choose(Sample.TICKETS);
                window.scene().snapshot(null);
                window.graph().canvas().camera().zoomAtMiddle(2);
                window.graph().canvas().selectedProperty().set("hold");
                window.scene().snapshot(null);
                look.accept(window);
                window.close();
            }
            return true;
        });
    }
}
