package setpoint.views.inspect.section;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.field.InPlace;

/// A section that is one text.
public final class TextPart implements Part {
    private final String field;
    private final Function<Task, @Nullable String> of;
    private final InPlace text;
    private final Section section;

    /// @param field as in a plan file
    public TextPart(
            Draft draft, String field, String heading, String prompt, Function<Task, @Nullable String> of,
            Function<String, Node> rendering) {
        this.field = field;
        this.of = of;
        text = new InPlace("inspector-" + field, heading, InPlace.Shape.PARAGRAPHS)
                .behind(draft)
                .prompting(prompt)
                .shownAs(rendering);
        section = new Section(heading, text);
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return !text(task).isEmpty();
    }

    private String text(Task task) {
        var value = of.apply(task);
        return value == null ? "" : value;
    }

    @Override
    public void show(Chosen chosen) {
        text.show(
                chosen.subject(), text(chosen.first()),
                typed -> chosen.set(field, typed.isBlank() ? null : typed.strip()));
    }
}
