package setpoint.views.inspect.done;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import setpoint.model.core.Edit;
import setpoint.model.plan.Criterion;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.section.Part;
import setpoint.views.inspect.section.Section;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.rows.Rows;

/// The conditions that the task must meet, and what was found of each.
public final class Criteria implements Part {
    private final Draft draft;
    private final Rows<CriterionRow.Shown> rows;
    private final InPlace add;
    private final Section section;

    public Criteria(Draft draft) {
        this.draft = draft;
        rows = new Rows<>(place -> new CriterionRow(draft, place));
        add = new InPlace("inspector-criteria-add", "Add criterion", InPlace.Shape.WRAPPED)
                .behind(draft)
                .prompting("Add criterion")
                .goingOn();
        section = new Section("Acceptance criteria", rows, add).counting("inspector-criteria-count");
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return !task.criteria().isEmpty();
    }

    @Override
    public void show(Chosen chosen) {
        var task = chosen.first();
        var work = chosen.plan().workOf(task.id());
        var running = draft.running(task.id()).map(Task::criteria).orElse(List.of()).stream().map(Criterion::id)
                .toList();
        rows.show(task.criteria().stream()
                .map(c -> new CriterionRow.Shown(task, c, work.resultOf(c.id()), running.contains(c.id())))
                .toList());
        section.count(task.criteria().isEmpty() ? ""
                : chosen.plan().passedOf(task) + " / " + task.criteria().size() + " pass");
        add.show(chosen.subject(), "", typed -> typed.isBlank() ? Optional.empty() : draft.apply(adding(task, typed)));
        add.setVisible(draft.isOpen());
        add.setManaged(draft.isOpen());
    }

    private Edit adding(Task task, String text) {
        var newest = draft.now().get(Task.class, task.plan(), task.id());
        Predicate<String> taken = id -> newest.criteria().stream().anyMatch(c -> c.id().equals(id));
        int number = newest.criteria().size() + 1;
        var id = Ids.kept("c" + number, taken);
        return new DraftEdit.AddCriterion(task.plan(), task.id(), id, text.strip(), null);
    }
}
