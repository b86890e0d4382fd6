package setpoint.views.week;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.TextSafety;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.Blocks;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;
import setpoint.model.week.TimerEdit;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.week.paint.Clock;

/// Notices that nobody touched the window for a while although the person's timer ran, and asks what that time was: kept
/// as it is, taken out, or given to something else.
///
/// It stands above whatever screen is shown, as a person may come back to any.
public final class WeekIdle extends HBox {
    private static final Duration WORTH_ASKING = Duration.ofMinutes(10);
    /// What is also said of a pointer that rests, when something is drawn anew under it.
    private static final Set<EventType<?>> OF_ITSELF = Set.of(
            MouseEvent.MOUSE_ENTERED, MouseEvent.MOUSE_EXITED, MouseEvent.MOUSE_ENTERED_TARGET,
            MouseEvent.MOUSE_EXITED_TARGET);

    private final Desk desk;
    private final Label words = new Label();
    private final TextField other = new TextField();
    private @Nullable Instant last;
    private @Nullable Gap gap;

    /// @param from when the window was last touched
    /// @param to when it was touched again
    private record Gap(Timeblock running, Instant from, Instant to) {
        int minutes() {
            return (int) Duration.between(from, to).toMinutes();
        }
    }

    public WeekIdle(Desk desk) {
        this.desk = desk;
        setId("week-idle");
        getStyleClass().addAll("week-bar", "asking");
        words.setMinWidth(0);
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        other.setId("week-idle-other");
        other.setPromptText("It was something else…");
        other.setAccessibleText("What that time was");
        other.setPrefWidth(170);
        other.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            give(other.getText().strip());
            e.consume();
        });
        getChildren().addAll(
                words, space, button("week-idle-keep", "Keep it", this::close),
                button("week-idle-drop", "Drop it", this::drop), other);
        Forms.setShown(this, false);
        sceneProperty().subscribe(this::listen);
    }

    private static Button button(String id, String words, Runnable doing) {
        var button = new Button(words);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> doing.run());
        return button;
    }

    private void listen(@Nullable Scene scene) {
        if (scene == null || scene.getProperties().putIfAbsent(this, true) != null) return;
        scene.addEventFilter(InputEvent.ANY, e -> {
            if (!OF_ITSELF.contains(e.getEventType())) touched();
        });
    }

    private void touched() {
        var now = desk.now();
        var before = last;
        last = now;
        if (before == null || Duration.between(before, now).compareTo(WORTH_ASKING) < 0) return;
        running().filter(block -> block.begin().isBefore(before)).ifPresent(block -> ask(new Gap(block, before, now)));
    }

    private Optional<Timeblock> running() {
        return Blocks.running(desk.snapshot(), desk.author().agent());
    }

    private void ask(Gap next) {
        gap = next;
        var title = TextSafety.shownOnOneLine(Matter.of(desk.snapshot(), next.running()).title());
        words.setText("Nothing was touched from %s to %s, while the timer on “%s” ran (%s).".formatted(
                time(next.from()), time(next.to()), title, Clock.length(next.minutes())));
        other.clear();
        Forms.setShown(this, true);
    }

    private String time(Instant at) {
        return at.atZone(desk.zone()).toLocalTime().toString();
    }

    private void close() {
        gap = null;
        Forms.setShown(this, false);
    }

    /// Takes the time out: the timer ended when the window was last touched, and goes on now.
    private void drop() {
        if (gap != null) end("dropIdle", gap, List.of());
    }

    private void give(String title) {
        var asked = gap;
        if (asked == null || title.isEmpty()) return;
        var running = asked.running();
        var from = asked.from().atZone(running.zone()).toOffsetDateTime();
        var to = asked.to().atZone(running.zone()).toOffsetDateTime();
        end("giveIdle", asked, List.of(new BlockEdit.AddBlock(
                running.agent(), fresh(running, "-away"), BlockType.REALITY, from.toString(), to.toString(),
                Map.of("title", title), "")));
    }

    private void end(String verb, Gap asked, List<Edit> between) {
        var running = asked.running();
        var edits = new ArrayList<Edit>();
        edits.add(new TimerEdit.StopTimer(running.agent(), asked.from()));
        edits.addAll(between);
        edits.add(WeekEdits.timerOn(running, fresh(running, "-on"), asked.to()));
        if (desk.apply(new Batch(verb, edits))) close();
        desk.refresh();
    }

    private String fresh(Timeblock block, String end) {
        var wanted = block.id() + end;
        var id = wanted;
        for (int n = 2; desk.snapshot().has(Timeblock.key(block.agent(), id)); n++) id = wanted + "-" + n;
        return id;
    }
}
