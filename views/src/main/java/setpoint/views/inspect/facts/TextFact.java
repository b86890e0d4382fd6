package setpoint.views.inspect.facts;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.field.Commit;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.field.Suggestions;

/// A fact that is typed. Nothing typed means that the task does not say.
final class TextFact implements Fact {
    private final String field;
    private final String name;
    private final Function<Task, @Nullable String> of;
    private final InPlace line;
    private Function<String, Object> reading = String::strip;

    /// @param field as in a plan file
    TextFact(Draft draft, String field, String name, Function<Task, @Nullable String> of) {
        this.field = field;
        this.name = name;
        this.of = of;
        line = new InPlace("inspector-" + field, name, InPlace.Shape.LINE).behind(draft).prompting("None");
    }

    TextFact prompting(String prompt) {
        line.prompting(prompt);
        return this;
    }

    TextFact shownAs(Function<String, Node> rendering) {
        line.shownAs(rendering);
        return this;
    }

    TextFact offering(Suggestions suggestions) {
        line.offering(suggestions);
        return this;
    }

    /// What the typed text becomes in the plan.
    TextFact readAs(Function<String, Object> reading) {
        this.reading = reading;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Region field() {
        return line;
    }

    @Override
    public boolean isGiven(Task task) {
        return of.apply(task) != null;
    }

    @Override
    public void show(Chosen chosen) {
        chosen.showIn(line, task -> text(of.apply(task)), commit(chosen));
    }

    private Commit<String> commit(Chosen chosen) {
        return typed -> {
            try {
                return chosen.set(field, typed.isBlank() ? null : reading.apply(typed));
            } catch (Refused refused) {
                return Optional.of(refused.getMessage());
            }
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
