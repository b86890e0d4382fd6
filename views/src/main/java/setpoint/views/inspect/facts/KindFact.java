package setpoint.views.inspect.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.Texts;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.field.Choice;
import setpoint.views.plan.ArchetypeLook;

/// What sort of work it is, and in which phase. A task that becomes a gate is one that this person decides; one that
/// stops being a gate loses what it waited for.
final class KindFact implements Fact {
    private final Draft draft;
    private final Choice<Kind> choice;
    private final ChoiceFact phase;
    private final HBox row;
    private @Nullable Task shown;

    KindFact(Draft draft, ChoiceFact phase) {
        this.draft = draft;
        this.phase = phase;
        choice = new Choice<Kind>("inspector-kind", "Kind")
                .behind(draft)
                .worded(kind -> Texts.capitalised(kind.word()), Kind::word)
                .marked(_ -> shown == null ? null : mark(draft, shown));
        row = new HBox(choice, new Label("·"), phase.field());
        row.getStyleClass().add("fact-parts");
    }

    private static Glyph mark(Draft draft, Task task) {
        return new Glyph(ArchetypeLook.of(draft.now(), draft.plan().content().archetypeOf(task)).iconFor(task), 14);
    }

    void focus() {
        choice.stop().requestFocus();
    }

    @Override
    public String name() {
        return "Kind";
    }

    @Override
    public Region field() {
        return row;
    }

    @Override
    public boolean isGiven(Task task) {
        return true;
    }

    @Override
    public void show(Chosen chosen) {
        shown = chosen.first();
        choice.show(
                List.of(Kind.values()), chosen.shared(Task::kind).orElse(null), "mixed",
                kind -> become(chosen, kind));
        phase.show(chosen);
    }

    private Optional<String> become(Chosen chosen, Kind kind) {
        return chosen.change(task -> {
            var fields = new HashMap<String, @Nullable Object>();
            fields.put("kind", kind.word());
            if (kind != Kind.GATE) fields.put("gate", null);
            else
                if (task.gate() == null)
                    fields.put("gate", Map.of(
                            "type", Gate.Type.HUMAN.name(), "approver", draft.desk().author().agent()));
            return fields;
        });
    }
}
