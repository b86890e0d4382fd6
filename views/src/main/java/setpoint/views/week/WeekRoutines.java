package setpoint.views.week;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Ids;
import setpoint.model.week.Matter;
import setpoint.model.week.RoutineBlock;
import setpoint.model.week.Timeblock;
import setpoint.model.week.WeekEdit;
import setpoint.views.plan.Area;

/// What an agent does again and again: kept from a block, put into the week, changed and forgotten from the tray.
final class WeekRoutines {
    private final WeekCanvas canvas;
    private final WeekDoing doing;
    private final ContextMenu menu = new ContextMenu();
    private final Form form;

    WeekRoutines(WeekCanvas canvas, WeekDoing doing) {
        this.canvas = canvas;
        this.doing = doing;
        form = new Form();
        doing.whenSettling(form::close);
        menu.setId("routine-menu");
    }

    boolean canKeep() {
        return doing.lead().filter(block -> block.task() == null).isPresent();
    }

    /// Keeps the selected block; one of that title that is kept already becomes as it.
    void keep() {
        doing.lead().ifPresent(block -> {
            var edit = new WeekEdit.SetRoutine(block.agent(), idOf(title(block)), described(block));
            if (doing.edits().make(edit))
                doing.tell("“%s” is kept as a routine, below what is to schedule.".formatted(title(block)));
        });
    }

    private String title(Timeblock block) {
        return Matter.of(doing.now().snapshot(), block).title();
    }

    private String idOf(String title) {
        var kept = doing.now().routines();
        return kept.stream()
                .filter(routine -> routine.title().equalsIgnoreCase(title))
                .map(RoutineBlock::id)
                .findFirst()
                .orElseGet(() -> Ids.slug(title, id -> kept.stream().anyMatch(routine -> routine.id().equals(id))));
    }

    private Map<String, Object> described(Timeblock block) {
        var set = new HashMap<>(WeekEdits.described(block));
        set.put("title", title(block));
        set.put("minutes", block.minutes(doing.now().at()));
        return set;
    }

    private void forget(RoutineBlock routine) {
        doing.settle();
        doing.edits().begin();
        doing.edits().make(new WeekEdit.RemoveRoutine(routine.agent(), routine.id()));
        canvas.requestFocus();
    }

    private void place(RoutineBlock routine) {
        doing.edits().begin();
        doing.place(WeekOffer.of(doing.now().snapshot(), routine));
    }

    /// Lets a row of the tray be changed and forgotten.
    void attend(Region row, RoutineBlock routine) {
        row.setOnContextMenuRequested(e -> {
            menu.getItems().setAll(
                    item("place", "Put it at the cursor", "Enter", () -> place(routine)),
                    item("change", "Change…", "F2", () -> form.ask(routine, row)),
                    item("forget", "Forget it", "Delete", () -> forget(routine)));
            menu.show(row, e.getScreenX(), e.getScreenY());
            e.consume();
        });
        row.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.DELETE || e.getCode() == KeyCode.BACK_SPACE) forget(routine);
            else if (e.getCode() == KeyCode.F2) form.ask(routine, row);
            else return;
            e.consume();
        });
    }

    private static MenuItem item(String id, String name, String key, Runnable run) {
        var item = new MenuItem(name);
        item.setId("menu-routine-" + id);
        item.setAccelerator(KeyCombination.valueOf(key));
        item.setOnAction(_ -> run.run());
        return item;
    }

    /// Asks for another title and length.
    private final class Form extends WeekForm {
        private static final double WIDTH = 300;

        private final TextField title = new TextField();
        private final TextField minutes = new TextField();
        private @Nullable RoutineBlock routine;

        Form() {
            super("week-routine", WeekRoutines.this.canvas, WIDTH);
            title.setId("week-routine-title");
            title.setAccessibleText("What is done");
            title.setPromptText("What is done");
            HBox.setHgrow(title, Priority.ALWAYS);
            minutes.setId("week-routine-minutes");
            minutes.setAccessibleText("How many minutes it takes");
            minutes.setPrefColumnCount(3);
            minutes.setMinWidth(USE_PREF_SIZE);
            minutes.setTextFormatter(Numbers.upTo(4));
            var unit = new Label("min");
            unit.setMinWidth(USE_PREF_SIZE);
            fill(new HBox(title, minutes, unit));
        }

        void ask(RoutineBlock routine, Region row) {
            doing.settle();
            doing.edits().begin();
            this.routine = routine;
            title.setText(routine.title());
            minutes.setText(String.valueOf(routine.minutes()));
            var top = canvas.sceneToLocal(row.localToScene(0, 0)).getY();
            open(new Area(-6, top, 0, 0), "Change this routine", "Blocks that were made of it stay.", title);
        }

        @Override
        Optional<String> keep() {
            var before = Objects.requireNonNull(routine);
            var set = new HashMap<String, Object>();
            set.put("title", title.getText().strip());
            set.put("minutes", minutes.getText().isEmpty() ? 0 : Integer.parseInt(minutes.getText()));
            return doing.edits().kept(() -> new WeekEdit.SetRoutine(before.agent(), before.id(), set));
        }
    }
}
