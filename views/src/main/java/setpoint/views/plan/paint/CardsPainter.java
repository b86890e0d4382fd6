package setpoint.views.plan.paint;

import java.util.ArrayList;
import java.util.List;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;

/// Paints the cards and gates that are seen, and below the failed and blocked ones what stands in their way.
final class CardsPainter {
    /// How far from their areas gates still paint.
    private static final double REACH = 70;
    private static final double ARROW = 7;

    private final Frame frame;
    private final Faces faces;
    private final Faces.Scale scale;
    private final List<Placed> placed = new ArrayList<>();

    /// A face and where it belongs.
    ///
    /// @param card which card it is; negative for none
    private record Placed(Face face, double x, double y, double opacity, int card) {}

    CardsPainter(Frame frame, Faces faces) {
        this.frame = frame;
        this.faces = faces;
        scale = new Faces.Scale(frame.zoom(), frame.detail(), frame.palette());
    }

    /// @return whether none is missing
    boolean paint() {
        boolean blocks = frame.detail() == Detail.BLOCK;
        var cards = frame.drawing().index().cardsIn(blocks ? frame.seen() : frame.seen().grown(REACH));
        for (int c = cards.nextSetBit(0); c >= 0; c = cards.nextSetBit(c + 1))
            if (frame.drawing().cards().get(c).form() == Drawing.Form.FRAME) cards.clear(c);
        if (blocks) {
            for (int c = cards.nextSetBit(0); c >= 0; c = cards.nextSetBit(c + 1)) paintBlock(c);
            return true;
        }
        for (int c = cards.nextSetBit(0); c >= 0; c = cards.nextSetBit(c + 1))
            if (frame.look().isBlocked(c)) placeBlocker(c);
        for (int c = cards.nextSetBit(0); c >= 0; c = cards.nextSetBit(c + 1)) place(c);
        boolean complete = faces.make(placed.stream().map(Placed::face).toList(), scale, frame);
        placed.forEach(this::put);
        if (frame.marks().hovered() != null) frame.drawing().card(frame.marks().hovered()).ifPresent(this::paintPorts);
        return complete;
    }

    private void paintBlock(int number) {
        var card = frame.drawing().cards().get(number);
        var on = visible(frame.view().onScreen(card.area()));
        double radius = CardFace.RADIUS * frame.zoom();
        if (frame.marks().of(card.id()) == Emphasis.SELECTED) {
            double ring = 2 * frame.sharpness();
            frame.box(on.grown(2 * ring), radius + 2 * ring, "-color-accent-emphasis");
            frame.box(on.grown(ring), radius + ring, "-color-bg-default");
        }
        if (!card.form().isGate()) frame.box(on, radius, frame.look().dot(number));
        else frame.diamond(on, frame.look().dot(number));
    }

    /// Where a whole plan is in view, cards may be smaller than a pixel.
    private Area visible(Area block) {
        double least = frame.sharpness();
        return new Area(block.x(), block.y(), Math.max(least, block.width()), Math.max(least, block.height()));
    }

    private void place(int number) {
        var card = frame.drawing().cards().get(number);
        var look = frame.look().card(number);
        var emphasis = frame.marks().of(card.id());
        var shown = emphasis.opacity() < 1 ? Emphasis.NONE : emphasis;
        var a = card.area();
        var face = card.form().isGate()
                ? new GateFace(look, a.width(), a.height(), shown)
                : new CardFace(look, a.width(), a.height(), shown, true);
        placed.add(new Placed(face, a.x(), a.y(), Math.min(emphasis.opacity(), look.opacity()), number));
    }

    private void placeBlocker(int number) {
        var blocker = frame.look().blocker(number);
        if (blocker == null) return;
        var card = frame.drawing().cards().get(number).area();
        double top = card.bottom() + blocker.distance();
        placed.add(new Placed(blocker, card.x(), top, 1, -1));
        if (!blocker.isTall()) return;
        double zoom = frame.zoom();
        var up = new double[] {card.middleX(), top, card.middleX(), card.bottom()};
        new EdgePainter(frame.pixels(), frame.view()).paint(up, new EdgePainter.Stroke(
                frame.argb("-color-danger-emphasis"), 1.6 * zoom, false, ARROW * zoom, 3 * zoom));
    }

    private void put(Placed face) {
        var kept = faces.of(face.face);
        int x = (int) Math.round(frame.view().screenX(face.x));
        int y = (int) Math.round(frame.view().screenY(face.y));
        if (kept == null) {
            if (face.card >= 0) sketch(face.card);
        } else
            if (kept.scale().equals(scale))
                frame.pixels().put(kept.stamp(), x - kept.margin(), y - kept.margin(), face.opacity);
            else {
                double ratio = scale.zoom() / kept.scale().zoom();
                int margin = (int) Math.round(kept.margin() * ratio);
                frame.pixels().put(
                        kept.stamp(), x - margin, y - margin, (int) Math.round(kept.stamp().width() * ratio),
                        (int) Math.round(kept.stamp().height() * ratio), face.opacity);
            }
    }

    /// A card without its text, until there is time for it.
    private void sketch(int number) {
        var card = frame.drawing().cards().get(number);
        var on = frame.view().onScreen(card.area());
        double line = frame.sharpness();
        if (card.form().isGate()) {
            frame.diamond(on, "-sp-ink");
            frame.diamond(on.grown(-1.5 * line), "-sp-card");
            return;
        }
        double z = frame.zoom();
        double radius = CardFace.RADIUS * z;
        frame.box(on, radius, "-color-border-default");
        frame.box(on.grown(-line), radius - line, "-sp-card");
        frame.box(
                new Area(on.x() + 9 * z, on.y() + 9 * z, 22 * z, 22 * z), 6 * z,
                frame.look().card(number).archetype().tint());
        frame.box(new Area(on.x() + 38 * z, on.y() + 16 * z, on.width() - 58 * z, 8 * z), 4 * z, "-color-border-muted");
        frame.disc(on.x() + 15.5 * z, on.bottom() - 18.5 * z, 6.5 * z, frame.look().dot(number));
    }

    /// Where dependencies end, hollow, and where they begin, filled.
    private void paintPorts(Drawing.Card card) {
        if (frame.marks().meanwhile().apply(card.id()) != null) return;
        var on = frame.view().onScreen(card.area());
        double z = frame.zoom();
        double y = frame.view().screenY(card.portY());
        frame.disc(on.x(), y, 4.75 * z, "-color-accent-emphasis");
        frame.disc(on.x(), y, 3.25 * z, "-color-bg-default");
        frame.disc(on.right(), y, 6 * z, "-color-bg-default");
        frame.disc(on.right(), y, 4.5 * z, "-color-accent-emphasis");
    }
}
