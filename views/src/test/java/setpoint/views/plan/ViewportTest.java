package setpoint.views.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViewportTest {
    @Test
    void aWholeDrawingIsInSightHoweverLargeItIs() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var drawing = new Area(
                    random.nextInt(200) - 100, random.nextInt(200) - 100, 1 + random.nextInt(300_000),
                    1 + random.nextInt(30_000));
            var view = Viewport.fitting(drawing, 1000, 700, 12, 64);
            var on = view.onScreen(drawing);
            assertTrue(on.x() >= -1 && on.right() <= 1001 && on.y() >= 11 && on.bottom() <= 637, "seed " + seed);
            assertTrue(view.zoom() <= 1, "seed " + seed);
        }
    }

    @Test
    void zoomedOutByHandAsFarAsTheWholeDrawingNeeds() {
        var far = new Viewport(0.004, 0, 0);
        assertEquals(0.004, far.zoomedTo(0.001, 0.004, 10, 10).zoom());
        assertEquals(0.005, far.zoomedTo(0.005, 0.004, 10, 10).zoom());
        assertEquals(Viewport.LEAST, new Viewport(1, 0, 0).zoomedTo(0.001, 0.4, 10, 10).zoom());
    }

    @Test
    void whatIsUnderThePointerStaysThere() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var view = new Viewport(0.1 + random.nextDouble(), random.nextInt(900), random.nextInt(900));
            double x = random.nextInt(1000);
            double y = random.nextInt(700);
            var next = view.zoomedTo(0.1 + 2 * random.nextDouble(), 0.1, x, y);
            assertEquals(x, next.screenX(view.drawingX(x)), 1e-6, "seed " + seed);
            assertEquals(y, next.screenY(view.drawingY(y)), 1e-6, "seed " + seed);
        }
    }

    @Test
    void beginsWhereWorkIsWithoutRoomBesideTheDrawing() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var drawing = new Area(0, 0, 1200 + random.nextInt(20_000), 200 + random.nextInt(4000));
            var work = new Area(
                    random.nextDouble() * (drawing.width() - 200), random.nextDouble() * (drawing.height() - 90), 200,
                    90);
            var view = Viewport.at(work, drawing, 1000, 700, 12, 64, 0.85);
            var on = view.onScreen(work);
            assertTrue(view.zoom() >= 0.85 && view.zoom() <= 1, "seed " + seed);
            assertTrue(on.x() >= 11 && on.right() <= 989 && on.y() >= 11 && on.bottom() <= 640, "seed " + seed);
            assertTrue(view.onScreen(drawing).x() <= 13 && view.onScreen(drawing).y() <= 13, "seed " + seed);
            assertTrue(view.onScreen(drawing).right() >= 987, "seed " + seed);
        }
    }
}
