package setpoint.views.plan.paint;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import setpoint.views.kit.Palette;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Viewport;

/// Paints what a viewport sees of a plan's drawing: bands, edges, cards. Plain edges lie lowest, the critical path on
/// top of them. Lives on the JavaFX thread.
public final class GraphPicture {
    private static final double ARROW = 7;
    private static final double BELOW_BANDS = 10;
    private static final double FADED = 0.35;
    private static final int AT_ONCE = 10;

    private final Faces faces = new Faces();

    /// How much time there is for a picture.
    public enum Haste {
        /// All of it, in full.
        NONE,
        /// As the next of many: a few texts are new, others may still be missing.
        MOVING,
        /// At a scale that will not stay: texts of another scale will do.
        ZOOMING
    }

    /// @param view what is seen, in pixels of the picture
    /// @param sharpness how many of them there are to a pixel of the window
    /// @return whether nothing is missing
    public boolean paint(
            Pixels pixels, PlanLook look, Viewport view, double sharpness, Marks marks, Palette palette, Haste haste) {
        return new Frame(pixels, look, view, sharpness, marks, palette, haste).paint();
    }

    /// One picture in the making.
    private final class Frame {
        private final Pixels pixels;
        private final PlanLook look;
        private final Drawing drawing;
        private final Viewport view;
        private final double sharpness;
        private final Marks marks;
        private final Palette palette;
        private final Haste haste;
        private final Faces.Scale scale;
        private final Area seen;
        private final List<Placed> stamps = new ArrayList<>();

        /// A face and where it belongs.
        private record Placed(Face face, double x, double y, double opacity, int card) {}

        Frame(
                Pixels pixels, PlanLook look, Viewport view, double sharpness, Marks marks, Palette palette,
                Haste haste) {
            this.pixels = pixels;
            this.look = look;
            this.view = view;
            this.sharpness = sharpness;
            this.marks = marks;
            this.palette = palette;
            this.haste = haste;
            drawing = look.drawing();
            scale = new Faces.Scale(view.zoom(), Detail.at(view.zoom() / sharpness), palette);
            seen = view.seen(pixels.width(), pixels.height());
        }

        boolean paint() {
            pixels.fill(palette.argb("-color-bg-default"));
            for (int b = 0; b < drawing.bands().size(); b++) paintBand(b);
            paintEdges();
            if (scale.detail() == Detail.BLOCK) paintBlocks();
            else gatherCards();
            boolean complete = make();
            for (var placed : stamps) put(placed);
            if (marks.hovered() != null) drawing.card(marks.hovered()).ifPresent(this::paintPorts);
            return complete;
        }

        private void paintBand(int number) {
            var band = drawing.bands().get(number);
            var on = view.onScreen(band.area());
            if (on.right() < 0 || on.x() > pixels.width()) return;
            // A short plan's bands reach down to the end of the view, so that they read as ground and not as boxes.
            double bottom = Math.max(on.bottom(), pixels.height() - BELOW_BANDS * sharpness);
            pixels.box(on.x(), on.y(), on.right(), bottom, 10 * view.zoom(), palette.argb("-sp-band"));
            if (scale.detail() == Detail.BLOCK || on.y() + Drawing.Band.HEADER * view.zoom() < 0) return;
            stamps.add(new Placed(look.header(number), band.area().x(), band.area().y(), 1, -1));
        }

        private void paintEdges() {
            var painter = new EdgePainter(pixels, view);
            var near = drawing.index().edgesNear(seen);
            var last = new ArrayList<Integer>();
            int plain = token("-sp-edge");
            for (int e = near.nextSetBit(0); e >= 0; e = near.nextSetBit(e + 1)) {
                if (look.isCritical(e) || look.isProposed(e) || isOnWay(e)) last.add(e);
                else paintEdge(painter, e, plain, 1.4, ARROW, 0.7, false);
            }
            for (int e : last)
                if (look.isProposed(e) && !isOnWay(e))
                    paintEdge(painter, e, token("-color-accent-fg"), 1.4, ARROW, 0.7, true);
            for (int e : last)
                if (look.isCritical(e) && !look.isProposed(e) && !isOnWay(e))
                    paintEdge(painter, e, token("-sp-ink"), 2.25, ARROW + 1, 1.6, false);
            int accent = palette.argb("-color-accent-emphasis");
            for (int e : last)
                if (isOnWay(e)) paintEdge(painter, e, accent, 2, ARROW + 1, 1.6, look.isProposed(e));
        }

        private boolean isOnWay(int edge) {
            var ways = marks.ways();
            return ways != null && ways.get(edge) || drawing.edges().get(edge).id().equals(marks.edge());
        }

        /// A colour of the edges; stood back where some of them are to be seen before the others.
        private int token(String token) {
            return marks.ways() == null
                    ? palette.argb(token)
                    : Pixels.mixed(palette.argb("-sp-band"), palette.argb(token), FADED);
        }

        private void paintEdge(
                EdgePainter painter, int number, int colour, double width, double arrow, double least,
                boolean dashed) {
            var edge = drawing.edges().get(number);
            boolean blocks = scale.detail() == Detail.BLOCK;
            boolean headed = !blocks && drawing.cards().get(drawing.numberOf(edge.to())).form() == Drawing.Form.CARD;
            double shorter = marks.tasks().contains(edge.to()) ? 5 : headed ? 1 : 0;
            painter.paint(edge, new EdgePainter.Stroke(
                    colour, Math.max(width * view.zoom(), least * sharpness), dashed, headed ? arrow * view.zoom() : 0,
                    shorter * view.zoom()));
        }

        private void paintBlocks() {
            var cards = drawing.index().cardsIn(seen);
            for (int c = cards.nextSetBit(0); c >= 0; c = cards.nextSetBit(c + 1)) paintBlock(c);
        }

        private void paintBlock(int number) {
            var card = drawing.cards().get(number);
            var on = view.onScreen(card.area());
            double radius = CardFace.RADIUS * view.zoom();
            int colour = palette.argb(look.dot(number));
            if (marks.of(card.id()) == Emphasis.SELECTED) {
                double ring = 2 * sharpness;
                box(on.grown(2 * ring), radius + 2 * ring, palette.argb("-color-accent-emphasis"));
                box(on.grown(ring), radius + ring, palette.argb("-color-bg-default"));
            }
            if (card.form() == Drawing.Form.CARD) box(on, radius, colour);
            else diamond(on, colour);
        }

        private void box(Area a, double radius, int colour) {
            pixels.box(a.x(), a.y(), a.right(), a.bottom(), radius, colour);
        }

        private void diamond(Area a, int colour) {
            pixels.convex(
                    new double[] {a.middleX(), a.right(), a.middleX(), a.x()},
                    new double[] {a.y(), a.middleY(), a.bottom(), a.middleY()}, colour);
        }

        private void gatherCards() {
            var cards = drawing.index().cardsIn(seen.grown(70));
            var blocked = (BitSet) cards.clone();
            blocked.and(look.blocked());
            for (int c = blocked.nextSetBit(0); c >= 0; c = blocked.nextSetBit(c + 1)) gatherBlocker(c);
            for (int c = cards.nextSetBit(0); c >= 0; c = cards.nextSetBit(c + 1)) gather(c);
        }

        private void gather(int number) {
            var card = drawing.cards().get(number);
            var face = look.card(number);
            var emphasis = marks.of(card.id());
            double opacity = Math.min(emphasis.opacity(), face.opacity());
            var shown = emphasis.opacity() < 1 ? Emphasis.NONE : emphasis;
            var a = card.area();
            var made = card.form() == Drawing.Form.CARD
                    ? new CardFace(face, a.width(), a.height(), shown)
                    : new GateFace(face, a.width(), a.height(), shown);
            stamps.add(new Placed(made, a.x(), a.y(), opacity, number));
        }

        private void gatherBlocker(int number) {
            var blocker = look.blocker(number);
            if (blocker == null) return;
            var card = drawing.cards().get(number).area();
            boolean docked = blocker.height() > BlockerFace.SLIM;
            double top = card.bottom() + (docked ? BlockerFace.DISTANCE : 1);
            stamps.add(new Placed(blocker, card.x(), top, 1, -1));
            if (!docked) return;
            var arrow = new Drawing.Edge("", "", "", new double[] {card.middleX(), top, card.middleX(), card.bottom()});
            new EdgePainter(pixels, view).paint(arrow, new EdgePainter.Stroke(
                    palette.argb("-color-danger-emphasis"), 1.6 * view.zoom(), false, ARROW * view.zoom(),
                    3 * view.zoom()));
        }

        /// Makes what is missing, as far as there is time.
        private boolean make() {
            var missing = new ArrayList<Face>();
            for (var placed : stamps) {
                var kept = faces.of(placed.face);
                if (kept == null || !kept.scale().equals(scale)) missing.add(placed.face);
            }
            int most = switch (haste) {
                case NONE -> missing.size();
                case MOVING -> AT_ONCE;
                case ZOOMING -> 0;
            };
            boolean complete = missing.size() <= most;
            var now = missing.subList(0, Math.min(most, missing.size()));
            if (!now.isEmpty()) faces.make(now, scale, (long) pixels.width() * pixels.height());
            return complete;
        }

        private void put(Placed placed) {
            var kept = faces.of(placed.face);
            int x = (int) Math.round(view.screenX(placed.x));
            int y = (int) Math.round(view.screenY(placed.y));
            if (kept == null) {
                if (placed.card >= 0) sketch(placed.card);
                return;
            }
            if (kept.scale().equals(scale)) {
                pixels.put(kept.stamp(), x - kept.margin(), y - kept.margin(), placed.opacity);
                return;
            }
            double ratio = view.zoom() / kept.scale().zoom();
            pixels.put(
                    kept.stamp(), (int) Math.round(x - kept.margin() * ratio), (int) Math.round(
                            y - kept.margin() * ratio),
                    (int) Math.round(kept.stamp().width() * ratio), (int) Math.round(kept.stamp().height() * ratio),
                    placed.opacity);
        }

        /// Where dependencies end, hollow, and where they begin, filled.
        private void paintPorts(Drawing.Card card) {
            if (scale.detail() == Detail.BLOCK || marks.meanwhile().apply(card.id()) != null) return;
            var on = view.onScreen(card.area());
            int accent = palette.argb("-color-accent-emphasis");
            int ground = palette.argb("-color-bg-default");
            disc(on.x(), on.middleY(), 4.75, accent);
            disc(on.x(), on.middleY(), 3.25, ground);
            disc(on.right(), on.middleY(), 6, ground);
            disc(on.right(), on.middleY(), 4.5, accent);
        }

        private void disc(double x, double y, double radius, int colour) {
            double r = radius * view.zoom();
            pixels.box(x - r, y - r, x + r, y + r, r, colour);
        }

        /// A card without its text, until there is time for it.
        private void sketch(int number) {
            var card = drawing.cards().get(number);
            var on = view.onScreen(card.area());
            if (card.form() != Drawing.Form.CARD) {
                diamond(on, palette.argb("-sp-ink"));
                diamond(on.grown(-1.5 * sharpness), palette.argb("-sp-card"));
                return;
            }
            double z = view.zoom();
            double radius = CardFace.RADIUS * z;
            box(on, radius, palette.argb("-color-border-default"));
            box(on.grown(-sharpness), radius - sharpness, palette.argb("-sp-card"));
            pixels.box(
                    on.x() + 9 * z, on.y() + 9 * z, on.x() + 31 * z, on.y() + 31 * z, 6 * z,
                    palette.argb(look.card(number).archetype().tint()));
            pixels.box(
                    on.x() + 38 * z, on.y() + 16 * z, on.right() - 20 * z, on.y() + 24 * z, 4 * z,
                    palette.argb("-color-border-muted"));
            pixels.box(
                    on.x() + 9 * z, on.bottom() - 25 * z, on.x() + 22 * z, on.bottom() - 12 * z, 6.5 * z,
                    palette.argb(look.dot(number)));
        }
    }
}
