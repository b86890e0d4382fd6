package setpoint.views.shell;

import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Notice;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.plan.Minutes;
import setpoint.views.plan.PlanNow;

/// What the status bar says: whether everything is saved, the last thing that happened, and the plan in numbers.
final class StatusLine {
    /// How long something that was done is of interest.
    private static final Duration SAID = Duration.seconds(20);

    private final StatusBar bar;
    private final PauseTransition said = new PauseTransition(SAID);
    private final Label saving = new Label();
    private final Label counts = new Label();
    private final Label critical = new Label();

    StatusLine(StatusBar bar) {
        this.bar = bar;
        saving.setId("saving");
        counts.setId("counts");
        critical.setId("critical-minutes");
        said.setOnFinished(_ -> bar.setText(""));
        bar.getLeftItems().add(saving);
        bar.getRightItems().addAll(counts, critical);
        critical.managedProperty().bind(critical.textProperty().isNotEmpty());
    }

    void show(Desk.Saving state) {
        saving.setText(
                switch (state) {
                    case SAVED -> "Saved";
                    case SAVING -> "Saving…";
                    case FAILED -> "Not saved";
                });
        saving.setGraphic(
                switch (state) {
                    case SAVED -> new Glyph(Icon.CHECK, 12);
                    case SAVING -> new Glyph(Icon.HISTORY, 12);
                    case FAILED -> new Glyph(Icon.ALERT, 12);
                });
        saving.getStyleClass().setAll("label", "saving", state.name().toLowerCase(Locale.ROOT));
    }

    void show(@Nullable PlanNow plan) {
        counts.setText(plan == null ? "" : counted(plan));
        critical.setText(
                plan == null || plan.criticalMinutes() == 0 ? ""
                        : "Critical path " + Minutes.spaced(plan.criticalMinutes()));
    }

    private static String counted(PlanNow plan) {
        var tasks = plan.content().leaves().stream().filter(t -> !t.isGate()).toList();
        long all = tasks.stream().mapToLong(t -> t.likelyMinutes()).sum();
        long left = tasks.stream()
                .filter(t -> !plan.statusOf(t.id()).hasEnded())
                .mapToLong(t -> t.likelyMinutes())
                .sum();
        var count = Words.count(tasks.size(), "task");
        return all == 0 ? count : count + " · " + Minutes.spaced(left) + " left of " + Minutes.spaced(all);
    }

    void say(Notice notice) {
        bar.setText(TextSafety.shownOnOneLine(notice.sentence()));
        bar.getStyleClass().remove("refused");
        if (notice.tone() == Notice.Tone.REFUSED) bar.getStyleClass().add("refused");
        said.playFromStart();
    }
}
