package setpoint.views.plan.paint;

import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Proposed;
import setpoint.views.plan.StatusMark;

/// A gate: a diamond that a person decides or a hexagon that a check decides, its state as a badge, two lines below.
record GateFace(CardLook look, double width, double height, Emphasis emphasis) implements Face {
    private static final String HEXAGON = "M-9 -16.5H9L18 0L9 16.5H-9L-18 0z";
    /// A square of 27 on its corner, rounded by 5.
    private static final String DIAMOND = "M3.54 -15.56L15.56 -3.54A5 5 0 0 1 15.56 3.54L3.54 15.56"
            + "A5 5 0 0 1 -3.54 15.56L-15.56 3.54A5 5 0 0 1 -15.56 -3.54L-3.54 -15.56A5 5 0 0 1 3.54 -15.56z";
    private static final double LABEL = 70;

    @Override
    public double margin() {
        return 30;
    }

    @Override
    public void paint(Pen pen, Detail detail, double pixel) {
        double x = width / 2;
        double y = height / 2;
        boolean selected = emphasis == Emphasis.SELECTED;
        if (selected) {
            pen.stroke("-color-accent-subtle", 10);
            outline(pen, x, y, false);
        }
        pen.fill("-sp-card");
        outline(pen, x, y, true);
        boolean proposed = look.proposed() != Proposed.NOTHING;
        pen.stroke(selected || proposed ? "-color-accent-emphasis" : "-sp-ink", Math.max(selected ? 2 : 1.5, pixel));
        if (proposed && !selected) pen.dashes(4, 3);
        outline(pen, x, y, false);
        pen.dashes();
        pen.stroke("-sp-ink", 1.4).icon(icon(), x - 7, y - 7, 14);
        pen.fill("-color-bg-default").disc(x + 11.5, y - 14.5, 7.5);
        if (look.proposed() == Proposed.NEW) StatusMark.drawProposed(pen, x + 5, y - 21, 13);
        else StatusMark.draw(pen, look.status(), look.share(), x + 5, y - 21, 13);
        if (detail == Detail.FULL) paintLabel(pen, x, y);
    }

    private Icon icon() {
        return look.form() == Drawing.Form.APPROVAL ? Icon.LOCK : Icon.SHIELD;
    }

    private void outline(Pen pen, double x, double y, boolean filled) {
        pen.path(look.form() == Drawing.Form.CHECK ? HEXAGON : DIAMOND, x, y, 1, filled);
    }

    private void paintLabel(Pen pen, double x, double y) {
        var font = Fonts.text(10);
        pen.textAround(look.counts(), x, y + 32, font, "-color-fg-muted");
        pen.textAround(Pen.cut(look.second(), font, LABEL), x, y + 44, font, "-color-fg-muted");
    }
}
