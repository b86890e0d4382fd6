package setpoint.views.inspect.links;

import java.util.ArrayList;
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
        var focused = chips.getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
        var nodes = new ArrayList<Node>();
        for (var dependency : before) nodes.add(chip(dependency));
        nodes.add(add);
        // The place to add must not lose the keyboard to a chip that comes before it.
        chips.getChildren().removeIf(node -> node != add);
        if (chips.getChildren().isEmpty()) chips.getChildren().add(add);
        chips.getChildren().addAll(0, nodes.subList(0, nodes.size() - 1));
        focused.flatMap(id -> nodes.stream().filter(n -> id.equals(n.getId())).findFirst())
                .ifPresent(Node::requestFocus);
        add.show(task.key(), "", typed -> typed.isBlank() ? Optional.empty() : added(task, typed));
        add.setVisible(draft.isOpen());
        add.setManaged(draft.isOpen());
        nothing.setVisible(before.isEmpty() && !draft.isOpen());
        nothing.setManaged(nothing.isVisible());
        var shown = before.stream().filter(d -> d.from().equals(opened)).findFirst();
        fields.setVisible(shown.isPresent());
        fields.setManaged(shown.isPresent());
        shown.ifPresent(fields::show);
    }

    private ToggleButton chip(Dependency dependency) {
        var plan = draft.plan();
        var title = plan.content().task(dependency.from()).map(PlanNow::titleOf).orElse(dependency.from());
        var how = (dependency.type() == Dependency.Type.FS ? "" : " · " + dependency.type())
                + (dependency.lagMin() == 0 ? "" : " · " + Minutes.spelled(dependency.lagMin()));
        var chip = new ToggleButton(
                title + how, StatusMark.node(plan.statusOf(dependency.from()), 0, 11, draft.palette()));
        chip.setId("inspector-dependsOn-" + dependency.from());
        chip.setMnemonicParsing(false);
        chip.getStyleClass().addAll("chip-button");
        chip.setTooltip(new Tooltip(title));
        chip.setSelected(dependency.from().equals(opened));
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
