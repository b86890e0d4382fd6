package setpoint.views.inspect.outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.FailureMode;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.inspect.section.Part;
import setpoint.views.inspect.section.Section;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.rows.RowMenu;
import setpoint.views.kit.rows.Rows;

/// The ways in which a task may fail, how to notice each, and what to do then.
public final class FailureModes implements Part {
    private final RecordList modes = new RecordList("failureModes", Task::failureModes);
    private final Draft draft;
    private final Rows<FailureMode> rows;
    private final InPlace add;
    private final Section section;
    private @Nullable Chosen chosen;

    public FailureModes(Draft draft) {
        this.draft = draft;
        rows = new Rows<>(ModeRow::new);
        add = new InPlace("inspector-failureModes-add", "Add failure mode", InPlace.Shape.WRAPPED)
                .behind(draft)
                .prompting("Add failure mode");
        section = new Section("Failure modes", rows, add);
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return !task.failureModes().isEmpty();
    }

    @Override
    public void show(Chosen chosen) {
        this.chosen = chosen;
        rows.show(chosen.first().failureModes());
        add.show(
                chosen.subject(), "",
                typed -> typed.isBlank() ? Optional.empty() : modes.add(chosen, Map.of("name", typed.strip())));
        add.setVisible(draft.isOpen());
        add.setManaged(draft.isOpen());
    }

    private final class ModeRow implements Rows.Row<FailureMode> {
        private final int place;
        private final String id;
        private final InPlace name;
        private final InPlace detect;
        private final InPlace recover;
        private final RowMenu menu;
        private final HBox row;

        ModeRow(int place) {
            this.place = place;
            id = "inspector-failureModes-" + place;
            name = line(id, "What fails", "What fails");
            detect = line(id + "-detect", "How to notice", "How to notice");
            recover = line(id + "-recover", "What to do then", "What to do then");
            detect.getStyleClass().add("small-line");
            recover.getStyleClass().add("small-line");
            menu = new RowMenu(id, "failure mode " + (place + 1), draft);
            var words = new VBox(name, detect, recover);
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(words, menu);
            row.getStyleClass().add("text-row");
        }

        private InPlace line(String id, String says, String prompt) {
            return new InPlace(id, says, InPlace.Shape.WRAPPED).behind(draft).prompting(prompt);
        }

        @Override
        public Node node() {
            return row;
        }

        @Override
        public void show(FailureMode mode) {
            if (chosen == null) return;
            var of = chosen;
            var subject = List.of(of.subject(), place);
            name.show(subject, mode.name(), typed -> typed.isBlank()
                    ? modes.remove(of, place, mode)
                    : modes.set(of, place, mode, "name", typed.strip()));
            detect.show(subject, mode.detect(), typed -> modes.set(of, place, mode, "detect", typed.strip()));
            recover.show(subject, mode.recover(), typed -> modes.set(of, place, mode, "recover", typed.strip()));
            menu.offer(List.of(Optional.of(RowMenu.item(id, "remove", "Remove", () -> modes.remove(of, place, mode)))));
        }
    }
}
