package setpoint.views.inspect.section;

import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.rows.TextList;

/// A section that is a list of texts.
public final class ListPart implements Part {
    private final String field;
    private final Function<Task, List<String>> of;
    private final TextList list;
    private final Section section;

    /// @param field as in a plan file
    /// @param one what one of the texts is, in lower case
    public ListPart(
            Draft draft, String field, String heading, String one, Function<Task, List<String>> of,
            Function<String, Node> rendering) {
        this.field = field;
        this.of = of;
        list = new TextList("inspector-" + field, one).behind(draft).shownAs(rendering);
        section = new Section(heading, list);
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return !of.apply(task).isEmpty();
    }

    @Override
    public void show(Chosen chosen) {
        list.show(chosen.subject(), of.apply(chosen.first()), chosen.list(field, of));
    }
}
