package setpoint.views.plan.paint;

import javafx.scene.text.TextAlignment;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Pen;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Proposed;
import setpoint.views.plan.StatusMark;

/// A gate: a diamond that a person decides or a hexagon that a check decides, its state as a badge, two lines below.
record GateFace(CardLook look, double width, double height, Emphasis emphasis) implements Face {
    private static final String HEXAGON = "M-9 -16.5H9L18 0L9 16.5H-9L-18 0z";
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
        if (look.form() == Drawing.Form.CHECK) {
            pen.path(HEXAGON, x, y, 1, filled);
            return;
        }
        var gc = pen.gc();
        gc.save();
        gc.translate(x, y);
        gc.rotate(45);
        if (filled) gc.fillRoundRect(-13.5, -13.5, 27, 27, 10, 10);
        else gc.strokeRoundRect(-13.5, -13.5, 27, 27, 10, 10);
        gc.restore();
    }

    private void paintLabel(Pen pen, double x, double y) {
        pen.gc().setTextAlign(TextAlignment.CENTER);
        pen.text(look.counts(), x, y + 32, Fonts.text(10), "-color-fg-muted");
        pen.text(Pen.cut(look.second(), Fonts.text(10), LABEL), x, y + 44, Fonts.text(10), "-color-fg-muted");
        pen.gc().setTextAlign(TextAlignment.LEFT);
    }
}
