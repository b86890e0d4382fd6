package setpoint.views.plan.layout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Graphviz, where it is installed, in a process of its own. Its curves are measured as six straight pieces for each of
/// their parts.
final class Dot implements Engine {
    private static final double INCH = 72;
    private static final int PIECES = 6;

    static boolean isInstalled() {
        try {
            return new ProcessBuilder("dot", "-V").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public Polylines draw(Net net) {
        return tryDraw(net).orElseThrow();
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    /// Empty after a minute.
    @Override
    public Optional<Polylines> tryDraw(Net net) {
        try {
            var process = new ProcessBuilder("dot", "-Tplain").start();
            Thread.ofVirtual().start(() -> {
                try (var in = process.getOutputStream()) {
                    in.write(source(net).getBytes(StandardCharsets.US_ASCII));
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
            process.onExit().orTimeout(1, TimeUnit.MINUTES).exceptionally(_ -> process.destroyForcibly());
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            if (process.waitFor() != 0) return Optional.empty();
            return Optional.of(
                    drawing(net, text.replace("\\\n", "").lines().map(l -> l.split(" ")).toArray(String[][]::new)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String source(Net net) {
        var text = new StringBuilder("digraph {rankdir=LR; nodesep=%f; ranksep=%f;\n"
                .formatted(ROW_GAP / INCH, COLUMN_GAP / INCH));
        text.append("node[shape=box, fixedsize=true, label=\"\", width=%f, height=%f]; edge[dir=none];\n"
                .formatted(Polylines.WIDTH / INCH, Polylines.HEIGHT / INCH));
        for (int b = 0; b < net.boxes(); b++) text.append(b).append(";\n");
        for (int a = 0; a < net.arrows(); a++)
            text.append(net.from()[a]).append("->").append(net.to()[a]).append("[comment=").append(a).append("];\n");
        return text.append("}\n").toString();
    }

    private static Polylines drawing(Net net, String[][] lines) {
        var x = new double[net.boxes()];
        var y = new double[net.boxes()];
        for (var words : lines) {
            if (!words[0].equals("node")) continue;
            int box = Integer.parseInt(words[1]);
            x[box] = INCH * Double.parseDouble(words[2]) - Polylines.WIDTH / 2;
            y[box] = INCH * Double.parseDouble(words[3]) - Polylines.HEIGHT / 2;
        }
        var curves = Arrays.stream(lines).filter(words -> words[0].equals("edge")).map(Dot::flattened);
        return new Polylines(x, y, curves.toArray(double[][]::new));
    }

    private static double[] flattened(String[] words) {
        int points = Integer.parseInt(words[3]);
        var c = new double[2 * points];
        for (int i = 0; i < c.length; i++) c[i] = INCH * Double.parseDouble(words[4 + i]);
        int parts = (points - 1) / 3;
        var line = new double[2 + 2 * PIECES * parts];
        line[0] = c[0];
        line[1] = c[1];
        int next = 2;
        for (int part = 0; part < parts; part++)
            for (int piece = 1; piece <= PIECES; piece++)
                for (int axis = 0; axis < 2; axis++) line[next++] = at((double) piece / PIECES, c, 6 * part + axis);
        return line;
    }

    /// Where a cubic curve is after a share of its way.
    private static double at(double t, double[] c, int i) {
        double s = 1 - t;
        return s * s * s * c[i] + 3 * s * s * t * c[i + 2] + 3 * s * t * t * c[i + 4] + t * t * t * c[i + 6];
    }
}
