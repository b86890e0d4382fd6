package setpoint.views.inspect.section;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.Offers;
import setpoint.views.inspect.draft.OwnerMark;
import setpoint.views.kit.field.Choice;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.rows.TextList;

/// Who or what passes a gate, and what is looked at.
public final class GatePart implements Part {
    private final Choice<Gate.Type> type;
    private final InPlace approver;
    private final HBox who;
    private final TextList checks;
    private final Draft draft;
    private final Section section;

    public GatePart(Draft draft) {
        this.draft = draft;
        type = new Choice<Gate.Type>("inspector-gate-type", "Passed by")
                .behind(draft)
                .worded(t -> t == Gate.Type.HUMAN ? "A person decides" : "A check decides", Gate.Type::name);
        approver = new InPlace("inspector-gate-approver", "Approver", InPlace.Shape.LINE)
                .behind(draft)
                .prompting("Nobody yet")
                .offering(Offers.owners(draft))
                .shownAs(who -> {
                    var known = Offers.owner(draft, who);
                    return row(OwnerMark.of(draft.plan(), known), InPlace.words(OwnerMark.named(draft.plan(), known)));
                });
        checks = new TextList("inspector-gate-checks", "check").behind(draft);
        who = row(new Label("·"), approver);
        section = new Section("Gate", row(type, who), checks);
    }

    private static HBox row(Region... parts) {
        var row = new HBox(parts);
        row.getStyleClass().add("fact-parts");
        return row;
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return task.gate() != null;
    }

    @Override
    public void show(Chosen chosen) {
        var gate = chosen.first().gate();
        if (gate == null) return;
        type.show(List.of(Gate.Type.values()), gate.type(), "", t -> set(chosen, "type", t.name()));
        // A check needs nobody to decide.
        who.setVisible(gate.type() == Gate.Type.HUMAN || gate.approver() != null);
        approver.show(
                chosen.subject(), gate.approver() == null ? "" : draft.plan().nameOf(gate.approver()),
                typed -> set(chosen, "approver", typed.isBlank() ? null : Offers.owner(draft, typed)));
        checks.show(chosen.subject(), gate.checks(), edit -> alterChecks(chosen, edit));
    }

    private static Optional<String> set(Chosen chosen, String member, @Nullable Object tree) {
        return chosen.alter("gate", task -> with(task, member, tree));
    }

    private static Optional<String> alterChecks(Chosen chosen, UnaryOperator<List<String>> edit) {
        return chosen.alter("gate", task -> with(
                task, "checks", edit.apply(task.gate() == null ? List.of() : task.gate().checks())));
    }

    private static HashMap<String, @Nullable Object> with(Task task, String member, @Nullable Object tree) {
        var members = new HashMap<String, @Nullable Object>();
        var gate = task.gate();
        if (gate != null) {
            members.put("type", gate.type().name());
            members.put("approver", gate.approver());
            members.put("checks", gate.checks());
        }
        members.put(member, tree);
        return members;
    }
}
