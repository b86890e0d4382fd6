package setpoint.views.plan.paint;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Drawing.Form;

/// A whole plan drawn with a pen, for files: the same faces as in the window, in the same order, without what only
/// serves the pointer. Made on any one thread; its pieces are painted on the JavaFX thread.
public final class PlanSheet {
    private static final double MARGIN = 24;
    /// How far from the symbol of a gate its label ends, and the ring of a card.
    private static final double REACH = 36;
    private static final double BAND_RADIUS = 10;
    /// What phases are named at where the cards are too small for it.
    private static final double SMALL = 0.85;

    private final PlanLook look;
    private final Drawing drawing;
    private final Detail detail;
    /// How large one pixel of the picture is.
    private final double pixel;

    private final List<Piece> pieces = new ArrayList<>();

    /// What a piece shows.
    public enum Kind {
        PHASE,
        FRAME,
        DEPENDENCY,
        BLOCKER,
        TASK
    }

    /// A part of the picture; what comes later lies above.
    ///
    /// @param id of what it shows
    /// @param words what it says to somebody who cannot see it; empty where other pieces say it
    /// @param area all that it may cover
    public record Piece(Kind kind, String id, String words, Area area, Consumer<Pen> painting) {}

    /// @param zoom pixels of the picture for one of the drawing, on which it depends how much of a card is drawn
    public PlanSheet(PlanLook look, double zoom) {
        this.look = look;
        drawing = look.drawing();
        detail = Detail.at(zoom);
        pixel = 1 / zoom;
        for (int b = 0; b < drawing.bands().size(); b++) addGround(drawing.bands().get(b), b);
        drawing.cards().stream().filter(c -> c.form() == Form.FRAME).forEach(this::addGround);
        for (var sort : EdgeSort.values()) addEdges(sort);
        if (detail != Detail.BLOCK) for (int c = 0; c < drawing.cards().size(); c++) addBlocker(c);
        for (int c = 0; c < drawing.cards().size(); c++) addCard(c);
        for (int b = 0; b < drawing.bands().size(); b++) addHeader(drawing.bands().get(b), b);
    }

    public List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /// All that is covered, with a margin around it.
    public Area area() {
        var whole = drawing.area();
        double bottom = whole.bottom();
        for (var piece : pieces) {
            boolean overhangs = piece.kind == Kind.BLOCKER || piece.kind == Kind.TASK;
            if (overhangs) bottom = Math.max(bottom, piece.area.bottom());
        }
        return new Area(whole.x(), whole.y(), whole.width(), bottom - whole.y()).grown(MARGIN);
    }

    private void addGround(Drawing.Band band, int number) {
        var a = band.area();
        var header = look.header(number);
        var words = header.title().isEmpty() ? "" : "%s, %s ended".formatted(header.title(), header.count());
        pieces.add(new Piece(
                Kind.PHASE, Objects.requireNonNullElse(band.phase(), ""), words, a,
                pen -> pen.fill("-sp-band").box(a.x(), a.y(), a.width(), a.height(), BAND_RADIUS)));
    }

    private void addGround(Drawing.Card frame) {
        var a = frame.area();
        var border = look.plan().isCritical(frame.id()) ? "-sp-critical-card" : "-color-border-default";
        pieces.add(new Piece(Kind.FRAME, frame.id(), words(drawing.numberOf(frame.id())), a.grown(1), pen -> {
            pen.fill("-sp-frame").box(a.x(), a.y(), a.width(), a.height(), BAND_RADIUS);
            var rim = a.grown(pixel);
            pen.stroke(border, Math.max(1, pixel));
            pen.outline(rim.x(), rim.y(), rim.width(), rim.height(), BAND_RADIUS + 1);
            if (detail != Detail.BLOCK) paint(pen, look.frame(frame), a.x(), a.y());
        }));
    }

    private void addEdges(EdgeSort sort) {
        for (int e = 0; e < drawing.edges().size(); e++) {
            if (EdgeSort.of(look, e) != sort) continue;
            var edge = drawing.edges().get(e);
            var to = drawing.cards().get(drawing.numberOf(edge.to()));
            boolean headed = detail != Detail.BLOCK && !to.form().isGate();
            var line = new EdgeLine(edge.corners(), headed ? sort.arrow : 0);
            pieces.add(new Piece(Kind.DEPENDENCY, edge.id(), "", line.area().grown(sort.arrow), pen -> {
                pen.stroke(sort.token, Math.max(sort.width, sort.least * pixel));
                if (sort.dashed) pen.dashes(4, 3);
                line.paint(pen.fill(sort.token));
                if (sort.dashed) pen.dashes();
            }));
        }
    }

    private void addBlocker(int number) {
        var blocker = look.isBlocked(number) ? look.blocker(number) : null;
        if (blocker == null) return;
        var card = drawing.cards().get(number);
        var a = card.area();
        double top = a.bottom() + blocker.distance();
        var words = blocker.title() + ", " + blocker.origin();
        var area = new Area(a.x(), a.bottom(), blocker.width(), blocker.distance() + blocker.height());
        pieces.add(new Piece(Kind.BLOCKER, card.id(), words, area, pen -> {
            paint(pen, blocker, a.x(), top);
            if (!blocker.isTall()) return;
            pen.stroke("-color-danger-emphasis", 1.6);
            var up = new EdgeLine(new double[] {a.middleX(), top, a.middleX(), a.bottom()}, 7);
            up.paint(pen.fill("-color-danger-emphasis"));
        }));
    }

    private void addCard(int number) {
        var card = drawing.cards().get(number);
        if (card.form() == Form.FRAME) return;
        var a = card.area();
        boolean gate = card.form().isGate();
        var area = gate ? a.grown(REACH) : a.grown(6);
        pieces.add(new Piece(Kind.TASK, card.id(), words(number), area, pen -> {
            if (detail == Detail.BLOCK) paintBlock(pen, card, look.dot(number));
            else paintCard(pen, card, look.card(number));
        }));
    }

    private void paintBlock(Pen pen, Drawing.Card card, String token) {
        var a = card.area();
        if (card.form().isGate()) pen.fill(token).path("M19 0L38 19L19 38L0 19z", a.x(), a.y(), a.width() / 38, true);
        else pen.fill(token).box(a.x(), a.y(), a.width(), a.height(), CardFace.RADIUS);
    }

    private void paintCard(Pen pen, Drawing.Card card, CardLook says) {
        var a = card.area();
        var face = card.form().isGate()
                ? new GateFace(says, a.width(), a.height(), Emphasis.NONE)
                : new CardFace(says, a.width(), a.height(), Emphasis.NONE, false);
        if (says.opacity() == 1) paint(pen, face, a.x(), a.y());
        else pen.faded(says.opacity(), () -> paint(pen, face, a.x(), a.y()));
    }

    private void paint(Pen pen, Face face, double x, double y) {
        pen.moved(x, y, 1, () -> face.paint(pen, detail, pixel));
    }

    private void addHeader(Drawing.Band band, int number) {
        var a = band.area();
        boolean full = detail == Detail.FULL;
        double scale = Math.max(1, SMALL * pixel);
        double height = full ? Drawing.Band.HEADER : LabelFace.HEIGHT * scale;
        double top = Math.max(a.y(), a.y() + (Drawing.Band.HEADER - height) / 2);
        var covered = new Area(a.x(), a.y(), a.width(), Math.max(height, Drawing.Band.HEADER));
        pieces.add(new Piece(Kind.PHASE, Objects.requireNonNullElse(band.phase(), ""), "", covered, pen -> {
            if (height > Drawing.Band.HEADER)
                pen.faded(0.9, () -> pen.fill("-sp-band").box(a.x(), a.y(), a.width(), height, 0));
            Face face = full
                    ? look.header(number).in(a.width() / scale, Drawing.Band.HEADER / scale)
                    : look.label(number).within(a.width() / scale);
            pen.moved(a.x(), top, scale, () -> face.paint(pen, detail, pixel));
        }));
    }

    private String words(int number) {
        var card = look.card(number);
        var words = new StringBuilder(card.title()).append(": ").append(card.status().word());
        if (!card.estimate().isEmpty()) words.append(", ").append(card.estimate());
        if (card.critical()) words.append(", on the critical path");
        return words.toString();
    }
}
