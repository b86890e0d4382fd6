package setpoint.views.plan.layout;

import java.util.Arrays;
import java.util.Optional;

/// Something that lays out a net from left to right, with boxes of 200 × 64, 20 between two boxes of a column and 48
/// between two columns.
interface Engine {
    double ROW_GAP = 20;
    double COLUMN_GAP = 48;

    Polylines draw(Net net);

    /// Whether all is calculated by the thread that asks, so that its time can be taken.
    default boolean isTimed() {
        return true;
    }

    /// Empty where the engine gives up.
    default Optional<Polylines> tryDraw(Net net) {
        return Optional.of(draw(net));
    }

    /// Ours.
    static Engine own(Effort effort) {
        return net -> {
            var layer = Layers.of(net);
            int columns = Arrays.stream(layer).max().orElse(0) + 1;
            var layered = Layered.of(
                    net, layer, Layered.Wishes.even(columns, Polylines.WIDTH, COLUMN_GAP, ROW_GAP, effort));
            var x = new double[net.boxes()];
            var y = new double[net.boxes()];
            for (int b = 0; b < x.length; b++) {
                x[b] = layered.left(layer[b]);
                y[b] = layered.middle(b) - Polylines.HEIGHT / 2;
            }
            var lines = new double[net.arrows()][];
            for (int a = 0; a < lines.length; a++) lines[a] = layered.line(a);
            return new Polylines(x, y, lines);
        };
    }
}
