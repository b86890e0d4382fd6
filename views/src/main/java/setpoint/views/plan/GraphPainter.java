package setpoint.views.plan;

import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Dependency;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;

/// Paints what a viewport sees of a plan's drawing: bands, edges, cards. Plain edges lie lowest, the critical path on
/// top of them.
final class GraphPainter {
    private static final double CORNER = 7;
    private static final double ARROW = 7;
    private static final double CRITICAL_ARROW = 8;
    private static final double BELOW_BANDS = 10;
    private static final int CARDS_WITH_SHADOW = 150;

    private final Pen pen;
    private final PlanNow plan;
    private final Drawing drawing;
    private final Viewport view;
    private final CardPainter.Detail detail;
    private final Area seen;

    GraphPainter(
            GraphicsContext gc, Palette palette, PlanNow plan, Drawing drawing, Viewport view, double width,
            double height) {
        pen = new Pen(gc, palette);
        this.plan = plan;
        this.drawing = drawing;
        this.view = view;
        detail = CardPainter.Detail.at(view.zoom());
        seen = view.seen(width, height);
        pen.fill("-color-bg-default");
        gc.fillRect(0, 0, width, height);
    }

    void paint(Marks marks) {
        var gc = pen.gc();
        gc.save();
        gc.translate(view.left(), view.top());
        gc.scale(view.zoom(), view.zoom());
        drawing.bands().stream().filter(b -> b.area().overlaps(seen)).forEach(this::paintBand);
        paintEdges(marks);
        var cards = drawing.cards().stream().filter(c -> c.area().grown(50).overlaps(seen)).toList();
        var painter = new CardPainter(pen, plan, detail, cards.size() <= CARDS_WITH_SHADOW);
        for (var card : cards) painter.paint(card, marks.of(card.id()));
        if (marks.gesture() != null) marks.gesture().paint(pen, view.zoom());
        else if (marks.hovered() != null) drawing.card(marks.hovered()).ifPresent(painter::paintPorts);
        gc.restore();
    }

    private void paintBand(Drawing.Band band) {
        // A short plan's bands reach down to the end of the view, so that they read as ground and not as boxes.
        var a = new Area(band.area().x(), band.area().y(), band.area().width(), bandHeight(band.area()));
        pen.fill("-sp-band").box(a.x(), a.y(), a.width(), a.height(), 10);
        if (detail == CardPainter.Detail.BLOCK) return;
        var sum = PhaseSum.of(plan, band.phase());
        double baseline = a.y() + 21;
        var hours = sum.minutes() == 0 ? "" : Minutes.spaced(sum.minutes());
        double right = pen.textEndingAt(hours, a.right() - 10, baseline, Fonts.text(11), "-color-fg-subtle");
        if (!hours.isEmpty()) right -= 6;
        pen.fill("-color-border-default").box(right - 34, baseline - 6, 34, 4, 2);
        if (sum.ended() > 0) pen.fill("-color-success-emphasis").box(right - 34, baseline - 6, 34 * sum.share(), 4, 2);
        var count = sum.ended() + " / " + sum.tasks();
        double room = right - 34 - 8 - Pen.width(count, Fonts.text(11)) - 6 - (a.x() + 10);
        var title = Pen.cut(TextSafety.shownOnOneLine(band.title()), Fonts.strong(12), room);
        pen.text(title, a.x() + 10, baseline, Fonts.strong(12), "-color-fg-default");
        double x = a.x() + 10 + (title.isEmpty() ? 0 : Pen.width(title, Fonts.strong(12)) + 6);
        pen.text(count, x, baseline, Fonts.text(11), "-color-fg-subtle");
    }

    private double bandHeight(Area area) {
        return Math.max(area.height(), seen.bottom() - BELOW_BANDS / view.zoom() - area.y());
    }

    private void paintEdges(Marks marks) {
        var seenEdges = drawing.edges().stream().filter(this::isSeen).toList();
        var critical = new ArrayList<Drawing.Edge>();
        pen.gc().setLineCap(StrokeLineCap.BUTT);
        pen.gc().setLineJoin(StrokeLineJoin.ROUND);
        for (var edge : seenEdges) {
            if (isCritical(edge)) critical.add(edge);
            else paintEdge(edge, "-sp-edge", 1.4, ARROW, marks);
        }
        for (var edge : critical) paintEdge(edge, "-sp-ink", 2.25, CRITICAL_ARROW, marks);
        for (var edge : seenEdges)
            if (edge.id().equals(marks.edge())) paintEdge(edge, "-color-accent-emphasis", 2.25, CRITICAL_ARROW, marks);
    }

    private boolean isCritical(Drawing.Edge edge) {
        return dependency(edge).filter(plan::isCritical).isPresent();
    }

    private Optional<Dependency> dependency(Drawing.Edge edge) {
        return plan.content().dependenciesOf(edge.to()).stream()
                .filter(d -> d.from().equals(edge.from()))
                .findFirst();
    }

    private boolean isSeen(Drawing.Edge edge) {
        var c = edge.corners();
        double left = c[0];
        double right = c[0];
        double top = c[1];
        double bottom = c[1];
        for (int i = 2; i < c.length; i += 2) {
            left = Math.min(left, c[i]);
            right = Math.max(right, c[i]);
            top = Math.min(top, c[i + 1]);
            bottom = Math.max(bottom, c[i + 1]);
        }
        return left <= seen.right() && right >= seen.x() && top <= seen.bottom() && bottom >= seen.y();
    }

    private void paintEdge(Drawing.Edge edge, String token, double width, double arrow, Marks marks) {
        boolean blocks = detail == CardPainter.Detail.BLOCK;
        boolean gate = drawing.card(edge.to()).map(c -> c.form() != Drawing.Form.CARD).orElse(false);
        double shorter = marks.tasks().contains(edge.to()) ? 5 : gate || blocks ? 0 : 1;
        boolean headed = !blocks && !gate;
        var line = shortened(edge.corners(), shorter + (headed ? arrow - 2 : 0));
        pen.stroke(token, blocks ? Math.max(width, (arrow > ARROW ? 1.6 : 0.6) / view.zoom()) : width);
        trace(line);
        if (headed) paintArrow(edge.corners(), shorter, arrow, token);
    }

    /// A line whose last piece ends so much earlier.
    private static double[] shortened(double[] corners, double by) {
        var line = corners.clone();
        int n = line.length;
        double dx = line[n - 2] - line[n - 4];
        double dy = line[n - 1] - line[n - 3];
        double length = Math.hypot(dx, dy);
        if (length < 1) return line;
        double part = Math.min(by, length) / length;
        line[n - 2] -= dx * part;
        line[n - 1] -= dy * part;
        return line;
    }

    private void trace(double[] line) {
        var gc = pen.gc();
        gc.beginPath();
        gc.moveTo(line[0], line[1]);
        if (line.length == 4 && isSlanted(line)) {
            double reach = Math.max(14, Math.abs(line[2] - line[0]) / 2);
            double side = Math.signum(line[2] - line[0]);
            gc.bezierCurveTo(
                    line[0] + side * reach, line[1], line[2] - side * reach, line[3], line[2], line[3]);
        } else {
            for (int i = 2; i + 3 < line.length; i += 2)
                gc.arcTo(line[i], line[i + 1], line[i + 2], line[i + 3], radius(line, i));
            gc.lineTo(line[line.length - 2], line[line.length - 1]);
        }
        gc.stroke();
    }

    private static boolean isSlanted(double[] line) {
        return Math.abs(line[0] - line[2]) > 1 && Math.abs(line[1] - line[3]) > 1;
    }

    private static double radius(double[] line, int corner) {
        double before = Math.hypot(line[corner] - line[corner - 2], line[corner + 1] - line[corner - 1]);
        double after = Math.hypot(line[corner + 2] - line[corner], line[corner + 3] - line[corner + 1]);
        return Math.min(CORNER, Math.min(before, after) / 2);
    }

    private void paintArrow(double[] corners, double shorter, double size, String token) {
        int n = corners.length;
        double dx = corners[n - 2] - corners[n - 4];
        double dy = corners[n - 1] - corners[n - 3];
        if (n == 4 && isSlanted(corners)) dy = 0;
        double length = Math.max(1, Math.hypot(dx, dy));
        double ux = dx / length;
        double uy = dy / length;
        double tipX = corners[n - 2] - ux * shorter;
        double tipY = corners[n - 1] - uy * shorter;
        double half = size * 0.43;
        pen.fill(token);
        pen.gc().fillPolygon(
                new double[] {tipX, tipX - ux * size - uy * half, tipX - ux * size + uy * half},
                new double[] {tipY, tipY - uy * size + ux * half, tipY - uy * size - ux * half},
                3);
    }

    /// Leaves only the ground; for when there is nothing to draw.
    static void clear(GraphicsContext gc, Palette palette, double width, double height) {
        gc.setFill(palette.of("-color-bg-default"));
        gc.fillRect(0, 0, width, height);
    }

    /// The tasks of a phase in numbers.
    record PhaseSum(int tasks, int ended, long minutes) {
        static PhaseSum of(PlanNow plan, @Nullable String phase) {
            var tasks = plan.content().leaves().stream()
                    .filter(t -> !t.isGate() && Objects.equals(t.phase(), phase))
                    .toList();
            int ended = (int) tasks.stream().filter(t -> plan.statusOf(t.id()).hasEnded()).count();
            long minutes = tasks.stream().mapToLong(t -> t.likelyMinutes()).sum();
            return new PhaseSum(tasks.size(), ended, minutes);
        }

        double share() {
            return tasks == 0 ? 0 : (double) ended / tasks;
        }
    }
}
