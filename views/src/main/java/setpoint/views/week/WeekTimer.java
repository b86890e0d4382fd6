package setpoint.views.week;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import setpoint.model.core.TextSafety;
import setpoint.model.week.Blocks;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;
import setpoint.model.week.TimerEdit;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.week.paint.Clock;

/// The timer of the agent whose week is shown: what runs, since when, and how to start and stop it.
final class WeekTimer {
    private static final double LONGEST = 92;

    private final HBox place;
    private final WeekDoing doing;
    private final Label title = new Label();
    private final Label elapsed = new Label();
    private final Button start = new Button("Start timer");
    private final HBox chip;

    /// @param place where it is shown
    WeekTimer(HBox place, WeekDoing doing) {
        this.place = place;
        this.doing = doing;
        title.setId("week-timer-title");
        title.setMaxWidth(LONGEST);
        elapsed.setId("week-timer-elapsed");
        elapsed.getStyleClass().add("timer-elapsed");
        elapsed.setMinWidth(Region.USE_PREF_SIZE);
        var dot = new Region();
        dot.getStyleClass().add("timer-dot");
        var stop = new Button();
        stop.setId("week-timer-stop");
        stop.setGraphic(new Glyph(Icon.STOP, 14));
        stop.getStyleClass().add("tool");
        stop.setAccessibleText("Stop the timer");
        stop.setTooltip(new Tooltip("Stop the timer (S)"));
        stop.setOnAction(_ -> stop());
        chip = new HBox(dot, title, elapsed, stop);
        chip.setId("week-timer-running");
        chip.getStyleClass().add("timer-chip");
        start.setId("week-timer-start");
        start.setGraphic(new Glyph(Icon.PLAY, 12));
        start.getStyleClass().add("small");
        start.setMinWidth(Region.USE_PREF_SIZE);
        start.setTooltip(new Tooltip("Start the timer on the selected block (S)"));
        start.setOnAction(_ -> turn());
    }

    Optional<Timeblock> running() {
        return Blocks.running(doing.now().snapshot(), doing.now().agent().id());
    }

    void show() {
        var running = running().orElse(null);
        if (running == null) {
            start.setDisable(!canTurn());
            place.getChildren().setAll(start);
            return;
        }
        title.setText(TextSafety.shownOnOneLine(Matter.of(doing.now().snapshot(), running).title()));
        elapsed.setText(Clock.length(running.minutes(doing.now().at())));
        chip.setAccessibleText("Running: " + title.getText() + ", " + elapsed.getText());
        place.getChildren().setAll(chip);
    }

    /// Brings the button up to date with what is selected.
    void selectionChanged() {
        start.setDisable(!canTurn());
    }

    boolean canTurn() {
        return running().isPresent() || doing.lead().isPresent();
    }

    /// Stops the timer; where none runs, starts it on the selected block.
    void turn() {
        if (running().isPresent()) stop();
        else doing.lead().ifPresent(this::start);
    }

    private void stop() {
        doing.edits().apply("stopTimer", List.of(new TimerEdit.StopTimer(doing.now().agent().id(), null)));
    }

    private void start(Timeblock block) {
        var id = doing.edits().fresh(doing.now().layout().here());
        doing.edits().apply("startTimer", List.of(WeekEdits.timerOn(block, id, null)));
    }
}
