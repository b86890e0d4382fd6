package setpoint.views.inspect.facts;

import javafx.scene.layout.Region;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;

/// One row of the facts: a name, and a field that shows and edits a value of the selected tasks.
interface Fact {
    String name();

    Region field();

    /// Whether a task says anything here.
    boolean isGiven(Task task);

    void show(Chosen chosen);
}
