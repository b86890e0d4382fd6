package setpoint.views.plan;

import java.util.function.Consumer;

/// Moves the selection along the arrows of the plan, up and down among the cards of a column, from its top card to the
/// phase above it, and from there to the phase beside it or back down.
///
/// @param near which card each step leads to
/// @param onReach gets the task that a step has led to
record Walk(Neighbours near, Selection selection, Consumer<String> onReach) {
    /// @param adding whether what was selected stays so
    void step(int right, int down, boolean adding) {
        var phase = selection.phase();
        if (phase == null) stepFromTask(right, down, adding);
        else if (right != 0) near.phaseBeside(phase, right).ifPresent(selection::phase);
        else if (down > 0) near.firstIn(phase).ifPresent(first -> stepTo(first, false));
    }

    private void stepFromTask(int right, int down, boolean adding) {
        var here = near.drawing().card(String.valueOf(selection.leadProperty().get()));
        var next = near.from(here, right, down);
        next.ifPresent(task -> stepTo(task, adding));
        if (next.isEmpty() && down < 0 && !adding) here.flatMap(near::phaseOver).ifPresent(selection::phase);
    }

    private void stepTo(String task, boolean adding) {
        if (adding) selection.add(task);
        else selection.only(task);
        onReach.accept(task);
    }
}
