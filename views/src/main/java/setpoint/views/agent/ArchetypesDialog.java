package setpoint.views.agent;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.Key;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Archetype;
import setpoint.model.plan.ArchetypeEdit.DefineArchetype;
import setpoint.model.plan.ArchetypeEdit.RemoveArchetype;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.Typing;

/// The modes of work of the workspace: a list, and beside it what the chosen one says. Each is saved by itself.
public final class ArchetypesDialog extends VBox {
    private final Desk desk;
    private final Runnable onClose;

    @FXML private ListView<ModeLine.Mode> list;

    @FXML private Button earlier;

    @FXML private Button later;

    @FXML private TextField name;

    @FXML private TextField title;

    @FXML private ComboBox<String> look;

    @FXML private CheckBox offered;

    @FXML private Label refusal;

    @FXML private Button takeBack;

    @FXML private Button save;

    @SuppressWarnings("NullAway.Init")
    public ArchetypesDialog(Desk desk, Runnable onClose) {
        this.desk = desk;
        this.onClose = onClose;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        list.setCellFactory(_ -> new ModeLine());
        list.getSelectionModel().selectedItemProperty().subscribe(mode -> show(mode == null ? null : mode.archetype()));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::movedByKey);
        explain(earlier, "Earlier (Alt+↑)");
        explain(later, "Later (Alt+↓)");
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        fill(Archetype.all(desk.snapshot()).getFirst().id());
    }

    private static void explain(Button button, String words) {
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
    }

    public void focusFirst() {
        list.requestFocus();
    }

    /// Brings the list up to date.
    ///
    /// @param chosen the one to show afterwards; the first where there is none of this name
    private void fill(String chosen) {
        var now = desk.snapshot();
        list.getItems().setAll(Archetype.all(now).stream().map(mode -> ModeLine.Mode.of(now, mode)).toList());
        list.getItems().stream()
                .filter(mode -> mode.archetype().id().equals(chosen))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
    }

    /// @param mode null for a new one
    private void show(@Nullable Archetype mode) {
        var now = desk.snapshot();
        refusal.setText("");
        name.setText(mode == null ? "" : mode.id());
        name.setDisable(mode != null);
        title.setText(mode == null ? "" : mode.title());
        Modes.offerLooks(look, mode == null ? "" : mode.look());
        offered.setSelected(mode == null || !mode.retired());
        save.setText(mode == null ? "Add" : "Save");
        takeBack.setText(mode != null && mode.isFirst() ? "As at first" : "Remove");
        takeBack.setVisible(mode != null);
        takeBack.setDisable(mode == null || !now.has(new Key(Archetype.class, "", mode.id())));
        int place = list.getSelectionModel().getSelectedIndex();
        earlier.setDisable(place <= 0);
        later.setDisable(place < 0 || place == list.getItems().size() - 1);
    }

    @FXML
    private void begin() {
        list.getSelectionModel().clearSelection();
        Typing.into(name);
    }

    @FXML
    private void save() {
        var id = name.getText().strip();
        var chosen = chosen();
        if (chosen.isEmpty() && isKnown(id)) {
            refusal.setText("There is a mode %s already. Choose it in the list to change it.".formatted(id));
            return;
        }
        var says = says();
        // What is as it was stays as it was at first, too.
        chosen.ifPresent(mode -> says.entrySet().removeAll(
                Map.of("title", mode.title(), "look", mode.look(), "retired", mode.retired()).entrySet()));
        if (chosen.isEmpty() || !says.isEmpty()) make(new DefineArchetype(id, says), id);
    }

    private Map<String, Object> says() {
        return new HashMap<>(
                Map.of("title", title.getText().strip(), "look", Modes.look(look), "retired", !offered.isSelected()));
    }

    private boolean isKnown(String id) {
        return list.getItems().stream().anyMatch(mode -> mode.archetype().id().equalsIgnoreCase(id));
    }

    @FXML
    private void takeBack() {
        chosen().ifPresent(mode -> make(new RemoveArchetype(mode.id()), mode.id()));
        list.requestFocus();
    }

    @FXML
    private void earlier() {
        move(-1);
    }

    @FXML
    private void later() {
        move(1);
    }

    private void movedByKey(KeyEvent e) {
        if (!e.isAltDown() || e.getCode() != KeyCode.UP && e.getCode() != KeyCode.DOWN) return;
        move(e.getCode() == KeyCode.UP ? -1 : 1);
        e.consume();
    }

    /// Changes places with a neighbour. All that stand elsewhere afterwards are told in one change.
    private void move(int step) {
        int from = list.getSelectionModel().getSelectedIndex();
        int to = from + step;
        if (from < 0 || to < 0 || to >= list.getItems().size()) return;
        var order = new ArrayList<>(list.getItems().stream().map(ModeLine.Mode::archetype).toList());
        var moved = order.get(from);
        Collections.swap(order, from, to);
        make(new Batch("orderArchetypes", positions(order)), moved.id());
    }

    private static List<Edit> positions(List<Archetype> order) {
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < order.size(); i++)
            if (order.get(i).position() != i)
                edits.add(new DefineArchetype(order.get(i).id(), Map.of("position", (long) i)));
        return edits;
    }

    /// @param shown the one to show afterwards
    private void make(Edit edit, String shown) {
        var why = desk.applySilently(edit);
        desk.refresh();
        if (why.isEmpty()) fill(shown);
        refusal.setText(why.map(TextSafety::shown).orElse(""));
    }

    private Optional<Archetype> chosen() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem()).map(ModeLine.Mode::archetype);
    }

    @FXML
    private void close() {
        onClose.run();
    }
}
