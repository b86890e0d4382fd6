package setpoint.views.inspect.section;

import javafx.scene.layout.Region;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;

/// A section of the inspector of one task.
public interface Part {
    Region node();

    /// Whether a task says anything here.
    boolean isGiven(Task task);

    /// @param chosen one task
    void show(Chosen chosen);
}
