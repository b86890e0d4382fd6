package setpoint.views.plan;

import java.util.Locale;
import javafx.scene.text.TextAlignment;
import setpoint.model.core.Words;
import setpoint.model.plan.Task;
import setpoint.model.work.Status;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Pen;

/// Paints one card or gate, in the detail that suits the zoom.
final class CardPainter {
    private static final double RADIUS = 8;
    private static final double PAD = 9;
    private static final double TILE = 22;
    private static final double TITLE_X = PAD + TILE + 7;
    private static final String HEXAGON = "M-9 -16.5H9L18 0L9 16.5H-9L-18 0z";

    private final Pen pen;
    private final PlanNow plan;
    private final Detail detail;
    private final boolean shadows;

    /// How much of a card is drawn.
    enum Detail {
        FULL,
        /// No second row, and everything that is left is larger.
        TITLE,
        /// A block in the colour of its status.
        BLOCK;

        static Detail at(double zoom) {
            return zoom >= 0.6 ? FULL : zoom >= 0.35 ? TITLE : BLOCK;
        }
    }

    /// How a card is pointed at.
    enum Emphasis {
        NONE,
        HOVERED,
        SELECTED,
        /// Not to be chosen now.
        FADED,
        /// Being carried elsewhere.
        LIFTED;

        double alpha() {
            return this == FADED ? 0.35 : this == LIFTED ? 0.45 : 1;
        }
    }

    CardPainter(Pen pen, PlanNow plan, Detail detail, boolean shadows) {
        this.pen = pen;
        this.plan = plan;
        this.detail = detail;
        this.shadows = shadows;
    }

    void paint(Drawing.Card card, Emphasis emphasis) {
        var task = plan.content().task(card.id()).orElseThrow();
        var status = plan.statusOf(card.id());
        boolean faded = status == Status.DORMANT || status == Status.ABANDONED;
        pen.gc().setGlobalAlpha(Math.min(emphasis.alpha(), faded ? 0.6 : 1));
        if (card.form() != Drawing.Form.CARD) paintGate(card, task, status, emphasis);
        else if (detail == Detail.BLOCK) paintBlock(card.area(), status, emphasis);
        else paintCard(card.area(), task, status, emphasis);
        pen.gc().setGlobalAlpha(1);
    }

    /// The points where dependencies end, hollow, and begin, filled.
    void paintPorts(Drawing.Card card) {
        if (detail == Detail.BLOCK) return;
        var a = card.area();
        pen.fill("-color-bg-default").disc(a.x(), a.middleY(), 4.5);
        pen.stroke("-color-accent-emphasis", 1.5).ring(a.x(), a.middleY(), 4);
        pen.fill("-color-bg-default").disc(a.right(), a.middleY(), 6);
        pen.fill("-color-accent-emphasis").disc(a.right(), a.middleY(), 4.5);
    }

    private void paintBlock(Area a, Status status, Emphasis emphasis) {
        if (emphasis == Emphasis.SELECTED) {
            pen.fill("-color-accent-emphasis").box(a.x() - 6, a.y() - 6, a.width() + 12, a.height() + 12, RADIUS + 6);
            pen.fill("-color-bg-default").box(a.x() - 2, a.y() - 2, a.width() + 4, a.height() + 4, RADIUS + 2);
        }
        pen.fill(StatusMark.dotToken(status)).box(a.x(), a.y(), a.width(), a.height(), RADIUS);
    }

    private void paintCard(Area a, Task task, Status status, Emphasis emphasis) {
        if (emphasis == Emphasis.SELECTED) {
            pen.fill("-color-accent-subtle").box(a.x() - 5, a.y() - 5, a.width() + 10, a.height() + 10, RADIUS + 5);
            pen.fill("-color-accent-emphasis").box(a.x() - 1, a.y() - 1, a.width() + 2, a.height() + 2, RADIUS + 1);
        } else if (shadows) {
            pen.fill("-sp-shadow-card").box(a.x() - 0.5, a.y() + 1, a.width() + 1, a.height() + 1, RADIUS);
        }
        pen.fill("-sp-card").box(a.x(), a.y(), a.width(), a.height(), RADIUS);
        pen.stroke(border(task, status, emphasis), 1).outline(a.x(), a.y(), a.width(), a.height(), RADIUS);
        paintTile(a, task);
        if (detail == Detail.FULL) {
            paintTitle(a, task, status);
            paintMeta(a, task, status);
        } else paintLargeTitle(a, task, status);
    }

    private String border(Task task, Status status, Emphasis emphasis) {
        if (emphasis == Emphasis.SELECTED) return "-color-accent-emphasis";
        if (status == Status.FAILED) return "-color-danger-emphasis";
        if (plan.isCritical(task.id())) return "-sp-critical-card";
        return emphasis == Emphasis.HOVERED ? "-sp-fg-faint" : "-color-border-default";
    }

    private void paintTile(Area a, Task task) {
        var look = ArchetypeLook.of(plan.content().archetypeOf(task));
        pen.fill(look.tint()).box(a.x() + PAD, a.y() + PAD, TILE, TILE, 6);
        pen.stroke(look.text(), 1.4).icon(look.iconFor(task), a.x() + PAD + 4, a.y() + PAD + 4, 14);
    }

    private void paintTitle(Area a, Task task, Status status) {
        var font = Fonts.strong(12);
        int most = a.height() > CardSize.ONE_LINE ? 2 : 1;
        var lines = Pen.lines(PlanNow.titleOf(task), font, a.width() - TITLE_X - PAD, most);
        double baseline = a.y() + PAD + (lines.size() > 1 ? 11 : 15.3);
        var token = status == Status.ABANDONED ? "-color-fg-muted" : "-color-fg-default";
        for (var line : lines) {
            pen.text(line, a.x() + TITLE_X, baseline, font, token);
            if (status == Status.ABANDONED) strike(a.x() + TITLE_X, baseline - 4, Pen.width(line, font));
            baseline += 16;
        }
    }

    private void strike(double x, double y, double width) {
        pen.stroke("-color-fg-muted", 1);
        pen.gc().strokeLine(x, y, x + width, y);
    }

    private void paintLargeTitle(Area a, Task task, Status status) {
        var font = Fonts.strong(16);
        int most = a.height() > CardSize.ONE_LINE ? 3 : 2;
        var lines = Pen.lines(PlanNow.titleOf(task), font, a.width() - TITLE_X - 2 * PAD - 16, most);
        double baseline = a.middleY() - (lines.size() - 1) * 10 + 5.5;
        for (var line : lines) {
            pen.text(line, a.x() + TITLE_X, baseline, font, "-color-fg-default");
            baseline += 20;
        }
        StatusMark.draw(pen, status, plan.shareDone(task), a.right() - PAD - 16, a.middleY() - 8, 16);
    }

    private void paintMeta(Area a, Task task, Status status) {
        double middle = a.bottom() - 18;
        double baseline = middle + 4;
        StatusMark.draw(pen, status, plan.shareDone(task), a.x() + PAD, middle - 6.5, 13);
        double right = a.right() - PAD;
        if (task.owner() != null && !task.owner().isBlank()) {
            paintOwner(task.owner(), right - 16, middle - 8);
            right -= 16 + 7;
        }
        right = paintCounts(task, status, right, baseline);
        var font = StatusMark.isLoud(status) ? Fonts.strong(11) : Fonts.text(11);
        double room = right - (a.x() + PAD + 18);
        pen.text(Pen.cut(status.word(), font, room), a.x() + PAD + 18, baseline, font, StatusMark.wordToken(status));
    }

    private double paintCounts(Task task, Status status, double right, double baseline) {
        var font = Fonts.text(11);
        if (plan.content().isParent(task.id())) {
            int parts = plan.content().childrenOf(task.id()).size();
            return pen.textEndingAt(Words.count(parts, "part"), right, baseline, font, "-color-fg-muted") - 7;
        }
        if (!task.criteria().isEmpty()) {
            var token = status == Status.FAILED ? "-color-danger-fg" : "-color-fg-muted";
            var passed = plan.passedOf(task) + "/" + task.criteria().size();
            right = pen.textEndingAt(passed, right, baseline, font, token);
            pen.stroke(token, 1.4).icon(Icon.CHECK, right - 13, baseline - 9.5, 11);
            right -= 13 + 5;
        }
        if (task.likelyMinutes() > 0)
            right = pen.textEndingAt(Minutes.brief(task.likelyMinutes()), right, baseline, font, "-color-fg-muted") - 7;
        return right;
    }

    /// A square for an agent, a circle for a person.
    private void paintOwner(String owner, double x, double y) {
        boolean person = plan.isPerson(owner);
        pen.fill(person ? "-sp-person" : "-sp-agent").box(x, y, 16, 16, person ? 8 : 5);
        pen.gc().setTextAlign(TextAlignment.CENTER);
        var letter = plan.nameOf(owner).substring(0, 1).toUpperCase(Locale.ROOT);
        pen.text(letter, x + 8, y + 11.3, Fonts.strong(9), person ? "-sp-person-fg" : "-sp-agent-fg");
        pen.gc().setTextAlign(TextAlignment.LEFT);
    }

    private void paintGate(Drawing.Card card, Task task, Status status, Emphasis emphasis) {
        double x = card.area().middleX();
        double y = card.area().middleY();
        if (detail == Detail.BLOCK) {
            pen.fill(StatusMark.dotToken(status));
            outlineGate(card.form(), x, y, true);
            return;
        }
        boolean selected = emphasis == Emphasis.SELECTED;
        if (selected) {
            pen.stroke("-color-accent-subtle", 10);
            outlineGate(card.form(), x, y, false);
        }
        pen.fill("-sp-card");
        outlineGate(card.form(), x, y, true);
        pen.stroke(selected ? "-color-accent-emphasis" : "-sp-ink", selected ? 2 : 1.5);
        outlineGate(card.form(), x, y, false);
        var icon = card.form() == Drawing.Form.APPROVAL ? Icon.LOCK : Icon.SHIELD;
        pen.stroke("-sp-ink", 1.4).icon(icon, x - 7, y - 7, 14);
        pen.fill("-color-bg-default").disc(x + 11.5, y - 14.5, 7.5);
        StatusMark.draw(pen, status, 0, x + 5, y - 21, 13);
        if (detail == Detail.FULL) paintGateLabel(task, status, x, y);
    }

    private void outlineGate(Drawing.Form form, double x, double y, boolean filled) {
        if (form == Drawing.Form.CHECK) {
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

    private void paintGateLabel(Task task, Status status, double x, double y) {
        var before = plan.content().dependenciesOf(task.id());
        long closed = before.stream().filter(d -> plan.statusOf(d.from()).hasEnded()).count();
        String first;
        String second;
        if (status == Status.WAITING) {
            first = closed + " of " + before.size();
            second = "closed";
        } else if (status == Status.DONE) {
            var by = plan.workOf(task.id()).endedBy();
            first = "Passed";
            second = by == null ? "" : "by " + plan.nameOf(by);
        } else {
            first = status == Status.FAILED ? "Rejected" : status.word();
            second = "";
        }
        pen.gc().setTextAlign(TextAlignment.CENTER);
        pen.text(first, x, y + 32, Fonts.text(10), "-color-fg-muted");
        pen.text(Pen.cut(second, Fonts.text(10), 70), x, y + 44, Fonts.text(10), "-color-fg-muted");
        pen.gc().setTextAlign(TextAlignment.LEFT);
    }
}
