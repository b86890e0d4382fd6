package setpoint.views.plan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LayeredTest {
    @Test
    void everyArrowPointsToALaterColumn() {
        for (int seed = 0; seed < 100; seed++) {
            var net = net(2 + seed, 1.5, new Random(seed));
            var layer = Layers.of(net);
            for (int a = 0; a < net.arrows(); a++)
                assertTrue(layer[net.from()[a]] < layer[net.to()[a]], "seed " + seed + ", arrow " + a);
        }
    }

    @Test
    void noLayeringHasShorterArrows() {
        for (int seed = 0; seed < 200; seed++) {
            var net = net(2 + seed % 5, 1.6, new Random(seed));
            assertEquals(shortest(net, new int[net.boxes()], 0), length(net, Layers.of(net)), "seed " + seed);
        }
    }

    private static int length(Net net, int[] layer) {
        int length = 0;
        for (int a = 0; a < net.arrows(); a++) length += layer[net.to()[a]] - layer[net.from()[a]];
        return length;
    }

    /// Tries every layering.
    private static int shortest(Net net, int[] layer, int box) {
        if (box == layer.length) {
            for (int a = 0; a < net.arrows(); a++)
                if (layer[net.from()[a]] >= layer[net.to()[a]]) return Integer.MAX_VALUE;
            return length(net, layer);
        }
        int least = Integer.MAX_VALUE;
        for (layer[box] = 0; layer[box] < layer.length; layer[box]++)
            least = Math.min(least, shortest(net, layer, box + 1));
        return least;
    }

    @Test
    void aCycleHasNoLayers() {
        var net = Net.of(new double[2], new int[] {0, 1}, new int[] {1, 0});
        assertThrows(IllegalArgumentException.class, () -> Layers.of(net));
    }

    @Test
    void findsTheDrawingWithoutCrossings() {
        // Two ladders whose rungs begin crossed.
        var net = Net.of(new double[8], new int[] {0, 1, 2, 3}, new int[] {7, 6, 5, 4});
        assertEquals(0, Layered.crossings(net, Layers.of(net), 2, Effort.QUICK));
    }

    @Test
    void searchingByWindowsNeverAddsCrossings() {
        for (int seed = 0; seed < 30; seed++) {
            var net = net(60, 1.8, new Random(seed));
            var layer = Layers.of(net);
            int columns = Arrays.stream(layer).max().orElse(0) + 1;
            assertTrue(
                    Layered.crossings(net, layer, columns, Effort.GOOD)
                            <= Layered.crossings(net, layer, columns, new Effort(Effort.GOOD.sweeps(), 0, () -> true)),
                    "seed " + seed);
        }
    }

    private static Net net(int boxes, double perBox, Random random) {
        int arrows = (int) (boxes * perBox);
        var from = new int[arrows];
        var to = new int[arrows];
        for (int a = 0; a < arrows; a++) {
            to[a] = 1 + random.nextInt(boxes - 1);
            from[a] = random.nextInt(to[a]);
        }
        return Net.of(new double[boxes], from, to);
    }
}
