package setpoint.views.inspect.done;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkEdit;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.section.Part;
import setpoint.views.inspect.section.Section;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.field.Refusable;
import setpoint.views.kit.rows.Rows;
import setpoint.views.kit.rows.TextList;

/// The task's own small steps. What they are is the plan's; whether one is ticked is work, and so can be said only of
/// what the running version has.
public final class Checklist extends Refusable implements Part {
    private final Draft draft;
    private final TextList list;
    private final Section section;
    private Set<String> checked = Set.of();
    private Set<String> running = Set.of();
    private @Nullable Task task;

    public Checklist(Draft draft) {
        super("inspector-checklist-work");
        this.draft = draft;
        list = new TextList("inspector-checklist", "step")
                .behind(draft)
                .leadBy(Tick::new)
                .shownAs(this::words);
        getChildren().add(list);
        section = new Section("Checklist", this).counting("inspector-checklist-count");
    }

    private Label words(String step) {
        var label = InPlace.words(step);
        if (checked.contains(step)) label.getStyleClass().add("struck");
        return label;
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public Node stop() {
        return list.stop();
    }

    @Override
    public boolean isGiven(Task task) {
        return !task.checklist().isEmpty();
    }

    @Override
    public void show(Chosen chosen) {
        var shown = chosen.first();
        if (task == null || !task.key().equals(shown.key())) say(Optional.empty());
        task = shown;
        checked = new HashSet<>(chosen.plan().workOf(shown.id()).checked());
        running = draft.running(shown.id()).map(t -> Set.copyOf(new HashSet<>(t.checklist()))).orElse(Set.of());
        long done = shown.checklist().stream().filter(checked::contains).count();
        section.count(shown.checklist().isEmpty() ? "" : done + " / " + shown.checklist().size());
        list.show(chosen.subject(), shown.checklist(), chosen.list("checklist", Task::checklist));
    }

    /// The box before a step.
    private final class Tick implements Rows.Row<String> {
        private final CheckBox box = new CheckBox();
        private String step = "";

        Tick(int place) {
            box.setId("inspector-checklist-" + place + "-tick");
            box.getStyleClass().add("tick");
            box.setOnAction(_ -> tick());
        }

        private void tick() {
            if (task == null) return;
            boolean undo = !box.isSelected();
            if (!say(draft.apply(new WorkEdit.CheckItem(task.plan(), task.id(), step, undo)))) box.setSelected(undo);
        }

        @Override
        public Node node() {
            return box;
        }

        @Override
        public void show(String element) {
            step = element;
            box.setSelected(checked.contains(element));
            box.setAccessibleText("Done: " + element);
            box.setDisable(!running.contains(element));
            box.setTooltip(
                    box.isDisabled() ? new Tooltip("It can be ticked once a version with it is approved") : null);
        }
    }
}
