package setpoint.views.plan;

/// A rectangle of a drawing, in pixels at scale 1.
public record Area(double x, double y, double width, double height) {
    public double right() {
        return x + width;
    }

    public double bottom() {
        return y + height;
    }

    public double middleX() {
        return x + width / 2;
    }

    public double middleY() {
        return y + height / 2;
    }

    public boolean contains(double px, double py) {
        return px >= x && px <= right() && py >= y && py <= bottom();
    }

    public boolean contains(Area other) {
        return x <= other.x && y <= other.y && right() >= other.right() && bottom() >= other.bottom();
    }

    /// Whether the two share more than an edge.
    public boolean overlaps(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    public Area grown(double by) {
        return new Area(x - by, y - by, width + 2 * by, height + 2 * by);
    }

    /// A straight line to another: from side to side where there is room between them, else from below one to above the
    /// other.
    double[] lineTo(Area to) {
        if (to.x >= right()) return new double[] {right(), middleY(), to.x, to.middleY()};
        if (to.right() <= x) return new double[] {x, middleY(), to.right(), to.middleY()};
        double between = (Math.max(x, to.x) + Math.min(right(), to.right())) / 2;
        boolean down = to.middleY() >= middleY();
        return new double[] {between, down ? bottom() : y, between, down ? to.y : to.bottom()};
    }

    public Area moved(double dx, double dy) {
        return new Area(x + dx, y + dy, width, height);
    }
}
