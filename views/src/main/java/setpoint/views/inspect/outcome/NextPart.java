package setpoint.views.inspect.outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Next;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.draft.Offers;
import setpoint.views.inspect.section.Part;
import setpoint.views.inspect.section.Section;
import setpoint.views.kit.field.Choice;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.rows.RowMenu;
import setpoint.views.kit.rows.Rows;
import setpoint.views.plan.PlanNow;

/// What the outcome of a task wakes.
public final class NextPart implements Part {
    private final RecordList next = new RecordList("next", Task::next);
    private final Draft draft;
    private final Rows<Next> rows;
    private final InPlace add;
    private final Section section;
    private @Nullable Chosen chosen;

    public NextPart(Draft draft) {
        this.draft = draft;
        rows = new Rows<>(NextRow::new);
        add = new InPlace("inspector-next-add", "Add what follows an outcome", InPlace.Shape.LINE)
                .behind(draft)
                .prompting("Add a task that an outcome wakes")
                .offering(Offers.tasks(draft, task -> chosen != null && !task.id().equals(chosen.first().id())));
        section = new Section("What comes next", rows, add);
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return !task.next().isEmpty();
    }

    @Override
    public void show(Chosen chosen) {
        this.chosen = chosen;
        rows.show(chosen.first().next());
        add.show(
                chosen.subject(), "", typed -> typed.isBlank()
                        ? Optional.empty()
                        : named(typed, to -> next.add(chosen, Map.of("on", Next.Outcome.FAILURE.word(), "to", to))));
        add.setVisible(draft.isOpen());
        add.setManaged(draft.isOpen());
    }

    private Optional<String> named(String typed, Function<String, Optional<String>> doing) {
        try {
            return doing.apply(Offers.task(draft.plan(), typed));
        } catch (Refused refused) {
            return Optional.of(refused.getMessage());
        }
    }

    private final class NextRow implements Rows.Row<Next> {
        private final int place;
        private final String id;
        private final Choice<Next.Outcome> on;
        private final InPlace to;
        private final RowMenu menu;
        private final HBox row;

        NextRow(int place) {
            this.place = place;
            id = "inspector-next-" + place;
            on = new Choice<Next.Outcome>(id + "-on", "Outcome")
                    .behind(draft)
                    .worded(o -> "On " + o.word(), Next.Outcome::word);
            to = new InPlace(id, "What it wakes", InPlace.Shape.LINE)
                    .behind(draft)
                    .offering(Offers.tasks(draft, _ -> true));
            menu = new RowMenu(id, "outcome " + (place + 1), draft);
            HBox.setHgrow(to, Priority.ALWAYS);
            row = new HBox(on, new Label("→"), to, menu);
            row.getStyleClass().add("text-row");
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(Next edge) {
            if (chosen == null) return;
            var of = chosen;
            on.show(List.of(Next.Outcome.values()), edge.on(), "", o -> next.set(of, place, edge, "on", o.word()));
            var title = draft.plan().content().task(edge.to()).map(PlanNow::titleOf).orElse(edge.to());
            to.show(List.of(of.subject(), place), title, typed -> typed.isBlank()
                    ? next.remove(of, place, edge)
                    : named(typed, id -> next.set(of, place, edge, "to", id)));
            menu.offer(List.of(Optional.of(RowMenu.item(id, "remove", "Remove", () -> next.remove(of, place, edge)))));
        }
    }
}
