package setpoint.views.plan.paint;

import java.util.ArrayList;
import java.util.List;
import setpoint.views.plan.Drawing;

/// Paints the tasks that are frames around their children: their ground, below everything, and their headers.
final class FramePainter {
    private static final double RADIUS = 10;

    private final Frame frame;
    private final Faces faces;
    private final List<Drawing.Card> seen = new ArrayList<>();

    FramePainter(Frame frame, Faces faces) {
        this.frame = frame;
        this.faces = faces;
        // Each comes before what is inside it.
        for (var card : frame.drawing().cards())
            if (card.form() == Drawing.Form.FRAME && card.area().overlaps(frame.seen())) seen.add(card);
    }

    void paintGround() {
        for (var card : seen) {
            var on = frame.view().onScreen(card.area());
            double line = frame.sharpness();
            double radius = RADIUS * frame.zoom();
            var emphasis = frame.marks().of(card.id());
            if (emphasis == Emphasis.SELECTED)
                frame.box(on.grown(4 * line), radius + 4 * line, "-color-accent-subtle");
            frame.box(on.grown(line), radius + line, border(card, emphasis));
            frame.box(on, radius, "-sp-frame");
        }
    }

    private String border(Drawing.Card card, Emphasis emphasis) {
        if (emphasis == Emphasis.SELECTED) return "-color-accent-emphasis";
        if (frame.look().plan().isCritical(card.id())) return "-sp-critical-card";
        return emphasis == Emphasis.HOVERED ? "-sp-fg-faint" : "-color-border-default";
    }

    /// @return whether no header is missing
    boolean paintHeaders() {
        if (frame.detail() == Detail.BLOCK) return true;
        var scale = new Faces.Scale(frame.zoom(), frame.detail(), frame.palette());
        var headers = seen.stream().map(card -> frame.look().frame(card)).toList();
        boolean complete = faces.make(List.copyOf(headers), scale, frame);
        for (int i = 0; i < headers.size(); i++) {
            var kept = faces.of(headers.get(i));
            if (kept == null || !kept.scale().equals(scale)) continue;
            var on = frame.view().onScreen(seen.get(i).area());
            frame.pixels()
                    .put(
                            kept.stamp(), (int) Math.round(on.x()) - kept.margin(),
                            (int) Math.round(on.y()) - kept.margin(), 1);
        }
        return complete;
    }
}
