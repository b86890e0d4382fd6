package setpoint.views.kit.pixel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PixelsTest {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;

    @Test
    void aRectangleOfWholePixelsFillsExactlyThem() {
        var pixels = white(8, 6);
        pixels.rect(2, 1, 5, 4, BLACK);
        for (int y = 0; y < 6; y++)
            for (int x = 0; x < 8; x++)
                assertEquals(x >= 2 && x < 5 && y >= 1 && y < 4 ? BLACK : WHITE, pixels.argb()[y * 8 + x], x + "," + y);
    }

    @Test
    void halfAPixelIsHalfAsDark() {
        var pixels = white(3, 1);
        pixels.rect(0.5, 0, 2, 1, BLACK);
        assertEquals(127.5, pixels.argb()[0] & 0xff, 1);
        assertEquals(BLACK, pixels.argb()[1]);
        assertEquals(WHITE, pixels.argb()[2]);
    }

    @Test
    void theInkOfARectangleIsItsArea() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            double left = 20 * random.nextDouble();
            double top = 20 * random.nextDouble();
            double right = left + 20 * random.nextDouble();
            double bottom = top + 20 * random.nextDouble();
            var pixels = white(40, 40);
            pixels.rect(left, top, right, bottom, BLACK);
            double area = (right - left) * (bottom - top);
            assertEquals(area, ink(pixels), 1 + area / 50, "seed " + seed);
        }
    }

    @Test
    void whatLiesOutsideIsLeftOut() {
        for (int seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var pixels = white(20, 15);
            double x = random.nextInt(200) - 100 + random.nextDouble();
            double y = random.nextInt(200) - 100 + random.nextDouble();
            double wide = 150 * random.nextDouble();
            double high = 150 * random.nextDouble();
            pixels.rect(x, y, x + wide, y + high, BLACK);
            pixels.box(x, y, x + wide, y + high, 8, BLACK);
            pixels.line(x, y, x + wide - 75, y + high - 75, 3, BLACK);
            pixels.quarter(x, y, 7, random.nextBoolean() ? 1 : -1, random.nextBoolean() ? 1 : -1, 2, BLACK);
            pixels.convex(new double[] {x, x + wide, x}, new double[] {y, y, y + high}, BLACK);
            pixels.put(new Stamp(5, 5, new int[25]), (int) x, (int) y, 0.5);
            assertTrue(Arrays.stream(pixels.argb()).allMatch(argb -> argb >>> 24 == 0xff), "seed " + seed);
        }
    }

    @Test
    void roundCornersTakeInkAwayOnlyAtTheCorners() {
        var pixels = white(40, 40);
        pixels.box(5, 5, 35, 35, 8, BLACK);
        assertEquals(WHITE, pixels.argb()[5 * 40 + 5]);
        for (int at = 13; at < 27; at++) {
            assertEquals(BLACK, pixels.argb()[5 * 40 + at]);
            assertEquals(BLACK, pixels.argb()[at * 40 + 5]);
        }
        assertEquals(900 - (4 - Math.PI) * 64, ink(pixels), 6);
    }

    @Test
    void aLineIsAsDarkWhicheverWayItIsDrawn() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            double x1 = 30 * random.nextDouble() + 5;
            double y1 = 30 * random.nextDouble() + 5;
            double x2 = 30 * random.nextDouble() + 5;
            double y2 = 30 * random.nextDouble() + 5;
            var there = white(40, 40);
            var back = white(40, 40);
            there.line(x1, y1, x2, y2, 2, BLACK);
            back.line(x2, y2, x1, y1, 2, BLACK);
            assertTrue(Arrays.equals(there.argb(), back.argb()), "seed " + seed);
        }
    }

    @Test
    void aStampOfOneColourIsPutWhole() {
        var red = new int[9];
        Arrays.fill(red, 0xffff0000);
        var pixels = white(6, 6);
        pixels.put(new Stamp(3, 3, red), 2, 1, 1);
        for (int y = 0; y < 6; y++)
            for (int x = 0; x < 6; x++)
                assertEquals(x >= 2 && x < 5 && y >= 1 && y < 4 ? 0xffff0000 : WHITE, pixels.argb()[y * 6 + x]);
    }

    private static Pixels white(int width, int height) {
        var pixels = new Pixels(width, height);
        pixels.fill(WHITE);
        return pixels;
    }

    /// How many pixels' worth of black there is.
    private static double ink(Pixels pixels) {
        return Arrays.stream(pixels.argb()).mapToDouble(argb -> 1 - (argb & 0xff) / 255.0).sum();
    }
}
