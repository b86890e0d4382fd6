package setpoint.views.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Refused;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.views.agent.Zones;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanFiles.WeekReading;
import setpoint.views.desk.TimeTable;
import setpoint.views.desk.TimeTable.Preview;
import setpoint.views.desk.TimeTable.Said;
import setpoint.views.kit.FollowFocus;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.OfferedField;

/// Asks what the columns of a table of time hold, with its first rows above and what would come in below. Nothing is
/// changed until the person says so.
final class ColumnsDialog extends VBox {
    private final Desk desk;
    private final TimeTable table;
    private final List<TableColumn> boxes = new ArrayList<>();
    private Runnable onCancel = () -> {};
    private Function<WeekReading, Optional<String>> onImport = _ -> Optional.empty();
    private @Nullable Preview shown;
    private int asked;
    private boolean isFilling;

    @FXML private Label heading;

    @FXML private Label about;

    @FXML private ScrollPane scroll;

    @FXML private HBox columns;

    @FXML private ComboBox<Agent> agent;

    @FXML private VBox people;

    @FXML private ComboBox<String> person;

    @FXML private ComboBox<String> dates;

    @FXML private OfferedField zone;

    @FXML private TablePreview preview;

    @FXML private Button take;

    @SuppressWarnings("NullAway.Init")
    ColumnsDialog(Desk desk, TimeTable table) {
        this.desk = desk;
        this.table = table;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        heading.setText("Import “%s”".formatted(TextSafety.shownOnOneLine(table.file())));
        about.setText("%s Say above each column what it holds. %s".formatted(
                TextSafety.shown(table.why()), rows()).strip());
        FollowFocus.in(scroll);
        isFilling = true;
        fill(table.known());
        isFilling = false;
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER || !e.isShortcutDown()) return;
            take.fire();
            e.consume();
        });
        look();
    }

    private String rows() {
        int shown = table.firstRows().size();
        if (shown == table.rows()) return shown == 0 ? "It has no row." : "All its rows:";
        return "The first of its %d rows:".formatted(table.rows());
    }

    private void fill(Said known) {
        for (int i = 0; i < table.columns().size(); i++) boxes.add(new TableColumn(table, i, this::moved));
        columns.getChildren().setAll(boxes);
        known.columns().forEach((word, column) -> boxes.get(column).say(word));
        Choices.agents(agent, desk.snapshot(), Agent.YOU);
        Forms.setShown(people, table.people().size() > 1);
        Choices.texts(person, table.people(), name -> TextSafety.shownOnOneLine(name));
        person.setValue(known.person().isEmpty() ? null : known.person());
        var orders = new ArrayList<>(table.dateOrders());
        orders.addFirst("");
        Choices.texts(dates, orders, this::orderInWords);
        dates.setValue(known.dates());
        zone.offer(Zones.offered(desk.now()));
        zone.setText(known.zone());
        agent.valueProperty().subscribe(_ -> {
            zone.setPromptText(agent.getValue().zoneOr(desk.zone()).getId());
            look();
        });
        person.valueProperty().subscribe((_, _) -> look());
        dates.valueProperty().subscribe((_, _) -> look());
        zone.textProperty().subscribe((_, _) -> look());
    }

    private String orderInWords(String order) {
        if (!order.isEmpty()) return order;
        return shown == null || shown.dates().isEmpty() ? "As found" : "As found: " + shown.dates();
    }

    /// What one column is said to hold, no other does.
    private void moved(TableColumn said) {
        if (isFilling) return;
        isFilling = true;
        for (var other : boxes) if (other != said && other.holds(said.word())) other.say("");
        isFilling = false;
        look();
    }

    void setOnCancel(Runnable action) {
        onCancel = action;
    }

    /// @param action takes it in, and gives why it could not be
    void setOnImport(Function<WeekReading, Optional<String>> action) {
        onImport = action;
    }

    void focusFirst() {
        // What lies in a scroll pane has no place in the window until then.
        applyCss();
        boxes.getFirst().focusFirst();
    }

    /// Has the table read as it is said now. What is shown stays until that is done.
    private void look() {
        if (isFilling) return;
        int question = ++asked;
        take.setDisable(true);
        try {
            var said = said();
            var whose = agent.getValue().id();
            desk.calculate(() -> table.preview(said, whose), found -> {
                if (question == asked) show(found);
            });
        } catch (Refused unreadable) {
            show(Preview.refused("zone", unreadable.getMessage(), ""));
        }
    }

    /// @throws Refused where the zone is none
    private Said said() {
        var held = new HashMap<String, Integer>();
        for (int i = 0; i < boxes.size(); i++) if (!boxes.get(i).word().isEmpty()) held.put(boxes.get(i).word(), i);
        var there = Zones.read(zone.getText());
        return new Said(
                held, dates.getValue(), there == null ? "" : there.getId(),
                person.getValue() == null ? "" : person.getValue());
    }

    private void show(Preview found) {
        shown = found;
        preview.show(found, desk.snapshot());
        Choices.wrong(dates, "dates".equals(found.open()));
        Choices.wrong(person, "user".equals(found.open()));
        Choices.wrong(zone, "zone".equals(found.open()));
        Choices.refresh(dates);
        take.setText(found.created() == 0 ? "Import" : "Import " + Words.count(found.created(), "block"));
        take.setDisable(found.arrival().isEmpty());
    }

    @FXML
    private void cancel() {
        onCancel.run();
    }

    @FXML
    private void take() {
        if (shown == null) return;
        shown.arrival().flatMap(onImport).ifPresent(
                why -> show(Preview.refused(null, why, shown.dates())));
    }
}
