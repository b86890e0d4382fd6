package setpoint.views.measure;

import java.util.OptionalInt;
import javafx.geometry.Bounds;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Pen;

/// The score as the hand of a gauge, with the setpoint as a tick on its rim.
record Gauge(OptionalInt score, String beneath, int setpoint) {
    private static final double BEGIN = Math.PI * 0.86;
    private static final double END = Math.PI * 2.14;
    private static final double RADIUS = 69;
    private static final int STEPS = 64;
    private static final double ROOM_FOR_WORDS = 218;

    void draw(Pen pen, Bounds room) {
        double x = 79;
        double y = 82;
        arc(pen, x, y, 1, "-sp-bg-inset");
        if (score.isPresent() && score.getAsInt() > 0)
            arc(pen, x, y, score.getAsInt() / 100.0, "-color-accent-emphasis");
        tick(pen, x, y, room.getWidth() >= ROOM_FOR_WORDS);
        var number = score.isPresent() ? score.getAsInt() + " %" : "–";
        pen.textAround(number, x, y + 3, Fonts.strong(30), "-color-fg-default");
        pen.textAround(beneath, x, y + 22, Fonts.text(11), "-color-fg-muted");
    }

    private static void arc(Pen pen, double x, double y, double share, String token) {
        pen.stroke(token, 14);
        var path = new StringBuilder();
        for (int i = 0; i <= STEPS; i++) {
            double angle = angle(share * i / STEPS);
            path.append(i == 0 ? "M" : "L").append(x + RADIUS * Math.cos(angle)).append(' ')
                    .append(y + RADIUS * Math.sin(angle));
        }
        pen.path(path.toString(), 0, 0, 1, false);
    }

    private void tick(Pen pen, double x, double y, boolean inWords) {
        double angle = angle(setpoint / 100.0);
        pen.stroke("-color-success-fg", 2.5).line(
                x + 58 * Math.cos(angle), y + 58 * Math.sin(angle), x + 80 * Math.cos(angle), y + 80 * Math.sin(angle));
        pen.text((inWords ? "setpoint " : "") + setpoint, x + 85 * Math.cos(angle), y + 85 * Math.sin(angle) + 4,
                Fonts.text(10.5), "-color-success-fg");
    }

    private static double angle(double share) {
        return BEGIN + (END - BEGIN) * share;
    }
}
