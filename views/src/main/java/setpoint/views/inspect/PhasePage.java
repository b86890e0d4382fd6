package setpoint.views.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Subject;
import setpoint.model.core.Words;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.Offers;
import setpoint.views.inspect.past.HistorySection;
import setpoint.views.inspect.section.Section;
import setpoint.views.kit.field.InPlace;
import setpoint.views.plan.Minutes;

/// A phase that was selected by its header.
final class PhasePage implements Page {
    private final Draft draft;
    private final InPlace title;
    private final InPlace archetype;
    private final CheckBox waits = new CheckBox("Its tasks wait for all of the phase before");
    private final Label refusal = new Label();
    private final Label tasks = new Label();
    private final Label tag = new Label("PHASE");
    private final HistorySection history;
    private final VBox body;
    private @Nullable Phase shown;

    PhasePage(Draft draft) {
        this.draft = draft;
        title = new InPlace("inspector-phase-title", "Title", InPlace.Shape.WRAPPED).behind(draft);
        archetype = new InPlace("inspector-phase-archetype", "Archetype", InPlace.Shape.LINE)
                .behind(draft)
                .prompting("By the kind of each task")
                .offering(Offers.archetypes(draft));
        waits.setId("inspector-phase-waits");
        waits.setWrapText(true);
        waits.setOnAction(_ -> {
            boolean wanted = waits.isSelected();
            waits.setSelected(!wanted);
            draft.whenOpen(() -> refusal.setText(set("waitsForPrevious", wanted).orElse("")));
        });
        refusal.getStyleClass().add("refusal");
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        tag.getStyleClass().add("kind-chip");
        history = new HistorySection(draft);
        body = new VBox(
                new Section("Archetype of its tasks", archetype), new Section("Order", waits, refusal),
                new Section("Tasks", tasks), history);
    }

    void show(Phase phase) {
        shown = phase;
        title.show(phase.key(), phase.title(), typed -> typed.isBlank()
                ? Optional.of("A phase needs a title.")
                : set(phase, "title", typed.strip()));
        archetype.show(
                phase.key(), phase.archetype() == null ? "" : phase.archetype(),
                typed -> set(phase, "archetype", typed.isBlank() ? null : typed.strip()));
        history.show(Subject.of(phase.key()));
        waits.setSelected(phase.waitsForPrevious());
        var own = draft.plan().content().tasks().stream().filter(t -> phase.id().equals(t.phase())).toList();
        long minutes = own.stream().mapToLong(Task::likelyMinutes).sum();
        tasks.setText(Words.count(own.size(), "task") + (minutes == 0 ? "" : ", " + Minutes.spaced(minutes)));
    }

    private Optional<String> set(String field, Object value) {
        return shown == null ? Optional.empty() : set(shown, field, value);
    }

    private Optional<String> set(Phase phase, String field, @Nullable Object value) {
        return draft.apply(new DraftEdit.UpdatePhase(
                phase.plan(), phase.id(), value == null ? Map.of() : Map.of(field, value),
                value == null ? List.of(field) : List.of()));
    }

    @Override
    public Sheet sheet() {
        return new Sheet(tag, title, body);
    }

    @Override
    public List<Phase> shown() {
        return shown == null ? List.of() : List.of(shown);
    }

    @Override
    public void focusFirst() {
        title.edit();
    }
}
