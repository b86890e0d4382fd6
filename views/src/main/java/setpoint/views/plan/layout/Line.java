package setpoint.views.plan.layout;

import java.util.Arrays;

/// Gathers the corners of a line, leaving out those that are none.
public final class Line {
    private static final double SAME = 0.5;
    private double[] corners;
    private int size;

    public Line(int expected) {
        corners = new double[2 * expected];
    }

    public void add(double x, double y) {
        if (size >= 2 && near(corners[size - 2], x) && near(corners[size - 1], y)) return;
        if (size >= 4 && (inLine(0, x) || inLine(1, y))) size -= 2;
        if (size + 2 > corners.length) corners = Arrays.copyOf(corners, 2 * corners.length + 2);
        corners[size++] = x;
        corners[size++] = y;
    }

    private boolean inLine(int axis, double value) {
        return near(corners[size - 4 + axis], value) && near(corners[size - 2 + axis], value);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < SAME;
    }

    /// Adds the corners of another line.
    public void addAll(double[] other) {
        for (int i = 0; i < other.length; i += 2) add(other[i], other[i + 1]);
    }

    public double[] corners() {
        return Arrays.copyOf(corners, size);
    }

    double[] backwards() {
        var turned = new double[size];
        for (int i = 0; i < size; i += 2) {
            turned[i] = corners[size - 2 - i];
            turned[i + 1] = corners[size - 1 - i];
        }
        return turned;
    }
}
