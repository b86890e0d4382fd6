package setpoint.views.review.graph;

import java.util.List;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.diff.PartDiff.Fate;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Palette;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.Viewport;

/// Paints what a viewport sees of a [DiffGraph]. What was added, removed or changed has its own sign and its own line
/// beside its own colour; what is the same steps back.
final class DiffPainter {
    private static final double RADIUS = 6;
    private static final double CORNER = 7;
    private static final double ICON = 12;
    /// Below this zoom there is no room for words.
    private static final double READABLE = 0.45;

    private final CanvasPen pen;
    private final DiffGraph graph;
    private final Viewport view;
    private final Area seen;

    /// How a card of one fate looks.
    private record Look(String line, String ground, String words, @Nullable Icon icon, String iconLine) {
        static Look of(Optional<Fate> fate) {
            if (fate.isEmpty())
                return new Look("-color-border-default", "-color-bg-overlay", "-color-fg-muted", null, "");
            return switch (fate.get()) {
                case ADDED -> new Look(
                        "-color-success-emphasis", "-color-success-subtle", "-color-fg-default", Icon.PLUS,
                        "-color-success-fg");
                case REMOVED -> new Look(
                        "-color-danger-emphasis", "-color-bg-default", "-color-fg-subtle", Icon.MINUS,
                        "-color-danger-fg");
                case CHANGED -> new Look(
                        "-color-warning-emphasis", "-color-warning-subtle", "-color-fg-default", Icon.PEN,
                        "-color-warning-fg");
            };
        }
    }

    DiffPainter(GraphicsContext gc, Palette palette, DiffGraph graph, Viewport view, double width, double height) {
        pen = new CanvasPen(gc, palette);
        this.graph = graph;
        this.view = view;
        seen = view.seen(width, height);
        clear(gc, palette, width, height);
    }

    static void clear(GraphicsContext gc, Palette palette, double width, double height) {
        gc.setFill(palette.of("-color-bg-subtle"));
        gc.fillRect(0, 0, width, height);
    }

    void paint(@Nullable String selected, @Nullable String hovered) {
        var gc = pen.gc();
        gc.save();
        gc.translate(view.left(), view.top());
        gc.scale(view.zoom(), view.zoom());
        for (var fated : new boolean[] {false, true})
            for (var edge : graph.drawing().edges()) if (graph.links().containsKey(edge.id()) == fated) paintEdge(edge);
        graph.loose().forEach(d -> paintLoose(d.from(), d.to()));
        for (var card : graph.drawing().cards())
            if (card.area().grown(24).overlaps(seen))
                paintCard(card, card.id().equals(selected), card.id().equals(hovered));
        gc.restore();
    }

    private void paintEdge(Drawing.Edge edge) {
        if (!mayBeSeen(edge.corners())) return;
        line(graph.links().get(edge.id()));
        trace(edge.corners());
        pen.dashes();
    }

    private void line(@Nullable Fate fate) {
        var token = fate == null ? "-sp-edge"
                : switch (fate) {
                    case ADDED -> "-color-success-emphasis";
                    case REMOVED -> "-color-danger-emphasis";
                    case CHANGED -> "-color-warning-emphasis";
                };
        pen.stroke(token, Math.max(1.5, 0.7 / view.zoom()));
        if (fate == Fate.REMOVED) pen.dashes(4, 3);
    }

    private boolean mayBeSeen(double[] corners) {
        double left = Math.min(corners[0], corners[corners.length - 2]);
        double right = Math.max(corners[0], corners[corners.length - 2]);
        return left <= seen.right() && right >= seen.x();
    }

    private void trace(double[] line) {
        pen.trail(line, CORNER);
    }

    /// A removed dependency that the layout could not follow, from below the one to above the other.
    private void paintLoose(String from, String to) {
        var a = graph.drawing().card(from).orElseThrow().area();
        var b = graph.drawing().card(to).orElseThrow().area();
        line(Fate.REMOVED);
        pen.curve(
                a.middleX(), a.bottom(), a.middleX(), a.bottom() + 30, b.middleX(), b.bottom() + 30, b.middleX(),
                b.bottom());
        pen.dashes();
    }

    private void paintCard(Drawing.Card card, boolean selected, boolean hovered) {
        var look = Look.of(graph.fateOf(card.id()));
        if (card.form() != Drawing.Form.CARD) paintGate(card, look, selected);
        else if (view.zoom() < READABLE) paintBlock(card.area(), look, selected);
        else paintBox(card, look, selected, hovered);
    }

    private void paintBlock(Area a, Look look, boolean selected) {
        if (selected) ring(a, 5 / view.zoom());
        pen.fill(look.icon == null ? "-sp-edge" : look.line).box(a.x(), a.y(), a.width(), a.height(), RADIUS);
    }

    private void ring(Area a, double by) {
        pen.fill("-color-accent-emphasis").box(a.x() - by, a.y() - by, a.width() + 2 * by, a.height() + 2 * by,
                RADIUS + by);
        double gap = by / 2;
        pen.fill("-color-bg-default").box(a.x() - gap, a.y() - gap, a.width() + 2 * gap, a.height() + 2 * gap,
                RADIUS + gap);
    }

    private void paintBox(Drawing.Card card, Look look, boolean selected, boolean hovered) {
        var a = card.area();
        if (selected) ring(a, 4);
        pen.fill(look.ground).box(a.x(), a.y(), a.width(), a.height(), RADIUS);
        boolean removed = look.icon == Icon.MINUS;
        if (removed) pen.dashes(4, 3);
        pen.stroke(look.icon == null && hovered ? "-sp-fg-faint" : look.line, look.icon == null ? 1 : 1.5)
                .outline(a.x(), a.y(), a.width(), a.height(), RADIUS);
        pen.dashes();
        double x = a.x() + 8;
        if (look.icon != null) {
            pen.stroke(look.iconLine, 1.4).icon(look.icon, x, a.middleY() - ICON / 2, ICON);
            x += ICON + 6;
        }
        var font = Fonts.text(11.5);
        var title = Pen.cut(titleOf(card.id()), font, a.right() - 8 - x);
        pen.text(title, x, a.middleY() + 4, font, look.words);
        if (removed) strike(x, a.middleY() + 0.5, Pen.width(title, font));
    }

    private void strike(double x, double y, double width) {
        pen.stroke("-color-fg-subtle", 1);
        pen.gc().strokeLine(x, y, x + width, y);
    }

    private String titleOf(String task) {
        return PlanNow.titleOf(java.util.Objects.requireNonNull(graph.tasks().get(task)));
    }

    private void paintGate(Drawing.Card card, Look look, boolean selected) {
        double x = card.area().middleX();
        double y = card.area().middleY();
        if (selected) {
            pen.stroke("-color-accent-emphasis", 6);
            outlineGate(card.form(), x, y, false);
        }
        pen.fill(look.ground);
        outlineGate(card.form(), x, y, true);
        if (look.icon == Icon.MINUS) pen.dashes(4, 3);
        pen.stroke(look.icon == null ? "-sp-ink" : look.line, 1.5);
        outlineGate(card.form(), x, y, false);
        pen.dashes();
        var icon = card.form() == Drawing.Form.APPROVAL ? Icon.LOCK : Icon.SHIELD;
        pen.stroke(look.icon == null ? "-sp-ink" : look.iconLine, 1.4).icon(icon, x - 7, y - 7, 14);
        if (view.zoom() >= READABLE) paintGateTitle(card, x, y, look);
    }

    private void paintGateTitle(Drawing.Card card, double x, double y, Look look) {
        var font = Fonts.text(10);
        var lines = Pen.lines(titleOf(card.id()), font, 84, 1);
        double below = y + 28;
        for (var line : lines) {
            double width = Pen.width(line, font);
            pen.text(line, x - width / 2, below, font, look.words);
            if (look.icon == Icon.MINUS) strike(x - width / 2, below - 3.5, width);
        }
    }

    private void outlineGate(Drawing.Form form, double x, double y, boolean filled) {
        var corners = form == Drawing.Form.CHECK
                ? List.of(-8.0, -14.0, 8.0, -14.0, 16.0, 0.0, 8.0, 14.0, -8.0, 14.0, -16.0, 0.0)
                : List.of(0.0, -17.0, 17.0, 0.0, 0.0, 17.0, -17.0, 0.0);
        int n = corners.size() / 2;
        var xs = new double[n];
        var ys = new double[n];
        for (int i = 0; i < n; i++) {
            xs[i] = x + corners.get(2 * i);
            ys[i] = y + corners.get(2 * i + 1);
        }
        if (filled) pen.gc().fillPolygon(xs, ys, n);
        else pen.gc().strokePolygon(xs, ys, n);
    }
}
