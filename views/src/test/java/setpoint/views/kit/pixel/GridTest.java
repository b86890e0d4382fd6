package setpoint.views.kit.pixel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GridTest {
    @Test
    void findsAllThatTouchesARectangle() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            int count = random.nextInt(60);
            var boxes = new double[4 * count];
            var owners = new int[count];
            for (int i = 0; i < count; i++) {
                owners[i] = random.nextInt(20);
                put(boxes, i, random);
            }
            var grid = new Grid(boxes, owners);
            for (int ask = 0; ask < 20; ask++) {
                var asked = new double[4];
                put(asked, 0, random);
                var found = grid.near(asked[0], asked[1], asked[2], asked[3]);
                for (int i = 0; i < count; i++)
                    if (touch(boxes, i, asked)) assertTrue(found.get(owners[i]), "seed " + seed + ", box " + i);
            }
        }
    }

    private static void put(double[] boxes, int i, Random random) {
        boxes[4 * i] = random.nextInt(4000) - 2000;
        boxes[4 * i + 1] = random.nextInt(4000) - 2000;
        boxes[4 * i + 2] = boxes[4 * i] + random.nextInt(900);
        boxes[4 * i + 3] = boxes[4 * i + 1] + random.nextInt(900);
    }

    private static boolean touch(double[] boxes, int i, double[] other) {
        return boxes[4 * i] <= other[2] && other[0] <= boxes[4 * i + 2]
                && boxes[4 * i + 1] <= other[3] && other[1] <= boxes[4 * i + 3];
    }

    @Test
    void farAwayThereIsNothing() {
        var grid = new Grid(new double[] {0, 0, 10, 10, 5000, 5000, 5010, 5010}, new int[] {0, 1});
        assertTrue(grid.near(2400, 2400, 2410, 2410).isEmpty());
        assertTrue(new Grid(new double[0], new int[0]).near(0, 0, 1, 1).isEmpty());
    }
}
