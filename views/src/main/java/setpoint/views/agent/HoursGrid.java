package setpoint.views.agent;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import setpoint.model.agent.Agent;
import setpoint.model.agent.Agent.WorkingHours;
import setpoint.model.agent.WrittenHours;
import setpoint.model.core.Refused;
import setpoint.views.kit.field.Typing;

/// A line for each day of the week, in which its working hours are written. While nothing is written, it shows the usual
/// ones faintly.
public final class HoursGrid extends GridPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final double NAMES = 34;

    private final Map<DayOfWeek, TextField> fields = new EnumMap<>(DayOfWeek.class);

    public HoursGrid() {
        getStyleClass().add("agent-hours");
        var hours = new ColumnConstraints();
        hours.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(new ColumnConstraints(NAMES), hours);
        for (var day : DayOfWeek.values()) addRow(day.ordinal(), label(day), field(day));
        prompt();
    }

    private static Label label(DayOfWeek day) {
        var label = new Label(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        label.getStyleClass().add("quiet");
        return label;
    }

    private TextField field(DayOfWeek day) {
        var field = new TextField();
        field.setId("agent-hours-" + day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        field.setAccessibleText("Working hours on " + WrittenHours.name(day));
        field.textProperty().subscribe((_, _) -> {
            field.pseudoClassStateChanged(WRONG, false);
            prompt();
        });
        fields.put(day, field);
        return field;
    }

    private void prompt() {
        boolean usual = fields.values().stream().allMatch(field -> field.getText().isBlank());
        fields.forEach((day, field) -> {
            var hours = usual ? WrittenHours.ofDay(Agent.you().hoursOn(day)) : "";
            field.setPromptText(hours.isEmpty() ? "off" : hours);
        });
    }

    void show(List<WorkingHours> hours) {
        fields.forEach((day, field) -> field.setText(
                WrittenHours.ofDay(hours.stream().filter(h -> h.day() == day).toList())));
    }

    /// What is written, in the order of days. The first line that says no hours gets the keyboard.
    ///
    /// @throws Refused where one says none
    List<WorkingHours> read() {
        var all = new ArrayList<WorkingHours>();
        fields.forEach((day, field) -> {
            try {
                all.addAll(WrittenHours.read(day, field.getText()));
            } catch (Refused wrong) {
                field.pseudoClassStateChanged(WRONG, true);
                Typing.into(field);
                throw wrong;
            }
        });
        return all;
    }
}
