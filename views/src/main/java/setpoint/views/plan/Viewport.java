package setpoint.views.plan;

/// Which part of a drawing is seen, and how large: a point on screen is `x * zoom + left`. Immutable.
public record Viewport(double zoom, double left, double top) {
    /// How far a person can zoom out, unless it takes more to see the whole drawing.
    static final double LEAST = 0.02;
    static final double MOST = 3;
    private static final double BEFORE_WORK = 0.25;
    private static final double ABOVE_WORK = 0.3;

    public double screenX(double x) {
        return x * zoom + left;
    }

    public double screenY(double y) {
        return y * zoom + top;
    }

    public Area onScreen(Area area) {
        return new Area(screenX(area.x()), screenY(area.y()), area.width() * zoom, area.height() * zoom);
    }

    /// What a screen of this size sees of the drawing.
    public Area seen(double width, double height) {
        return new Area(-left / zoom, -top / zoom, width / zoom, height / zoom);
    }

    /// The part of the drawing under an area of the screen.
    Area inDrawing(Area screen) {
        return new Area(
                drawingX(screen.x()), drawingY(screen.y()), screen.width() / zoom, screen.height() / zoom);
    }

    public double drawingX(double screenX) {
        return (screenX - left) / zoom;
    }

    public double drawingY(double screenY) {
        return (screenY - top) / zoom;
    }

    /// The same on a screen that has so many times the pixels.
    Viewport sharpened(double sharpness) {
        return new Viewport(zoom * sharpness, left * sharpness, top * sharpness);
    }

    Viewport moved(double dx, double dy) {
        return new Viewport(zoom, left + dx, top + dy);
    }

    /// Zoomed so that the point under the pointer stays there.
    Viewport zoomedTo(double wish, double least, double screenX, double screenY) {
        double next = Math.clamp(wish, Math.min(least, LEAST), MOST);
        return new Viewport(
                next, screenX - drawingX(screenX) * next, screenY - drawingY(screenY) * next);
    }

    /// Shows a whole drawing, at most at its own size: centred where there is room to spare across, else from the left.
    static Viewport fitting(Area drawing, double width, double height, double margin, double marginBelow) {
        double zoom =
                Math.min((width - 2 * margin) / drawing.width(), (height - margin - marginBelow) / drawing.height());
        zoom = Math.clamp(zoom, Double.MIN_NORMAL, 1);
        double left = (width - drawing.width() * zoom) / 2 - drawing.x() * zoom;
        return new Viewport(zoom, Math.round(left), Math.round(margin - drawing.y() * zoom));
    }

    /// Shows where work is, large enough to be read: as much above and below it as there is, a little of what is left of
    /// it, and no room beside the drawing while there is more of it to be seen.
    ///
    /// @param work a part of the drawing
    /// @param least the least zoom
    static Viewport at(
            Area work, Area drawing, double width, double height, double margin, double marginBelow, double least) {
        double zoom = Math.clamp((height - margin - marginBelow) / drawing.height(), least, 1);
        double before = width * BEFORE_WORK - work.x() * zoom;
        double left = within(before, drawing.x() * zoom, drawing.right() * zoom, margin, width - margin);
        double above = height * ABOVE_WORK - work.y() * zoom;
        double top = within(above, drawing.y() * zoom, drawing.bottom() * zoom, margin, height - marginBelow);
        return new Viewport(zoom, Math.round(left), Math.round(top));
    }

    /// The shift nearest to a wish that leaves no room before or behind what is shifted; where it is too short for that,
    /// it begins at the start.
    private static double within(double wish, double from, double to, double start, double end) {
        return Math.min(start - from, Math.max(end - to, wish));
    }
}
