package setpoint.views.inspect.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Content;
import setpoint.model.plan.Energy;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Scope;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.Offers;
import setpoint.views.inspect.draft.OwnerMark;
import setpoint.views.inspect.draft.Texts;
import setpoint.views.kit.field.InPlace;
import setpoint.views.plan.PlanNow;

/// The single values of the selected tasks. The usual ones always stand in a row; of the rare ones those that a task
/// gives, the others wait in a grid of their own. A row that comes to be given moves when the task is selected next, not
/// under the hands of whoever fills it in.
public final class Facts {
    private static final double NAMES = 84;
    private static final Map<String, String> PRIORITIES = Map.of(
            "0", "most urgent", "1", "urgent", "2", "normal", "3", "can wait", "4", "least");

    private final Draft draft;
    private final GridPane given = grid();
    private final GridPane others = grid();
    private final KindFact kind;
    private final List<Fact> usual;
    private final List<Fact> rare;
    private final Node status;
    private final Node dependencies;
    private @Nullable Chosen chosen;

    /// @param status what stands behind “Status”
    /// @param dependencies what stands behind “Depends on”
    public Facts(Draft draft, Node status, Node dependencies) {
        this.draft = draft;
        this.status = status;
        this.dependencies = dependencies;
        kind = new KindFact(draft, phase());
        usual = List.of(owner(), new EstimateFact(draft), energy());
        rare = List.of(
                priority(), archetype(), moment("deadline", "Deadline"), moment("earliestStart", "Not before"),
                new LabelsFact(draft), scope(), parent());
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("inspector-facts");
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        grid.getColumnConstraints().addAll(new ColumnConstraints(NAMES, NAMES, NAMES), values);
        return grid;
    }

    /// The usual facts, and what else the selected tasks give.
    public GridPane given() {
        return given;
    }

    /// The rare facts that no selected task gives.
    public GridPane others() {
        return others;
    }

    public void show(Chosen chosen) {
        kind.show(chosen);
        usual.forEach(fact -> fact.show(chosen));
        rare.forEach(fact -> fact.show(chosen));
        boolean other = this.chosen == null || !this.chosen.subject().equals(chosen.subject());
        this.chosen = chosen;
        if (other) arrange(chosen);
    }

    private void arrange(Chosen chosen) {
        given.getChildren().clear();
        others.getChildren().clear();
        add(given, kind.name(), kind.field());
        if (chosen.isOne()) add(given, "Status", status);
        for (var fact : usual) add(given, fact.name(), fact.field());
        if (chosen.isOne()) add(given, "Depends on", dependencies);
        for (var fact : rare) {
            boolean anyGives = chosen.tasks().stream().anyMatch(fact::isGiven);
            add(anyGives ? given : others, fact.name(), fact.field());
        }
    }

    /// Puts the keyboard on the first fact.
    public void focusFirst() {
        kind.focus();
    }

    private static void add(GridPane grid, String name, Node field) {
        var label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, field);
    }

    private Content content() {
        return draft.plan().content();
    }

    private ChoiceFact phase() {
        return new ChoiceFact(
                draft, "phase", "Phase", Task::phase, "No phase",
                () -> content().phases().stream().map(Phase::id).toList(),
                id -> content().phases().stream()
                        .filter(p -> p.id().equals(id))
                        .findFirst()
                        .map(p -> shownName(p.title(), id))
                        .orElse(id));
    }

    private static String shownName(String title, String id) {
        return TextSafety.shownOnOneLine(title.isBlank() ? id : title);
    }

    private Fact owner() {
        return new TextFact(draft, "owner", "Owner", Task::owner)
                .prompting("Nobody")
                .shownAs(owner -> {
                    var known = Offers.owner(draft, owner);
                    return row(OwnerMark.of(draft.plan(), known), InPlace.words(OwnerMark.named(draft.plan(), known)));
                })
                .offering(Offers.owners(draft))
                .readAs(typed -> Offers.owner(draft, typed));
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("fact-parts");
        return row;
    }

    private Fact energy() {
        return new ChoiceFact(
                draft, "energy", "Energy", task -> task.energy() == null ? null : task.energy().name(), "Not said",
                () -> Arrays.stream(Energy.values()).map(Energy::name).toList(), Texts::capitalised)
                .marked(word -> word.isEmpty() ? null : new EnergyMark(Energy.valueOf(word)));
    }

    private Fact priority() {
        return new ChoiceFact(
                draft, "priority", "Priority", task -> String.valueOf(task.priority()), null,
                () -> PRIORITIES.keySet().stream().sorted().toList(),
                word -> word + " · " + PRIORITIES.getOrDefault(word, ""))
                .readAs(Long::valueOf)
                .givenUnless("2");
    }

    private Fact archetype() {
        return new TextFact(draft, "archetype", "Archetype", Task::archetype)
                .prompting("By its phase or kind")
                .offering(Offers.archetypes(draft));
    }

    private Fact moment(String field, String name) {
        return new TextFact(
                draft, field, name, field.equals("deadline") ? Task::deadline : Task::earliestStart)
                .prompting(field.equals("deadline") ? "No deadline" : "Any time")
                .shownAs(written -> InPlace.words(Texts.moment(written)))
                .readAs(typed -> Texts.writtenMoment(typed, draft.desk().zone()));
    }

    private Fact scope() {
        return new ChoiceFact(
                draft, "scope", "Scope", Task::scope, "None",
                () -> content().scopes().stream().map(Scope::id).toList(),
                id -> content().scopes().stream()
                        .filter(s -> s.id().equals(id))
                        .findFirst()
                        .map(s -> shownName(s.title(), id))
                        .orElse(id));
    }

    private Fact parent() {
        return new TextFact(
                draft, "parent", "Part of",
                task -> task.parent() == null ? null
                        : content().task(task.parent()).map(PlanNow::titleOf).orElse(task.parent()))
                .prompting("No other task")
                .offering(Offers.tasks(draft, task -> !isChosen(task)))
                .readAs(typed -> Offers.task(draft.plan(), typed));
    }

    private boolean isChosen(Task task) {
        return chosen != null && chosen.tasks().stream().anyMatch(t -> t.id().equals(task.id()));
    }
}
