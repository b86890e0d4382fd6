package setpoint.views.measure;

import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.measure.Loop;
import setpoint.model.measure.Loop.State;
import setpoint.model.measure.Loop.Way;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Pen;
import setpoint.views.kit.SvgPen;
import setpoint.views.kit.XmlText;
import setpoint.views.week.paint.Clock;

/// The planning loop of an agent as an Agent & Instrument Diagram, after the manner of piping and instrumentation diagrams:
/// circles are what reads or holds a value, boxes are who or what does something, and each line says by its number in
/// the list below what it carries. A way that is broken is drawn broken.
record LoopPicture(Loop loop) {
    static final double WIDTH = 600;
    static final double HEIGHT = 396;
    private static final double LIST_TOP = 262;
    private static final double LINE = 21;

    void draw(Pen pen) {
        line(pen, Way.INTENT, 1, 326, 72, 424, 72);
        line(pen, Way.RECORD, 2, 500, 106, 500, 158);
        line(pen, Way.REVIEW, 3, 472, 186, 256, 186, 256, 108);
        line(pen, Way.CORRECT, 4, 186, 88, 92, 88);
        line(pen, Way.ESTIMATE, 5, 478, 202, 152, 202);
        line(pen, Way.LEGACY, 6, 486, 212, 486, 236, 152, 236);
        pen.stroke("-sp-edge", 1.4);
        pen.line(88, 62, 182, 62);
        arrow(pen, 186, 62, 1, 0, "-sp-edge");
        holder(pen, 60, 75, "SP", loop.setpointPercent() + " %");
        pen.textAround(
                loop.template() == 0
                        ? "no week template"
                        : "template v%d · %s".formatted(loop.template(), Words.count(loop.slots(), "slot")),
                84, 126, Fonts.text(11), "-color-fg-muted");
        var name = TextSafety.shownOnOneLine(loop.agent().name());
        actor(pen, 186, 40, name, "plans week " + loop.week().number());
        actor(pen, 430, 40, "The week", "%s dream, %s real".formatted(
                Clock.hours(loop.dreamMinutes()), Clock.hours(loop.realityMinutes())));
        holder(pen, 500, 186, "XI",
                loop.reading().isPresent() ? loop.reading().getAsInt() + " %" : "–");
        pen.text("measure", 534, 190, Fonts.text(11), "-color-fg-muted");
        store(pen, 190, "estimates");
        store(pen, 224, "plan templates");
        list(pen);
    }

    private void line(Pen pen, Way way, int number, double... corners) {
        var state = loop.path(way).state();
        var token = token(state);
        pen.stroke(token, state == State.BROKEN ? 1.6 : 1.4);
        if (state != State.RUNS) pen.dashes(state == State.BROKEN ? 5 : 1, 4);
        pen.trail(corners, 7);
        pen.dashes();
        int n = corners.length;
        double dx = Math.signum(corners[n - 2] - corners[n - 4]);
        double dy = Math.signum(corners[n - 1] - corners[n - 3]);
        arrow(pen, corners[n - 2] + 4 * dx, corners[n - 1] + 4 * dy, dx, dy, token);
        badge(pen, (corners[0] + corners[2]) / 2, (corners[1] + corners[3]) / 2, number, state);
    }

    private static void arrow(Pen pen, double x, double y, double dx, double dy, String token) {
        pen.fill(token).polygon(x, y, x - 7 * dx - 3.5 * dy, y - 7 * dy - 3.5 * dx, x - 7 * dx + 3.5 * dy,
                y - 7 * dy + 3.5 * dx);
    }

    private static void badge(Pen pen, double x, double y, int number, State state) {
        pen.fill("-color-bg-default").disc(x, y, 9);
        pen.stroke(token(state), 1.3).ring(x, y, 8);
        pen.textAround(String.valueOf(number), x, y + 3.8, Fonts.strong(10.5), "-color-fg-default");
    }

    private static String token(State state) {
        return switch (state) {
            case RUNS -> "-color-success-fg";
            case BROKEN -> "-color-danger-fg";
            case NOT_YET -> "-sp-fg-faint";
        };
    }

    /// A circle with a tag and the value that it holds or reads.
    private static void holder(Pen pen, double x, double y, String tag, String value) {
        pen.fill("-sp-panel").disc(x, y, 28);
        pen.stroke("-sp-ink", 1.6).ring(x, y, 28);
        pen.stroke("-color-border-default", 1).line(x - 27, y - 3, x + 27, y - 3);
        pen.textAround(tag, x, y - 8, Fonts.text(11), "-color-fg-muted");
        pen.textAround(value, x, y + 13, Fonts.strong(13), "-color-fg-default");
    }

    private static void actor(Pen pen, double x, double y, String title, String words) {
        pen.fill("-sp-panel").box(x, y, 140, 66, 8);
        pen.stroke("-sp-ink", 1.6).outline(x, y, 140, 66, 8);
        pen.textAround(Pen.cut(title, Fonts.strong(13), 124), x + 70, y + 30, Fonts.strong(13), "-color-fg-default");
        pen.textAround(Pen.cut(words, Fonts.text(10.5), 134), x + 70, y + 48, Fonts.text(10.5), "-color-fg-muted");
    }

    private static void store(Pen pen, double y, String title) {
        pen.fill("-sp-panel").box(26, y, 120, 24, 5);
        pen.stroke("-color-border-default", 1).outline(26, y, 120, 24, 5);
        pen.textAround(title, 86, y + 16, Fonts.text(11), "-color-fg-default");
    }

    private void list(Pen pen) {
        double y = LIST_TOP;
        int number = 1;
        for (var path : loop.paths()) {
            badge(pen, 34, y, number++, path.state());
            pen.text(name(path.way()), 50, y + 4, Fonts.strong(11.5), "-color-fg-default");
            pen.text(word(path.state()), 190, y + 4, Fonts.strong(11.5), token(path.state()));
            pen.text(Pen.cut(path.words(), Fonts.text(11.5), WIDTH - 262), 252, y + 4, Fonts.text(11.5),
                    "-color-fg-muted");
            y += LINE;
        }
        var instruments = new StringBuilder("Instruments: ");
        if (loop.instruments().isEmpty()) instruments.append("none has recorded anything in 8 weeks");
        for (var one : loop.instruments())
            instruments.append(instruments.length() > 14 ? ", " : "").append(one.source()).append(' ')
                    .append(one.blocks());
        pen.text(Pen.cut(instruments.toString(), Fonts.text(11), WIDTH - 40), 26, y + 4, Fonts.text(11),
                "-color-fg-subtle");
    }

    static String name(Way way) {
        return switch (way) {
            case INTENT -> "Plan into the week";
            case RECORD -> "Work to the gauge";
            case REVIEW -> "Gauge to the planner";
            case CORRECT -> "Lesson to the template";
            case ESTIMATE -> "Time to the estimates";
            case LEGACY -> "Plan to its template";
        };
    }

    static String word(State state) {
        return switch (state) {
            case RUNS -> "runs";
            case BROKEN -> "broken";
            case NOT_YET -> "not yet";
        };
    }

    /// The same for whoever cannot see it.
    String inWords() {
        var words = new StringBuilder("The planning loop. ");
        for (var path : loop.paths())
            words.append(name(path.way())).append(": ").append(word(path.state())).append(", ").append(path.words())
                    .append(". ");
        return words.toString().strip();
    }

    /// One file without anything from elsewhere.
    String svg(Palette palette) {
        var pen = new SvgPen(palette);
        var name = "The planning loop of " + loop.agent().name() + ", week " + loop.week();
        pen.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        pen.write("<svg xmlns=\"http://www.w3.org/2000/svg\"%s%s viewBox=\"0 0 %s %s\"".formatted(
                SvgPen.attribute("width", WIDTH), SvgPen.attribute("height", HEIGHT), SvgPen.number(WIDTH),
                SvgPen.number(HEIGHT)));
        pen.write(" role=\"img\" aria-labelledby=\"title desc\" xml:space=\"preserve\"");
        pen.write(" font-family=\"%s\">\n<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n".formatted(
                SvgPen.families(), XmlText.escaped(name), XmlText.escaped(inWords())));
        pen.fill("-color-bg-default").box(0, 0, WIDTH, HEIGHT, 0);
        draw(pen);
        return pen.write("</svg>\n").written();
    }
}
