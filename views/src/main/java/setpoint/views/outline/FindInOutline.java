package setpoint.views.outline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.find.FindBar;
import setpoint.views.plan.find.Matches;

/// Finds tasks in the outline, first those that are shown, in its order.
///
/// @param canvas the graph of the same plan
record FindInOutline(GraphCanvas canvas, OutlineTree tree) implements FindBar.Searched {
    @Override
    public List<String> matches(String words) {
        var all = canvas.plan().map(PlanNow::content).map(
                content -> Matches.of(content, words).collect(Collectors.toCollection(LinkedHashSet::new)));
        if (all.isEmpty()) return List.of();
        var shown = new ArrayList<>(tree.inOrder());
        shown.retainAll(all.get());
        var ordered = new LinkedHashSet<>(shown);
        ordered.addAll(all.get());
        return List.copyOf(ordered);
    }

    @Override
    public void lookAt(String task) {
        if (canvas.viewing().isHidden(task)) canvas.viewing().hideFinished(false);
        tree.lookAt(task);
    }

    @Override
    public void focus() {
        tree.requestFocus();
    }
}
