package setpoint.views.inspect.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.field.Choice;

/// A fact that is one of a few words of the plan file, or none.
final class ChoiceFact implements Fact {
    private static final String NONE = "";

    private final String field;
    private final String name;
    private final Function<Task, @Nullable String> of;
    private final Supplier<List<String>> options;
    private final Choice<String> choice;
    private final boolean canBeNone;
    private Function<String, Object> reading = option -> option;
    private String usual = NONE;

    /// @param field as in a plan file
    /// @param none what is read where the task does not say; null where it always does
    /// @param words how an option is read
    ChoiceFact(
            Draft draft, String field, String name, Function<Task, @Nullable String> of, @Nullable String none,
            Supplier<List<String>> options, Function<String, String> words) {
        this.field = field;
        this.name = name;
        this.of = of;
        this.options = options;
        canBeNone = none != null;
        choice = new Choice<String>("inspector-" + field, name)
                .behind(draft)
                .worded(
                        option -> option.equals(NONE) ? String.valueOf(none) : words.apply(option),
                        option -> option.equals(NONE) ? "none" : option)
                .faintWhere(NONE::equals);
    }

    ChoiceFact marked(Function<String, @Nullable Node> marks) {
        choice.marked(marks);
        return this;
    }

    /// What an option becomes in the plan.
    ChoiceFact readAs(Function<String, Object> reading) {
        this.reading = reading;
        return this;
    }

    /// Which value says nothing in particular.
    ChoiceFact givenUnless(String usual) {
        this.usual = usual;
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Region field() {
        return choice;
    }

    @Override
    public boolean isGiven(Task task) {
        var value = of.apply(task);
        return value != null && !value.equals(usual);
    }

    @Override
    public void show(Chosen chosen) {
        var all = new ArrayList<String>();
        if (canBeNone) all.add(NONE);
        all.addAll(options.get());
        var value = Optional.ofNullable(of.apply(chosen.first())).orElse(NONE);
        choice.show(
                all, chosen.differ(of) ? null : value, "mixed",
                option -> chosen.set(field, option.equals(NONE) ? null : reading.apply(option)));
    }
}
