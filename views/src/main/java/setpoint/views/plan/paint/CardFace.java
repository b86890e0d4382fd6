package setpoint.views.plan.paint;

import java.util.List;
import javafx.scene.text.Font;
import setpoint.model.work.Status;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Pen;
import setpoint.views.plan.arrange.CardSize;
import setpoint.views.plan.Proposed;
import setpoint.views.plan.StatusMark;
import setpoint.views.plan.paint.AnswerButtons.Answer;

/// A task's card: tile and title, below them status, estimate, criteria and owner.
///
/// @param answerable whether a proposed one has its two buttons
record CardFace(CardLook look, double width, double height, Emphasis emphasis, boolean answerable) implements Face {
    static final double RADIUS = 8;
    private static final double PAD = 9;
    private static final double TILE = 22;
    private static final double TITLE_X = PAD + TILE + 7;
    private static final double GAP = 5;

    @Override
    public double margin() {
        return 6;
    }

    @Override
    public void paint(Pen pen, Detail detail, double pixel) {
        paintGround(pen, pixel);
        paintTile(pen);
        if (detail == Detail.FULL) {
            paintTitle(pen);
            paintBelow(pen);
        } else paintLargeTitle(pen);
    }

    private boolean isProposed() {
        return look.proposed() != Proposed.NOTHING;
    }

    private void paintGround(Pen pen, double pixel) {
        double line = Math.max(1, pixel);
        if (emphasis == Emphasis.SELECTED) {
            pen.fill("-color-accent-subtle").box(-5, -5, width + 10, height + 10, RADIUS + 5);
            pen.fill("-color-accent-emphasis").box(-line, -line, width + 2 * line, height + 2 * line, RADIUS + 1);
        } else if (look.parent()) paintStack(pen, line);
        else if (!isProposed()) {
            pen.fill("-sp-shadow-card").box(-0.5, 1, width + 1, height + 1, RADIUS);
        }
        pen.fill(look.proposed() == Proposed.NEW ? "-sp-accent-soft" : "-sp-card").box(0, 0, width, height, RADIUS);
        if (isProposed()) line = Math.max(1.3, pixel);
        pen.stroke(border(), line);
        if (isProposed() && emphasis != Emphasis.SELECTED) pen.dashes(4, 3);
        pen.outline(0, 0, width, height, RADIUS);
        pen.dashes();
    }

    /// The sheets below that stand for its parts.
    private void paintStack(Pen pen, double line) {
        for (int sheet = 2; sheet > 0; sheet--) {
            pen.fill("-sp-card").box(4 * sheet, 3 * sheet, width - 8 * sheet, height, RADIUS);
            pen.stroke(border(), line).outline(4 * sheet, 3 * sheet, width - 8 * sheet, height, RADIUS);
        }
    }

    private String border() {
        if (emphasis == Emphasis.SELECTED) return "-color-accent-emphasis";
        if (look.proposed() == Proposed.REMOVED) return "-sp-fg-faint";
        if (isProposed()) return "-color-accent-fg";
        if (look.status() == Status.FAILED) return "-color-danger-emphasis";
        if (look.critical()) return "-sp-critical-card";
        return emphasis == Emphasis.HOVERED ? "-sp-fg-faint" : "-color-border-default";
    }

    private void paintTile(Pen pen) {
        pen.fill(look.archetype().tint()).box(PAD, PAD, TILE, TILE, look.milestone() ? TILE / 2 : 6);
        pen.stroke(look.archetype().text(), 1.4).icon(look.icon(), PAD + 4, PAD + 4, 14);
    }

    private boolean isStruck() {
        return look.status() == Status.ABANDONED || look.proposed() == Proposed.REMOVED;
    }

    private void paintTitle(Pen pen) {
        var font = Fonts.strong(12);
        var lines = Pen.lines(look.title(), font, width - TITLE_X - PAD, CardSize.linesOn(height));
        paintLines(pen, lines, font, PAD + (lines.size() > 1 ? 11 : 15.3), 16);
    }

    private void paintLargeTitle(Pen pen) {
        var font = Fonts.strong(16);
        int most = CardSize.linesOn(height) + 1;
        var lines = Pen.lines(look.title(), font, width - TITLE_X - 2 * PAD - 16, most);
        paintLines(pen, lines, font, height / 2 - (lines.size() - 1) * 10 + 5.5, 20);
        paintStatus(pen, width - PAD - 16, height / 2 - 8, 16);
    }

    private void paintLines(Pen pen, List<String> lines, Font font, double baseline, double spacing) {
        var token = isStruck() ? "-color-fg-muted" : "-color-fg-default";
        for (var line : lines) {
            pen.text(line, TITLE_X, baseline, font, token);
            if (isStruck()) {
                pen.stroke("-color-fg-muted", 1);
                pen.line(TITLE_X, baseline - 4, TITLE_X + Pen.width(line, font), baseline - 4);
            }
            baseline += spacing;
        }
    }

    private void paintStatus(Pen pen, double x, double y, double size) {
        if (look.proposed() == Proposed.NEW) StatusMark.drawProposed(pen, x, y, size);
        else StatusMark.draw(pen, look.status(), look.share(), x, y, size);
    }

    private void paintBelow(Pen pen) {
        double middle = height - 18;
        paintStatus(pen, PAD, middle - 6.5, 13);
        double right = isProposed() && answerable ? paintButtons(pen) : paintMeta(pen, middle);
        boolean loud = isProposed() || StatusMark.isLoud(look.status());
        var font = loud ? Fonts.strong(11) : Fonts.text(11);
        double left = PAD + 13 + GAP;
        pen.text(Pen.cut(word(), font, right - left), left, middle + 4, font, wordToken());
    }

    private String word() {
        return switch (look.proposed()) {
            case NEW -> "Proposed";
            case CHANGED -> "Changed";
            case REMOVED -> "Removed";
            case NOTHING -> look.status().word();
        };
    }

    private String wordToken() {
        return switch (look.proposed()) {
            case NEW, CHANGED -> "-color-accent-fg";
            case REMOVED -> "-color-fg-muted";
            case NOTHING -> StatusMark.wordToken(look.status());
        };
    }

    /// Accept and reject, in the place of what is said about the task; says where they begin.
    private double paintButtons(Pen pen) {
        double top = AnswerButtons.of(Answer.ACCEPT, width, height).y();
        double reject = AnswerButtons.of(Answer.REJECT, width, height).x();
        double accept = AnswerButtons.of(Answer.ACCEPT, width, height).x();
        pen.fill("-color-accent-emphasis").box(accept, top, AnswerButtons.WIDTH, AnswerButtons.HEIGHT, 5);
        pen.stroke("-color-fg-emphasis", 1.4).icon(Icon.CHECK, accept + 5, top + 3, 12);
        pen.fill("-color-bg-default").box(reject, top, AnswerButtons.WIDTH, AnswerButtons.HEIGHT, 5);
        pen.stroke("-color-border-default", 1).outline(reject, top, AnswerButtons.WIDTH, AnswerButtons.HEIGHT, 5);
        pen.stroke("-color-fg-muted", 1.4).icon(Icon.CROSS, reject + 5, top + 3, 12);
        return accept - GAP;
    }

    private double paintMeta(Pen pen, double middle) {
        double right = width - PAD;
        double baseline = middle + 4;
        if (look.owner() != null) {
            paintOwner(pen, look.owner(), right - 16, middle - 8);
            right -= 16 + GAP + 1;
        }
        var token = look.status() == Status.FAILED ? "-color-danger-fg" : "-color-fg-muted";
        if (!look.counts().isEmpty()) {
            right = pen.textEndingAt(look.counts(), right, baseline, Fonts.text(11), token);
            if (look.hasCriteria()) {
                pen.stroke(token, 1.4).icon(Icon.CHECK, right - 13, baseline - 9.5, 11);
                right -= 13;
            } else if (look.parent()) {
                FoldMark.paint(pen, right - 7, middle, false);
                right -= 13;
            }
            right -= GAP;
        }
        if (!look.estimate().isEmpty())
            right = pen.textEndingAt(look.estimate(), right, baseline, Fonts.text(11), "-color-fg-muted") - GAP;
        return right;
    }

    /// A square for an agent, a circle for a person.
    private static void paintOwner(Pen pen, CardLook.Owner owner, double x, double y) {
        boolean person = owner.person();
        pen.fill(person ? "-sp-person" : "-sp-agent").box(x, y, 16, 16, person ? 8 : 5);
        var token = person ? "-sp-person-fg" : "-sp-agent-fg";
        pen.textAround(owner.letter(), x + 8, y + 11.3, Fonts.strong(9), token);
    }
}
