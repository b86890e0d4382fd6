package setpoint.views.plan.export;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import setpoint.model.work.Status;
import setpoint.views.kit.Palette;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing.Form;
import setpoint.views.plan.Proposed;
import setpoint.views.plan.StatusMark;
import setpoint.views.plan.paint.CardLook;
import setpoint.views.kit.SvgPen;
import setpoint.views.kit.XmlText;

/// How cells look in diagrams.net, in its own words: `key=value;`. Labels are HTML.
record DrawioStyles(Palette palette) {
    private static final String TEXT = "html=1;whiteSpace=wrap;fontFamily=Inter,Helvetica,Arial;fontSize=12;";
    private static final int LABEL = 80;

    String background() {
        return colour("-color-bg-default");
    }

    String lane(boolean named) {
        return "swimlane;startSize=%d;collapsible=0;rounded=1;arcSize=4;align=left;spacingLeft=10;"
                .formatted(named ? 34 : 0)
                + TEXT + "fontStyle=1;"
                + colours("-sp-band", "-sp-band", "-color-fg-default")
                + "swimlaneFillColor=" + colour("-sp-band") + ";swimlaneLine=0;";
    }

    String frame(CardLook says) {
        return "swimlane;startSize=30;collapsible=0;rounded=1;arcSize=4;align=left;spacingLeft=10;" + TEXT
                + "fontStyle=1;" + colours("-sp-frame", border(says), "-color-fg-default")
                + "swimlaneFillColor=" + colour("-sp-frame") + ";swimlaneLine=0;";
    }

    String card(CardLook says) {
        var dashes = says.proposed() == Proposed.NOTHING ? "" : "dashed=1;dashPattern=4 3;";
        var back = says.opacity() < 1 ? "opacity=60;textOpacity=60;" : "";
        if (says.form().isGate()) {
            var shape = says.form() == Form.APPROVAL ? "rhombus;rounded=1;"
                    : "shape=hexagon;perimeter=hexagonPerimeter2;size=0.25;";
            return shape + TEXT
                    + "verticalLabelPosition=bottom;verticalAlign=top;labelWidth=%d;strokeWidth=1.5;".formatted(LABEL)
                    + colours("-sp-card", "-sp-ink", "-color-fg-muted") + dashes + back;
        }
        var round = "rounded=1;absoluteArcSize=1;arcSize=%d;".formatted(says.milestone() ? 32 : 16);
        return round + TEXT + "align=left;verticalAlign=middle;spacingLeft=8;spacingRight=8;"
                + (says.critical() ? "strokeWidth=1.5;" : "")
                + colours(says.proposed() == Proposed.NEW ? "-sp-accent-soft" : "-sp-card", border(says),
                        "-color-fg-default")
                + dashes + back;
    }

    private static String border(CardLook says) {
        if (says.proposed() != Proposed.NOTHING) return "-color-accent-fg";
        if (says.status() == Status.FAILED) return "-color-danger-emphasis";
        return says.critical() ? "-sp-critical-card" : "-color-border-default";
    }

    String edge(boolean critical, boolean proposed, boolean arrow, boolean straight) {
        var line = critical ? "-sp-ink" : proposed ? "-color-accent-fg" : "-sp-edge";
        var style = new ArrayList<String>();
        style.add("edgeStyle=orthogonalEdgeStyle;html=1;jettySize=auto;");
        style.add(straight ? "curved=1;" : "rounded=1;arcSize=14;");
        style.add("strokeColor=%s;strokeWidth=%s;".formatted(colour(line), critical ? "2.25" : "1.4"));
        style.add(arrow ? "endArrow=block;endFill=1;endSize=%d;".formatted(critical ? 5 : 4) : "endArrow=none;");
        if (proposed) style.add("dashed=1;dashPattern=4 3;");
        return String.join("", style);
    }

    /// Where an edge leaves one card and arrives at the other, as shares of their sides.
    String ports(Area from, Area to, double[] corners) {
        return port("exit", from, corners[0], corners[1])
                + port("entry", to, corners[corners.length - 2], corners[corners.length - 1]);
    }

    private static String port(String end, Area card, double x, double y) {
        var across = SvgPen.number(Math.clamp((x - card.x()) / card.width(), 0, 1));
        var down = SvgPen.number(Math.clamp((y - card.y()) / card.height(), 0, 1));
        return "%1$sX=%2$s;%1$sY=%3$s;%1$sDx=0;%1$sDy=0;%1$sPerimeter=0;".formatted(end, across, down);
    }

    /// The title, and below it what the card says about the task.
    String label(CardLook says, String owner) {
        if (says.form().isGate()) return joined("<br>", says.counts(), says.second());
        var title = XmlText.escaped(says.title());
        if (says.form() == Form.FRAME) return title;
        var struck = says.status() == Status.ABANDONED || says.proposed() == Proposed.REMOVED;
        var status = "<font color=\"%s\">%s</font>".formatted(
                colour(StatusMark.wordToken(says.status())), XmlText.escaped(says.status().word()));
        var facts = Stream.of(says.estimate(), says.hasCriteria() ? "\u2713 " + says.counts() : says.counts(), owner)
                .filter(fact -> !fact.isEmpty())
                .map(XmlText::escaped)
                .map(fact -> "<font color=\"%s\">%s</font>".formatted(colour("-color-fg-muted"), fact));
        return "<b style=\"overflow-wrap: anywhere\">%s</b><br><span style=\"font-size: 11px\">%s</span>".formatted(
                struck ? "<strike>" + title + "</strike>" : title,
                Stream.concat(Stream.of(status), facts).collect(Collectors.joining(" · ")));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(p -> !p.isEmpty()).map(XmlText::escaped).collect(Collectors.joining(between));
    }

    private String colours(String fill, String stroke, String text) {
        return "fillColor=%s;strokeColor=%s;fontColor=%s;".formatted(colour(fill), colour(stroke), colour(text));
    }

    private String colour(String token) {
        return "#%06x".formatted(palette.argb(token) & 0xffffff);
    }
}
