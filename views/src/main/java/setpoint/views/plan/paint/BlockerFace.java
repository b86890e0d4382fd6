package setpoint.views.plan.paint;

import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Pen;

/// What stands in the way of a task, docked below its card: two lines where there is room, else one.
record BlockerFace(String title, String origin, double width, double height) implements Face {
    static final double TALL = 42;
    static final double SLIM = 17;
    private static final double DISTANCE = 20;

    /// How much room below a card a tall one takes.
    static double room() {
        return DISTANCE + TALL + DISTANCE;
    }

    boolean isTall() {
        return height > SLIM;
    }

    /// How far below its card it is.
    double distance() {
        return isTall() ? DISTANCE : 1;
    }

    @Override
    public double margin() {
        return 1;
    }

    @Override
    public void paint(Pen pen, Detail detail, double pixel) {
        boolean tall = isTall();
        double radius = tall ? CardFace.RADIUS : 5;
        pen.fill("-color-danger-subtle").box(0, 0, width, height, radius);
        pen.stroke("-color-danger-muted", Math.max(1, pixel)).outline(0, 0, width, height, radius);
        if (detail != Detail.FULL) return;
        double icon = tall ? 15 : 11;
        double left = tall ? 9 : 7;
        pen.stroke("-color-danger-fg", 1.4).icon(Icon.OCTAGON, left, (height - icon) / 2, icon);
        double x = left + icon + (tall ? 8 : 5);
        double room = width - x - left;
        if (tall) {
            text(pen, title, x, 18, room, true, 11.5);
            text(pen, origin, x, 32, room, false, 10.5);
        } else text(pen, title, x, 12.2, room, true, 10.5);
    }

    private static void text(Pen pen, String text, double x, double baseline, double room, boolean strong,
            double size) {
        var font = strong ? Fonts.strong(size) : Fonts.text(size);
        pen.text(Pen.cut(text, font, room), x, baseline, font, "-color-danger-fg");
    }
}
