package setpoint.views.outline;

import java.util.Optional;
import setpoint.model.plan.Content;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.Selection;
import setpoint.views.plan.draft.Drafting;

/// What a person does to the shown plan's draft in the outline, beyond what is done there as it is in the graph: new
/// lines, names and phases. Everything goes the way of the graph's edits.
final class OutlineEdits {
    private final GraphCanvas canvas;
    private final Selection selection;
    private final Drafting drafting;
    private final RowField field;

    OutlineEdits(GraphCanvas canvas, Drafting drafting, RowField field) {
        this.canvas = canvas;
        selection = canvas.selection();
        this.drafting = drafting;
        this.field = field;
    }

    private Content content() {
        return canvas.plan().orElseThrow().content();
    }

    boolean isPlan() {
        return canvas.plan().isPresent();
    }

    boolean isTask() {
        return drafting.selected().isPresent();
    }

    boolean isPhase() {
        return phase().isPresent();
    }

    private Optional<Phase> phase() {
        return drafting.selectedPhase();
    }

    /// Asks for a task that follows the selected one, or that is the first of the selected phase.
    void newTask() {
        drafting.whenOpen(_ -> field.nameNew(next(), "New task", drafting::addTask));
    }

    private Slot next() {
        var phase = selection.phase();
        if (phase != null) return new Slot(phase, true);
        var first = content().phases().stream().map(Phase::id).findFirst().orElse("");
        return drafting.selected().map(task -> new Slot(task.id(), false)).orElse(new Slot(first, true));
    }

    void newPart() {
        drafting.selected().ifPresent(whole -> drafting.whenOpen(
                _ -> field.nameNew(new Slot(whole.id(), true), "New part", drafting::addPart)));
    }

    void newGate() {
        drafting.whenOpen(_ -> field.nameNew(next(), "New gate", drafting::addGate));
    }

    /// Asks for a phase behind the one that is selected, or that the selected task is in; else behind all.
    void newPhase() {
        drafting.whenOpen(_ -> {
            var phases = content().phases().stream().map(Phase::id).toList();
            var here = phase().map(Phase::id).or(() -> drafting.selected().map(Task::phase));
            int place = here.map(phases::indexOf).filter(i -> i >= 0).orElse(phases.size() - 1) + 1;
            var before = place < phases.size() ? phases.get(place) : null;
            var slot = place == 0 ? new Slot("", true) : new Slot(phases.get(place - 1), false);
            field.nameNew(slot, "New phase", title -> drafting.addPhase(title, before));
        });
    }

    void rename() {
        drafting.selected().ifPresent(task -> drafting.whenOpen(_ -> field.rename(
                task.id(), task.title(), "Title", title -> drafting.retitle(task, title))));
        phase().ifPresent(phase -> drafting.whenOpen(_ -> field.rename(
                phase.id(), phase.title(), "Phase", title -> drafting.retitle(phase, title))));
    }

    /// Moves the selected phase in front of the one before it, or behind the next.
    ///
    /// @param down 1 behind the next, -1 in front of the one before
    void movePhase(int down) {
        phase().ifPresent(phase -> drafting.movePhase(phase, down));
    }

    /// Removes the selected phase; its tasks stay.
    void removePhase() {
        phase().ifPresent(drafting::removePhase);
    }
}
