package setpoint.views.agent;

import java.util.ArrayList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Archetype;
import setpoint.views.plan.ArchetypeLook;

/// A choice among the modes of work that the workspace offers, or among the ways to draw one.
final class Modes {
    private static final String NONE = "";

    private Modes() {}

    /// @param chosen stands in the choice even where it is no longer offered
    static void offer(ComboBox<String> choice, Snapshot now, @Nullable String chosen) {
        var names = new ArrayList<String>();
        names.add(NONE);
        Archetype.offered(now).forEach(mode -> names.add(mode.id()));
        if (chosen != null && !names.contains(chosen)) names.add(chosen);
        choice.setCellFactory(_ -> new ModeCell(now));
        choice.setButtonCell(new ModeCell(now));
        choice.getItems().setAll(names);
        choice.setValue(chosen == null ? NONE : chosen);
    }

    /// Offers as which of the first four a mode can be drawn, or as none.
    static void offerLooks(ComboBox<String> choice, String chosen) {
        choice.setCellFactory(_ -> new LookCell());
        choice.setButtonCell(new LookCell());
        choice.getItems().setAll(
                Archetype.SCAN, Archetype.CREATE, Archetype.DISTRIBUTE, Archetype.MEASURE, NONE);
        choice.setValue(chosen);
    }

    static String look(ComboBox<String> choice) {
        return choice.getValue() == null ? NONE : choice.getValue();
    }

    static @Nullable String chosen(ComboBox<String> choice) {
        var name = choice.getValue();
        return name == null || name.equals(NONE) ? null : name;
    }

    private static final class LookCell extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            setId(name == null ? null : "look-" + (name.equals(NONE) ? "none" : name));
            setText(name == null ? null : name.equals(NONE) ? "None of them" : name);
            setGraphic(name == null ? null : ArchetypeLook.of(name).tile());
        }
    }

    private static final class ModeCell extends ListCell<String> {
        private final Snapshot now;

        ModeCell(Snapshot now) {
            this.now = now;
        }

        @Override
        protected void updateItem(@Nullable String name, boolean empty) {
            super.updateItem(name, empty);
            boolean none = name == null || name.equals(NONE);
            setId(name == null ? null : "agent-mode-" + (none ? "none" : name));
            setText(name == null ? null : none ? "None in particular" : Archetype.named(now, name).inWords());
            setGraphic(none ? null : ArchetypeLook.of(now, name).tile());
        }
    }
}
