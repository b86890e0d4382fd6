package setpoint.views.inspect.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.Offers;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.field.Refusable;
import setpoint.views.kit.rows.ChipFlow;
import setpoint.views.plan.Minutes;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.StatusMark;

/// What the selected task waits for, as chips: a click on one shows how it waits, the place at the end adds another.
public final class Dependencies extends Refusable {
    private final Draft draft;
    private final ChipFlow chips = new ChipFlow();
    private final InPlace add;
    private final DependencyFields fields;
    private final Label nothing = new Label("Nothing");
    private @Nullable Chosen chosen;
    private @Nullable String opened;
    private List<List<Object>> drawn = List.of();

    public Dependencies(Draft draft) {
        super("inspector-dependsOn");
        this.draft = draft;
        fields = new DependencyFields("inspector-dependsOn", draft, true);
        add = new InPlace("inspector-dependsOn-add", "Add what it depends on", InPlace.Shape.LINE)
                .behind(draft)
                .prompting("Add")
                .goingOn()
                .offering(Offers.tasks(draft, this::canBeAdded));
        add.getStyleClass().add("chip-add");
        nothing.getStyleClass().add("prompt");
        chips.getChildren().add(add);
        getChildren().addAll(chips, nothing, fields);
    }

    private boolean canBeAdded(Task other) {
        return chosen != null
                && !other.id().equals(chosen.first().id())
                && draft.plan().content().dependenciesOf(chosen.first().id()).stream()
                        .noneMatch(d -> d.from().equals(other.id()));
    }

    public void show(Chosen chosen) {
        if (this.chosen == null || !this.chosen.subject().equals(chosen.subject())) {
            opened = null;
            say(Optional.empty());
        }
        this.chosen = chosen;
        draw(chosen);
    }

    private void draw(Chosen chosen) {
        var task = chosen.first();
        var before = chosen.plan().content().dependenciesOf(task.id());
        drawChips(before);
        add.show(task.key(), "", typed -> typed.isBlank() ? Optional.empty() : added(task, typed));
        reveal(add, draft.isOpen());
        reveal(nothing, before.isEmpty() && !draft.isOpen());
        var shown = before.stream().filter(d -> d.from().equals(opened)).findFirst();
        reveal(fields, shown.isPresent());
        shown.ifPresent(fields::show);
    }

    /// Only what looks different is made anew, so that nothing loses the keyboard that need not.
    private void drawChips(List<Dependency> before) {
        var looks = new ArrayList<List<Object>>();
        for (var d : before) looks.add(List.of(d, title(d), draft.plan().statusOf(d.from()), draft.palette()));
        if (!looks.equals(drawn)) {
            drawn = looks;
            var focused = chips.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
            // The place to add stays where it is: it must not lose the keyboard to a chip that comes before it.
            chips.getChildren().removeIf(node -> node != add);
            chips.getChildren().addAll(0, before.stream().map(this::chip).toList());
            focused.flatMap(id -> chips.getChildren().stream().filter(n -> id.equals(n.getId())).findFirst())
                    .ifPresent(Node::requestFocus);
        }
        for (var node : chips.getChildren())
            if (node instanceof ToggleButton chip) chip.setSelected(idOf(String.valueOf(opened)).equals(chip.getId()));
    }

    private static void reveal(Node node, boolean yes) {
        node.setVisible(yes);
        node.setManaged(yes);
    }

    private static String idOf(String from) {
        return "inspector-dependsOn-" + from;
    }

    private String title(Dependency dependency) {
        return draft.plan().content().task(dependency.from()).map(PlanNow::titleOf).orElse(dependency.from());
    }

    private ToggleButton chip(Dependency dependency) {
        var plan = draft.plan();
        var title = title(dependency);
        var how = (dependency.type() == Dependency.Type.FS ? "" : " · " + dependency.type())
                + (dependency.lagMin() == 0 ? "" : " · " + Minutes.spelled(dependency.lagMin()));
        var chip = new ToggleButton(
                title + how, StatusMark.node(plan.statusOf(dependency.from()), 0, 11, draft.palette()));
        chip.setId(idOf(dependency.from()));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip-button");
        chip.setTooltip(new Tooltip(title));
        chip.setOnAction(_ -> {
            opened = dependency.from().equals(opened) ? null : dependency.from();
            if (chosen != null) draw(chosen);
        });
        return chip;
    }

    private Optional<String> added(Task task, String typed) {
        try {
            var from = Offers.task(draft.plan(), typed);
            return draft.apply(new DraftEdit.AddDependency(task.plan(), from, task.id()));
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    @Override
    public Node stop() {
        return add.stop();
    }
}
