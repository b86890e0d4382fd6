package setpoint.views.week;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Archetype;
import setpoint.model.week.Matter;
import setpoint.model.week.ToSchedule;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.field.NameField;
import setpoint.views.kit.field.Suggestions;
import setpoint.views.kit.field.Suggestions.Offer;
import setpoint.views.kit.field.Typing;
import setpoint.views.plan.Area;
import setpoint.views.week.paint.BlockLook;

/// Asks what a block is: a title, or one of the tasks that still have to get time; and in which mode of work. The arrows
/// up and down change the mode. Enter, the button or turning to something else keeps what was said; Esc gives it up.
final class WeekNamer {
    private static final double WIDTH = 260;
    private static final double LINE = 30;

    private final WeekCanvas canvas;
    private final ToggleGroup modes = new ToggleGroup();
    private boolean chosen;
    private Runnable keep = () -> {};

    /// What is asked.
    ///
    /// @param name what the block is called so far
    /// @param mode its mode of work so far; null for the usual one
    /// @param words what is said below
    /// @param verb what the button does
    record Question(String name, @Nullable String mode, String words, String verb) {}

    WeekNamer(WeekCanvas canvas) {
        this.canvas = canvas;
    }

    /// @param beside what it is asked for
    /// @param more what else can be said, shown above the last line
    /// @param commit gets what the block is to say of itself
    /// @param onEnd runs once it is named or given up
    void open(
            WeekNow now, Area beside, Question question, List<Node> more, Consumer<Map<String, Object>> commit,
            Runnable onEnd) {
        keep.run();
        var panel = new VBox();
        panel.setId("week-namer");
        panel.getStyleClass().add("week-panel");
        panel.setPrefWidth(WIDTH);
        var field = new NameField(
                "week-name", question.name(), "Title or task", typed -> commit.accept(described(now, question, typed)),
                ended -> {
                    boolean typing = ended.isFocused();
                    keep = () -> {};
                    canvas.uncover(panel);
                    onEnd.run();
                    if (typing) canvas.requestFocus();
                }).offering(new Suggestions(false, typed -> offers(now, typed)));
        chosen = false;
        // A mode of work that was chosen says enough.
        Runnable take = () -> {
            boolean renamed = !field.getText().isBlank() && !field.getText().equals(question.name());
            if (renamed) field.keep();
            else {
                field.giveUp();
                if (chosen) commit.accept(Map.of("archetype", modes.getSelectedToggle().getUserData()));
            }
        };
        keep = take;
        panel.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER || !chosen || !field.getText().equals(question.name())) return;
            e.consume();
            take.run();
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.UP && e.getCode() != KeyCode.DOWN) return;
            turn(e.getCode() == KeyCode.DOWN ? 1 : -1);
            e.consume();
        });
        var done = new Button(question.verb());
        done.setId("week-name-done");
        done.getStyleClass().addAll("small", "accent");
        done.setFocusTraversable(false);
        done.setMinWidth(Region.USE_PREF_SIZE);
        // Pressing it says that the mode which is shown is meant.
        done.setOnAction(_ -> {
            chosen = modes.getSelectedToggle() != null;
            take.run();
        });
        var words = new Label(question.words());
        words.getStyleClass().add("quiet");
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var last = new HBox(8, words, done);
        last.setAlignment(Pos.CENTER_LEFT);
        panel.getChildren().addAll(field, modes(now, question.mode()));
        panel.getChildren().addAll(more);
        panel.getChildren().add(last);
        field.setMinHeight(LINE);
        canvas.cover(panel, beside);
        Typing.into(field);
    }

    /// Keeps what was said so far; where nothing was, gives up what is being named.
    void settle() {
        keep.run();
    }

    private HBox modes(WeekNow now, @Nullable String mode) {
        var line = new HBox();
        line.getStyleClass().add("week-modes");
        modes.getToggles().clear();
        var first = mode != null ? mode
                : Matter.of(now.snapshot(), now.agent().id(), null, "", null, null).archetype();
        for (var offered : Archetype.offered(now.snapshot())) {
            var look =
                    BlockLook.of(now.snapshot(), new Matter("", offered.id(), setpoint.model.plan.Energy.MEDIUM, null));
            var button = new ToggleButton();
            button.setId("week-mode-" + offered.id().toLowerCase(Locale.ROOT));
            button.setGraphic(new Glyph(look.icon(), 14));
            button.setUserData(offered.id());
            button.setToggleGroup(modes);
            button.setFocusTraversable(false);
            button.setAccessibleText(offered.id());
            button.setTooltip(new Tooltip(offered.id() + (offered.title().isBlank() ? "" : ": " + offered.title())));
            button.selectedProperty().subscribe(on -> button.setText(on ? offered.id() : ""));
            button.setSelected(offered.id().equals(first));
            button.setOnAction(_ -> {
                button.setSelected(true);
                chosen = true;
            });
            line.getChildren().add(button);
        }
        if (modes.getSelectedToggle() == null && !modes.getToggles().isEmpty())
            modes.getToggles().getFirst().setSelected(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private void turn(int step) {
        var all = modes.getToggles();
        if (all.isEmpty()) return;
        chosen = true;
        int here = all.indexOf(modes.getSelectedToggle());
        all.get(Math.floorMod(here + step, all.size())).setSelected(true);
    }

    private Map<String, Object> described(WeekNow now, Question question, String typed) {
        var task = now.toSchedule().stream()
                .filter(t -> t.address().equals(typed) || t.task().title().equalsIgnoreCase(typed))
                .findFirst();
        if (task.isPresent()) return Map.of("task", task.get().address());
        var set = new HashMap<String, Object>();
        set.put("title", typed);
        boolean says = chosen || question.mode() == null;
        if (says && modes.getSelectedToggle() != null)
            set.put("archetype", modes.getSelectedToggle().getUserData());
        return set;
    }

    private static List<Offer> offers(WeekNow now, String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        var offers = new ArrayList<Offer>();
        if (wanted.length() < 2) return offers;
        for (ToSchedule task : now.toSchedule()) {
            if (!task.task().title().toLowerCase(Locale.ROOT).contains(wanted)) continue;
            var offer = WeekOffer.of(task);
            offers.add(new Offer(
                    task.address(), TextSafety.shownOnOneLine(task.task().title()),
                    new Glyph(BlockLook.of(now.snapshot(), offer.matter()).icon(), 14)));
        }
        return offers;
    }
}
