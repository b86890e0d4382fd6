package setpoint.views.week;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
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

/// Asks what a new block is: a title, or one of the tasks that still have to get time; and in which mode of work. The
/// arrows up and down change the mode.
final class WeekNamer {
    private static final double WIDTH = 260;
    private static final double LINE = 30;

    private final WeekCanvas canvas;
    private final ToggleGroup modes = new ToggleGroup();
    private boolean chosen;
    private Runnable leave = () -> {};

    WeekNamer(WeekCanvas canvas) {
        this.canvas = canvas;
    }

    /// @param beside what it is asked for
    /// @param commit gets what the block is to say of itself
    /// @param onEnd runs once it is named or given up
    void open(
            WeekNow now, Area beside, String words, Consumer<Map<String, Object>> commit, Runnable onEnd) {
        leave.run();
        var panel = new VBox();
        panel.setId("week-namer");
        panel.getStyleClass().add("week-panel");
        panel.setPrefWidth(WIDTH);
        var field = new NameField(
                "week-name", "", "What is meant to happen?", typed -> commit.accept(described(now, typed)), ended -> {
                    boolean typing = ended.isFocused();
                    leave = () -> {};
                    canvas.uncover(panel);
                    onEnd.run();
                    if (typing) canvas.requestFocus();
                }).offering(new Suggestions(false, typed -> offers(now, typed)));
        leave = field::giveUp;
        chosen = false;
        // A mode of work that was chosen says enough.
        panel.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER || !isModeChosen() || !field.getText().isBlank()) return;
            e.consume();
            field.giveUp();
            commit.accept(Map.of("archetype", modes.getSelectedToggle().getUserData()));
        });
        var line = modes(now);
        field.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.UP && e.getCode() != KeyCode.DOWN) return;
            turn(e.getCode() == KeyCode.DOWN ? 1 : -1);
            e.consume();
        });
        var title = new Label(words);
        title.getStyleClass().add("quiet");
        panel.getChildren().addAll(field, line, title);
        field.setMinHeight(LINE);
        canvas.cover(panel, beside);
        Typing.into(field);
    }

    /// Gives up what is being named.
    void settle() {
        leave.run();
    }

    private HBox modes(WeekNow now) {
        var line = new HBox();
        line.getStyleClass().add("week-modes");
        modes.getToggles().clear();
        var usual = Matter.of(now.snapshot(), now.agent().id(), null, "", null, null).archetype();
        for (var mode : Archetype.offered(now.snapshot())) {
            var look = BlockLook.of(now.snapshot(), new Matter("", mode.id(), setpoint.model.plan.Energy.MEDIUM, null));
            var button = new ToggleButton();
            button.setId("week-mode-" + mode.id().toLowerCase(Locale.ROOT));
            button.setGraphic(new Glyph(look.icon(), 14));
            button.setUserData(mode.id());
            button.setToggleGroup(modes);
            button.setFocusTraversable(false);
            button.setAccessibleText(mode.id());
            button.setTooltip(new Tooltip(mode.id() + (mode.title().isBlank() ? "" : ": " + mode.title())));
            button.selectedProperty().subscribe(on -> button.setText(on ? mode.id() : ""));
            button.setSelected(mode.id().equals(usual));
            button.setOnAction(_ -> chosen = true);
            line.getChildren().add(button);
        }
        if (modes.getSelectedToggle() == null && !modes.getToggles().isEmpty())
            modes.getToggles().getFirst().setSelected(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    private boolean isModeChosen() {
        return chosen && modes.getSelectedToggle() != null;
    }

    private void turn(int step) {
        var all = modes.getToggles();
        if (all.isEmpty()) return;
        chosen = true;
        int here = all.indexOf(modes.getSelectedToggle());
        all.get(Math.floorMod(here + step, all.size())).setSelected(true);
    }

    private Map<String, Object> described(WeekNow now, String typed) {
        var task = now.toSchedule().stream()
                .filter(t -> t.address().equals(typed) || t.task().title().equalsIgnoreCase(typed))
                .findFirst();
        if (task.isPresent()) return Map.of("task", task.get().address());
        var set = new HashMap<String, Object>();
        set.put("title", typed);
        if (modes.getSelectedToggle() != null) set.put("archetype", modes.getSelectedToggle().getUserData());
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
