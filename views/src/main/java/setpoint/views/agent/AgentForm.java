package setpoint.views.agent;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit;
import setpoint.model.agent.WrittenHours;
import setpoint.model.core.Author;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Ids;
import setpoint.model.week.WeekEdit;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.kit.field.OfferedField;
import setpoint.views.kit.field.Typing;

/// Asks for the profile of someone who works, new or known. What is written becomes one change; where it is refused, the
/// form stays open with the reason.
public final class AgentForm extends VBox {
    private final Desk desk;
    private final @Nullable Agent before;
    private final Runnable onClose;

    @FXML private Label heading;

    @FXML private TextField name;

    @FXML private ToggleGroup types;

    @FXML private RadioButton ai;

    @FXML private RadioButton person;

    @FXML private Label fixed;

    @FXML private TextField capabilities;

    @FXML private TextField domain;

    @FXML private TextField bet;

    @FXML private ComboBox<String> mode;

    @FXML private HoursGrid hours;

    @FXML private OfferedField zone;

    @FXML private Label zoneNote;

    @FXML private Label refusal;

    @FXML private Button save;

    /// @param before the one that is changed; null for a new one
    @SuppressWarnings("NullAway.Init")
    public AgentForm(Desk desk, @Nullable Agent before, Runnable onClose) {
        this.desk = desk;
        this.before = before;
        this.onClose = onClose;
        Forms.fill(this);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        heading.setText(before == null ? "New agent" : "Edit “" + TextSafety.shownOnOneLine(named(before)) + "”");
        save.setText(before == null ? "Add" : "Save");
        save.disableProperty().bind(name.textProperty().map(String::isBlank));
        zone.offer(Zones.offered(desk.now()));
        zone.setPromptText(desk.zone().getId());
        zoneNote.setText(
                before == null
                        ? "Empty is this machine’s."
                        : "Empty is this machine’s. What is intended from now on moves along.");
        Modes.offer(mode, desk.snapshot(), before == null ? null : before.archetype());
        refusal.managedProperty().bind(refusal.textProperty().isNotEmpty());
        show(before);
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER || !e.isShortcutDown()) return;
            save.fire();
            e.consume();
        });
    }

    private static String named(Agent agent) {
        return agent.name().isBlank() ? agent.id() : agent.name();
    }

    private void show(@Nullable Agent agent) {
        types.selectToggle(agent == null || agent.type() == Author.Type.AI ? ai : person);
        fixed.setText(agent == null ? "cannot be changed later" : "cannot be changed");
        if (agent == null) return;
        ai.setDisable(true);
        person.setDisable(true);
        name.setText(named(agent));
        capabilities.setText(joined(agent));
        domain.setText(agent.domain());
        bet.setText(agent.strategicBet());
        hours.show(agent.workingHours());
        zone.setText(agent.zone() == null ? "" : agent.zone().getId());
    }

    public void focusFirst() {
        Typing.into(name);
        name.selectAll();
    }

    @FXML
    private void cancel() {
        onClose.run();
    }

    @FXML
    private void save() {
        refusal.setText("");
        write().ifPresentOrElse(why -> refusal.setText(TextSafety.shown(why)), () -> {
            desk.refresh();
            onClose.run();
        });
    }

    /// @return why it was refused; empty where it was not
    private Optional<String> write() {
        try {
            var edits = before == null ? List.of(addition()) : changes(before);
            if (edits.isEmpty()) return Optional.empty();
            return desk.applySilently(edits.size() == 1 ? edits.getFirst() : new Batch("updateAgent", edits));
        } catch (Refused refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private Edit addition() {
        var now = desk.snapshot();
        var id = Ids.slug(name.getText().strip(), taken -> now.holderOf(Ids.inWorkspace(taken)).isPresent());
        var fields = fields();
        var there = readZone();
        if (there != null) fields.put("zone", there.getId());
        fields.values().removeIf(Objects::isNull);
        return new AgentEdit.AddAgent(id, ai.isSelected() ? Author.Type.AI : Author.Type.HUMAN, given(fields));
    }

    /// What differs from how the profile was when the form was opened.
    private List<Edit> changes(Agent before) {
        var fields = fields();
        fields.entrySet().removeIf(field -> Objects.equals(field.getValue(), said(before).get(field.getKey())));
        var unset = fields.keySet().stream().filter(field -> fields.get(field) == null).toList();
        var there = readZone();
        var edits = new ArrayList<Edit>();
        if (!fields.isEmpty()) edits.add(new AgentEdit.UpdateAgent(before.id(), given(fields), unset));
        if (!Objects.equals(there, before.zone())) edits.add(new WeekEdit.MoveZone(before.id(), there));
        return edits;
    }

    private static Map<String, Object> given(Map<String, @Nullable Object> fields) {
        var given = new LinkedHashMap<String, Object>();
        fields.forEach((field, value) -> {
            if (value != null) given.put(field, value);
        });
        return given;
    }

    /// All that is written but the zone, by the names of the profile.
    private Map<String, @Nullable Object> fields() {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", name.getText().strip());
        fields.put("capabilities", abilities());
        fields.put("domain", domain.getText().strip());
        fields.put("strategicBet", bet.getText().strip());
        fields.put("archetype", Modes.chosen(mode));
        fields.put("workingHours", WrittenHours.tree(hours.read()));
        return fields;
    }

    /// As they were where nobody touched them, also where one of them holds a comma.
    private List<String> abilities() {
        var text = capabilities.getText();
        if (before != null && text.equals(joined(before))) return before.capabilities();
        return Arrays.stream(text.split(",")).map(String::strip).filter(ability -> !ability.isEmpty()).toList();
    }

    private static String joined(Agent agent) {
        return String.join(", ", agent.capabilities());
    }

    private static Map<String, @Nullable Object> said(Agent agent) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", named(agent));
        fields.put("capabilities", agent.capabilities());
        fields.put("domain", agent.domain());
        fields.put("strategicBet", agent.strategicBet());
        fields.put("archetype", agent.archetype());
        fields.put("workingHours", WrittenHours.tree(agent.workingHours()));
        return fields;
    }

    private @Nullable ZoneId readZone() {
        try {
            return Zones.read(zone.getText());
        } catch (Refused unknown) {
            Typing.into(zone);
            throw unknown;
        }
    }
}
