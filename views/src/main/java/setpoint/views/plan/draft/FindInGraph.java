package setpoint.views.plan.draft;

import java.util.List;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.find.FindBar;
import setpoint.views.plan.find.Matches;

/// Finds tasks in the graph.
///
/// @param canvas where they are drawn
record FindInGraph(GraphCanvas canvas) implements FindBar.Searched {
    @Override
    public List<String> matches(String words) {
        return canvas.plan().map(PlanNow::content).flatMap(
                content -> canvas.drawing().map(drawn -> Matches.of(content, drawn, words))).orElse(List.of());
    }

    @Override
    public void lookAt(String task) {
        canvas.viewing().reveal(task);
        canvas.lookAt(task);
    }

    @Override
    public void focus() {
        canvas.requestFocus();
    }
}
