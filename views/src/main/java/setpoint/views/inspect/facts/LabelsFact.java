package setpoint.views.inspect.facts;

import java.util.List;
import javafx.scene.layout.Region;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.Offers;
import setpoint.views.kit.rows.Chips;

/// The labels that all selected tasks have; one that is added or removed is so for each of them.
final class LabelsFact implements Fact {
    private final Chips chips;

    LabelsFact(Draft draft) {
        chips = new Chips("inspector-labels", "label")
                .behind(draft)
                .offering(Offers.words(
                        () -> draft.plan().content().tasks().stream().flatMap(t -> t.labels().stream()).sorted()));
    }

    @Override
    public String name() {
        return "Labels";
    }

    @Override
    public Region field() {
        return chips;
    }

    @Override
    public boolean isGiven(Task task) {
        return !task.labels().isEmpty();
    }

    @Override
    public void show(Chosen chosen) {
        List<String> common = chosen.first().labels().stream()
                .filter(label -> chosen.tasks().stream().allMatch(t -> t.labels().contains(label)))
                .toList();
        chips.show(chosen.subject(), common, chosen.list("labels", Task::labels));
    }
}
