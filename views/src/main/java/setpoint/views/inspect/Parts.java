package setpoint.views.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Task;
import setpoint.views.inspect.done.Checklist;
import setpoint.views.inspect.done.Criteria;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.outcome.FailureModes;
import setpoint.views.inspect.outcome.NextPart;
import setpoint.views.inspect.section.BudgetPart;
import setpoint.views.inspect.section.Extensions;
import setpoint.views.inspect.section.GatePart;
import setpoint.views.inspect.section.ListPart;
import setpoint.views.inspect.section.MapPart;
import setpoint.views.inspect.section.Part;
import setpoint.views.inspect.section.TextPart;
import setpoint.views.kit.MarkdownText;
import setpoint.views.kit.field.Fold;
import setpoint.views.kit.field.InPlace;

/// The sections of one task: the usual ones and those that it gives, the rest folded away under “More” together with the
/// rare facts. What comes to be given moves up when the task is selected next.
final class Parts extends VBox {
    private final Draft draft;
    private final Region rareFacts;
    private final Part gate;
    private final List<Part> usual;
    private final List<Part> rare;
    private final Extensions extensions = new Extensions();
    private final Fold more = new Fold("inspector-more", "More");
    private @Nullable Object subject;

    /// @param rareFacts the facts that no selected task gives
    Parts(Draft draft, Region rareFacts) {
        this.draft = draft;
        this.rareFacts = rareFacts;
        gate = new GatePart(draft);
        usual = List.of(
                text("description", "Description", "Add a description", Task::description),
                new Checklist(draft), new Criteria(draft));
        rare = List.of(
                text("rationale", "Rationale", "Why this task?", Task::rationale),
                new MapPart(draft, "inputs", "Inputs", "input: name = value", Task::inputs),
                list("outputs", "Outputs", "output", Task::outputs, InPlace::words),
                list("assumptions", "Assumptions", "assumption", Task::assumptions, InPlace::words),
                list("risks", "Risks", "risk", Task::risks, InPlace::words),
                new TextPart(draft, "command", "Command", "What is run", Task::command, Parts::mono),
                new MapPart(draft, "environment", "Environment", "variable: NAME = value", Task::environment),
                list("tools", "Tools", "tool", Task::tools, InPlace::words),
                new BudgetPart(draft),
                text("rollback", "Rollback", "How to take it back", Task::rollback),
                new FailureModes(draft),
                new NextPart(draft));
        getStyleClass().add("inspector-parts");
    }

    private Part text(String field, String heading, String prompt, Function<Task, @Nullable String> of) {
        return new TextPart(draft, field, heading, prompt, of, MarkdownText::of);
    }

    private Part list(
            String field, String heading, String one, Function<Task, List<String>> of,
            Function<String, Node> rendering) {
        return new ListPart(draft, field, heading, one, of, rendering);
    }

    private static Label mono(String words) {
        var label = InPlace.words(words);
        label.getStyleClass().add("mono");
        return label;
    }

    public void show(Chosen chosen) {
        // On a locked version there is nothing to add to an empty section.
        var key = List.of(chosen.subject(), draft.isOpen());
        if (chosen.isOne()) {
            gate.show(chosen);
            usual.forEach(part -> part.show(chosen));
            rare.forEach(part -> part.show(chosen));
            extensions.show(chosen);
        }
        if (key.equals(subject)) return;
        subject = key;
        arrange(chosen);
    }

    private void arrange(Chosen chosen) {
        var task = chosen.first();
        var shown = new ArrayList<Node>();
        var folded = new ArrayList<Node>();
        if (chosen.isOne()) {
            if (gate.isGiven(task)) shown.add(gate.node());
            usual.stream().filter(p -> draft.isOpen() || p.isGiven(task)).map(Part::node).forEach(shown::add);
            rare.stream().filter(p -> p.isGiven(task)).map(Part::node).forEach(shown::add);
        }
        if (draft.isOpen()) {
            folded.add(rareFacts);
            if (chosen.isOne()) rare.stream().filter(p -> !p.isGiven(task)).map(Part::node).forEach(folded::add);
        }
        if (chosen.isOne() && extensions.isGiven(task)) folded.add(extensions.node());
        if (!folded.isEmpty()) shown.add(more);
        more.fill(folded);
        getChildren().setAll(shown);
    }
}
