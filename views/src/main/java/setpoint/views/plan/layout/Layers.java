package setpoint.views.plan.layout;

/// In which column each box of a net without cycles stands, so that all arrows point to the right: as far left as
/// possible, then drawn towards whatever has more arrows, then moved until all arrows together are as short as they can
/// be.
public final class Layers {
    private static final int PASSES = 4;

    private final Net net;
    private final Net.Fan out;
    private final Net.Fan in;
    private final int[] order;
    private final int[] layer;

    private Layers(Net net) {
        this.net = net;
        out = Net.Fan.of(net.boxes(), net.from());
        in = Net.Fan.of(net.boxes(), net.to());
        layer = new int[net.boxes()];
        order = new int[net.boxes()];
    }

    /// @throws IllegalArgumentException where the net has a cycle
    public static int[] of(Net net) {
        var layers = new Layers(net);
        layers.longestPaths();
        for (int pass = 0; pass < PASSES; pass++) {
            layers.pullRight();
            layers.pullLeft();
        }
        Simplex.shorten(net, layers.out, layers.in, layers.layer);
        return layers.fromZero();
    }

    private void longestPaths() {
        var waiting = new int[net.boxes()];
        int known = 0;
        for (int box = 0; box < waiting.length; box++) {
            waiting[box] = in.count(box);
            if (waiting[box] == 0) order[known++] = box;
        }
        for (int i = 0; i < known; i++) {
            int box = order[i];
            for (int k = out.start()[box]; k < out.start()[box + 1]; k++) {
                int next = net.to()[out.list()[k]];
                layer[next] = Math.max(layer[next], layer[box] + 1);
                if (--waiting[next] == 0) order[known++] = next;
            }
        }
        if (known < order.length) throw new IllegalArgumentException("the net has a cycle");
    }

    private void pullRight() {
        for (int i = order.length - 1; i >= 0; i--) {
            int box = order[i];
            if (out.count(box) <= in.count(box)) continue;
            int nearest = Integer.MAX_VALUE;
            for (int k = out.start()[box]; k < out.start()[box + 1]; k++)
                nearest = Math.min(nearest, layer[net.to()[out.list()[k]]]);
            layer[box] = nearest - 1;
        }
    }

    private void pullLeft() {
        for (int box : order) {
            if (in.count(box) <= out.count(box)) continue;
            int nearest = -1;
            for (int k = in.start()[box]; k < in.start()[box + 1]; k++)
                nearest = Math.max(nearest, layer[net.from()[in.list()[k]]]);
            layer[box] = nearest + 1;
        }
    }

    private int[] fromZero() {
        int least = Integer.MAX_VALUE;
        for (int l : layer) least = Math.min(least, l);
        for (int box = 0; box < layer.length; box++) layer[box] -= least;
        return layer;
    }
}
