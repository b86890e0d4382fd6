package setpoint.views.plan.propose;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import setpoint.model.core.Edit;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.ProposalSum;
import setpoint.views.desk.Desk;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.Proposed;
import setpoint.views.plan.paint.AnswerButtons;

/// What a person answers in the graph to what an agent proposes: about the card whose button is clicked, or about what is
/// selected. Only in a draft that something has been accepted of: in one that an agent has drafted whole, all is answered
/// at once.
public final class Proposing {
    private final Desk desk;
    private final GraphCanvas canvas;

    public Proposing(Desk desk, GraphCanvas canvas) {
        this.desk = desk;
        this.canvas = canvas;
    }

    /// Whether something is proposed about what is selected.
    public boolean isAsked() {
        return !selected().isEmpty();
    }

    public void accept() {
        answer(PlanEdit.AcceptItems::new, selected());
    }

    public void reject() {
        answer(PlanEdit.RejectItems::new, selected());
    }

    /// Presses the button at a point, if there is one.
    ///
    /// @return whether there was
    public boolean pressAt(double x, double y) {
        var task = canvas.shapeAt(x, y).filter(this::hasButtons);
        var pressed = task.flatMap(id -> canvas.drawing().flatMap(d -> d.card(id)))
                .flatMap(card -> AnswerButtons.at(card.area(), canvas.onScreen().drawingX(x),
                        canvas.onScreen().drawingY(y)));
        pressed.ifPresent(
                answer -> answer(
                        answer == AnswerButtons.Answer.ACCEPT ? PlanEdit.AcceptItems::new : PlanEdit.RejectItems::new,
                        about(task.orElseThrow())));
        return pressed.isPresent();
    }

    private boolean hasButtons(String task) {
        boolean card =
                canvas.drawing().flatMap(d -> d.card(task)).filter(c -> c.form() == Drawing.Form.CARD).isPresent();
        return card && canvas.onScreen().showsButtons() && canvas.plan()
                .flatMap(plan -> plan.drawn().task(task).map(plan::proposed))
                .filter(proposed -> proposed != Proposed.NOTHING)
                .isPresent();
    }

    private List<String> selected() {
        var edge = canvas.selection().edge();
        if (edge != null)
            return inPlan(plan -> plan.drawn().dependencies().stream()
                    .filter(d -> d.id().equals(edge) && plan.proposed(d) != Proposed.NOTHING)
                    .map(d -> "dependency/" + d.id())
                    .toList());
        return canvas.selection().tasks().stream().sorted().flatMap(task -> about(task).stream()).distinct().toList();
    }

    private List<String> about(String task) {
        return inPlan(plan -> ProposalSum.about(desk.snapshot(), plan.plan().id(), task));
    }

    private List<String> inPlan(Function<PlanNow, List<String>> found) {
        return canvas.plan().map(found).orElse(List.of());
    }

    private void answer(BiFunction<String, List<String>, Edit> edit, List<String> items) {
        if (items.isEmpty()) return;
        canvas.plan().ifPresent(plan -> desk.apply(edit.apply(plan.plan().id(), items)));
        desk.refresh();
    }
}
