package setpoint.views.plan;

/// Which part of a drawing is seen, and how large: a point on screen is `x * zoom + left`. Immutable.
public record Viewport(double zoom, double left, double top) {
    static final double LEAST = 0.02;
    static final double MOST = 3;

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
    Viewport zoomedTo(double wish, double screenX, double screenY) {
        double next = Math.clamp(wish, LEAST, MOST);
        return new Viewport(
                next, screenX - drawingX(screenX) * next, screenY - drawingY(screenY) * next);
    }

    /// Shows a whole drawing, at most at its own size: centred where there is room to spare across, else from the left.
    static Viewport fitting(Area drawing, double width, double height, double margin, double marginBelow) {
        double zoom =
                Math.min((width - 2 * margin) / drawing.width(), (height - margin - marginBelow) / drawing.height());
        zoom = Math.clamp(zoom, LEAST, 1);
        double left = (width - drawing.width() * zoom) / 2 - drawing.x() * zoom;
        return new Viewport(zoom, Math.round(left), Math.round(margin - drawing.y() * zoom));
    }
}
