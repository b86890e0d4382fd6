package setpoint.views.plan.export;

import java.util.List;
import java.util.Locale;
import setpoint.model.core.Words;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.SvgPen;
import setpoint.views.kit.XmlText;
import setpoint.views.kit.Palette;
import setpoint.views.plan.paint.PlanLook;
import setpoint.views.plan.paint.PlanSheet;
import setpoint.views.plan.paint.PlanSheet.Piece;

/// A graph as SVG: one file without scripts, styles or anything from elsewhere. Each task is a group with its words as
/// title, so that it can be pointed at, read aloud and searched.
final class SvgFile {
    private static final int AT_ONCE = 100;

    private final PlanLook look;
    private final String name;
    private final PlanSheet sheet;
    private final SvgPen pen;

    SvgFile(PlanLook look, String name, Palette palette) {
        this.look = look;
        this.name = name;
        sheet = new PlanSheet(look, 1);
        pen = new SvgPen(palette);
    }

    Picture picture() {
        var area = sheet.area();
        var size = SvgPen.attribute("width", area.width()) + SvgPen.attribute("height", area.height());
        var box = "%s %s %s %s".formatted(
                SvgPen.number(area.x()), SvgPen.number(area.y()), SvgPen.number(area.width()),
                SvgPen.number(area.height()));
        pen.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        pen.write("<svg xmlns=\"http://www.w3.org/2000/svg\"%s viewBox=\"%s\"".formatted(size, box));
        pen.write(" role=\"img\" aria-labelledby=\"title desc\" xml:space=\"preserve\"");
        pen.write(" font-family=\"%s\">\n".formatted(SvgPen.families()));
        pen.write("<title id=\"title\">%s</title>\n".formatted(XmlText.escaped(name)));
        pen.write("<desc id=\"desc\">%s</desc>\n".formatted(XmlText.escaped(description())));
        pen.fill("-color-bg-default").box(area.x(), area.y(), area.width(), area.height(), 0);
        pen.write("\n");
        var pieces = sheet.pieces();
        for (int i = 0; i < pieces.size(); i += AT_ONCE)
            writeAll(pieces.subList(i, Math.min(i + AT_ONCE, pieces.size())));
        pen.write("</svg>\n");
        return Picture.of(pen.written(), area.width(), area.height());
    }

    private String description() {
        var drawing = look.drawing();
        int phases = (int) drawing.bands().stream().filter(band -> band.phase() != null).count();
        return "A plan as a graph from left to right: %s, %s%s. The thick dark arrows are the critical path.".formatted(
                Words.count(drawing.cards().size(), "task"), Words.dependencies(drawing.edges().size()),
                phases == 0 ? "" : ", in " + Words.count(phases, "phase"));
    }

    private void writeAll(List<Piece> pieces) {
        Toolkit.call(() -> {
            pieces.forEach(this::write);
            return true;
        });
    }

    private void write(Piece piece) {
        pen.write("<g class=\"%s\"".formatted(piece.kind().name().toLowerCase(Locale.ROOT)));
        if (!piece.id().isEmpty()) pen.write(" data-id=\"%s\"".formatted(XmlText.escaped(piece.id())));
        pen.write(">");
        if (!piece.words().isEmpty()) pen.write("<title>%s</title>".formatted(XmlText.escaped(piece.words())));
        piece.painting().accept(pen);
        pen.write("</g>\n");
    }
}
