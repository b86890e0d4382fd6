package setpoint.views.plan.paint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Dependency;
import setpoint.model.work.Status;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Minutes;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.Proposed;
import setpoint.views.plan.StatusMark;

/// How each shape of a drawing looks at one moment of its plan, worked out once: for all shapes what an overview needs,
/// for each card what it says when it is first seen. Used by one thread.
public final class PlanLook {
    private static final int STEPS = 20;

    private final PlanNow plan;
    private final Drawing drawing;
    private final Status[] status;
    private final CardLook[] cards;
    private final BitSet critical = new BitSet();
    private final BitSet proposed = new BitSet();
    private final HeaderFace[] headers;

    public PlanLook(PlanNow plan, Drawing drawing) {
        this.plan = plan;
        this.drawing = drawing;
        status = drawing.cards().stream().map(card -> plan.statusOf(card.id())).toArray(Status[]::new);
        cards = new CardLook[status.length];
        var dependencies = new HashMap<String, Dependency>();
        for (var d : plan.drawn().dependencies()) dependencies.put(d.id(), d);
        for (int e = 0; e < drawing.edges().size(); e++) {
            var d = dependencies.get(drawing.edges().get(e).id());
            if (d != null) mark(e, d);
        }
        headers = headers();
    }

    private void mark(int edge, Dependency d) {
        if (plan.isCritical(d)) critical.set(edge);
        if (plan.proposed(d) != Proposed.NOTHING) proposed.set(edge);
    }

    private HeaderFace[] headers() {
        Map<@Nullable String, PhaseSum> sums = new HashMap<>();
        for (var task : plan.content().leaves()) {
            if (task.isGate()) continue;
            boolean ended = plan.statusOf(task.id()).hasEnded();
            sums.computeIfAbsent(task.phase(), _ -> new PhaseSum()).add(ended, task.likelyMinutes());
        }
        return drawing.bands().stream().map(b -> header(b, sums)).toArray(HeaderFace[]::new);
    }

    private static HeaderFace header(Drawing.Band band, Map<@Nullable String, PhaseSum> sums) {
        var sum = Objects.requireNonNullElseGet(sums.get(band.phase()), PhaseSum::new);
        return new HeaderFace(
                TextSafety.shownOnOneLine(band.title()), sum.ended + " / " + sum.tasks,
                sum.tasks == 0 ? 0 : (double) sum.ended / sum.tasks,
                sum.minutes == 0 ? "" : Minutes.spaced(sum.minutes),
                Math.min(HeaderFace.WIDEST, band.area().width()), Drawing.Band.HEADER);
    }

    /// The tasks of a phase in numbers.
    private static final class PhaseSum {
        private int tasks;
        private int ended;
        private long minutes;

        void add(boolean hasEnded, long likely) {
            tasks++;
            if (hasEnded) ended++;
            minutes += likely;
        }
    }

    public PlanNow plan() {
        return plan;
    }

    public Drawing drawing() {
        return drawing;
    }

    /// All that a card says.
    public CardLook card(int card) {
        if (cards[card] == null) cards[card] = CardLook.of(plan, drawing.cards().get(card));
        return cards[card];
    }

    /// The colour of a card that is too small for anything else.
    String dot(int card) {
        return StatusMark.dotToken(status[card]);
    }

    boolean isProposedNew(int card) {
        return plan.hasProposals() && card(card).proposed() == Proposed.NEW;
    }

    public boolean isCritical(int edge) {
        return critical.get(edge);
    }

    public boolean isProposed(int edge) {
        return proposed.get(edge);
    }

    /// The header of a task that is a frame.
    FrameFace frame(Drawing.Card card) {
        var sum = new PhaseSum();
        gather(card.id(), sum);
        return new FrameFace(
                card(drawing.numberOf(card.id())), sum.ended + " / " + sum.tasks,
                sum.minutes == 0 ? "" : Minutes.spaced(sum.minutes), card.area().width());
    }

    private void gather(String task, PhaseSum sum) {
        for (var child : plan.drawn().childrenOf(task)) {
            if (plan.drawn().isParent(child.id())) gather(child.id(), sum);
            else if (!child.isGate()) sum.add(plan.statusOf(child.id()).hasEnded(), child.likelyMinutes());
        }
    }

    /// A header that is larger than the cards, in the room that its band has. It changes in steps, so that zooming does
    /// not make it anew in each frame.
    ///
    /// @param scale of the header, larger than that of the cards
    /// @param zoom of the cards
    HeaderFace header(int band, double scale, double zoom) {
        double least = Math.floor(zoom * STEPS) / STEPS / scale;
        return headers[band].in(drawing.bands().get(band).area().width() * least, Drawing.Band.HEADER * least);
    }

    HeaderFace header(int band) {
        return headers[band];
    }

    LabelFace label(int band) {
        return new LabelFace(headers[band].title(), headers[band].count());
    }

    /// Whether something may be docked below a card.
    boolean isBlocked(int card) {
        return status[card] == Status.FAILED || status[card] == Status.BLOCKED;
    }

    /// What stands in the way of a task, as it is docked below its card; null where nothing does.
    @Nullable
    BlockerFace blocker(int card) {
        var shape = drawing.cards().get(card);
        if (shape.form() != Drawing.Form.CARD) return null;
        var blocker = CardLook.blocker(plan, shape.id());
        if (blocker == null) return null;
        var title = blocker.title().isBlank() ? "Blocked" : TextSafety.shownOnOneLine(blocker.title());
        var origin = status[card] == Status.FAILED ? "Blocker · from failed run" : "Blocker · by " + plan.nameOf(
                blocker.openedBy());
        boolean room = drawing.index().cardsIn(belowOf(shape.area())).isEmpty();
        return new BlockerFace(title, origin, shape.area().width(), room ? BlockerFace.TALL : BlockerFace.SLIM);
    }

    private static Area belowOf(Area card) {
        return new Area(card.x(), card.bottom() + 1, card.width(), BlockerFace.room() - 1);
    }
}
