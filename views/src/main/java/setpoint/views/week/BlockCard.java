package setpoint.views.week;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Archetype;
import setpoint.model.plan.Energy;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.Flags;
import setpoint.model.week.Timeblock;
import setpoint.model.week.ToSchedule;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.field.Choice;
import setpoint.views.kit.field.InPlace;
import setpoint.views.palette.Action;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.paint.BlockLook;

/// The card of one block, at the right of the week: what it is, when, what became of it, and what can be done with it.
final class BlockCard extends VBox {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final String USUAL = "";

    private final WeekDoing doing;
    private final HBox tile = new HBox();
    private final InPlace title = new InPlace("block-title", "Title", InPlace.Shape.WRAPPED);
    private final Label verdict = new Label();
    private final Choice<String> task = new Choice<>("block-task", "Task");
    private final Choice<String> archetype = new Choice<>("block-archetype", "Mode of work");
    private final Choice<String> energy = new Choice<>("block-energy", "Energy");
    private final InPlace start = new InPlace("block-start", "Start", InPlace.Shape.LINE);
    private final InPlace end = new InPlace("block-end", "End", InPlace.Shape.LINE);
    private final Label why = new Label();
    private final FlowPane verbs = new FlowPane();
    private final BlockHistory history;
    private final ScrollPane scroll;
    private final List<Action> actions = new ArrayList<>();
    private @Nullable Timeblock shown;

    BlockCard(WeekDoing doing, BlockHistory history, Runnable onClose) {
        this.doing = doing;
        this.history = history;
        setId("block-card");
        getStyleClass().add("block-card");
        setMinWidth(0);
        var close = new Button();
        close.setId("block-close");
        close.setGraphic(new Glyph(Icon.CROSS, 14));
        close.getStyleClass().add("tool");
        close.setAccessibleText("Close");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(_ -> onClose.run());
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(tile, title, close);
        head.getStyleClass().add("block-card-head");
        for (var label : List.of(verdict, why)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("verdict");
            label.managedProperty().bind(label.textProperty().isNotEmpty());
        }
        archetype.worded(mode -> mode.isEmpty() ? "as its task or agent" : mode,
                mode -> mode.isEmpty() ? "usual" : mode.toLowerCase(Locale.ROOT)).faintWhere(String::isEmpty);
        energy.worded(level -> level.isEmpty() ? "as its task, else medium" : level.toLowerCase(Locale.ROOT),
                level -> level.isEmpty() ? "usual" : level.toLowerCase(Locale.ROOT)).faintWhere(String::isEmpty);
        task.worded(this::titleOf, address -> address.isEmpty() ? "none" : address.replace('/', '-'))
                .faintWhere(String::isEmpty);
        verbs.getStyleClass().add("block-verbs");
        var body = new VBox(head, verdict, facts(), why, verbs, history);
        body.getStyleClass().add("block-card-body");
        scroll = new ScrollPane(body);
        scroll.setId("block-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("week-tray-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> doing.edits().begin());
        addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            onClose.run();
            e.consume();
        });
        Forms.setShown(this, false);
    }

    private GridPane facts() {
        var grid = new GridPane();
        grid.getStyleClass().add("block-facts");
        var names = new ColumnConstraints();
        names.setMinWidth(64);
        var fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        fields.setMinWidth(0);
        grid.getColumnConstraints().addAll(names, fields);
        var all = new Object[][] {
            {"Task", task}, {"Mode", archetype}, {"Energy", energy}, {"Start", start}, {"End", end}
        };
        for (int i = 0; i < all.length; i++) {
            var name = new Label((String) all[i][0]);
            name.getStyleClass().add("fact-name");
            grid.addRow(i, name, (Region) all[i][1]);
        }
        return grid;
    }

    /// @param all from which it takes those that concern one block
    void offer(List<Action> all) {
        var wanted = List.of(
                "week-happened", "week-timer", "week-split", "week-duplicate", WeekActions.DAYS, "week-keep-routine",
                "week-remove");
        actions.clear();
        for (var id : wanted) all.stream().filter(action -> action.id().equals(id)).forEach(actions::add);
    }

    /// Shows a block; null hides the card.
    void show(@Nullable Timeblock block) {
        shown = block;
        Forms.setShown(this, block != null);
        if (block == null) return;
        // What nobody has asked to see yet need not be dressed whenever the week is.
        if (getChildren().isEmpty()) getChildren().add(scroll);
        var now = doing.now();
        var piece = now.layout().piece(block.id());
        var matter = piece.map(Piece::matter).orElseGet(() -> setpoint.model.week.Matter.of(now.snapshot(), block));
        tile.getChildren().setAll(TrayRow.tile(BlockLook.of(now.snapshot(), matter)));
        title.show(block.id(), matter.title(), typed -> rename(block, typed));
        verdict.setText((block.isDream() ? "Dream" : "Reality") + " · "
                + DAY.format(block.from()) + piece.map(Piece::words).filter(w -> !w.isEmpty()).map(w -> " · " + w)
                        .orElse(""));
        showFacts(now, block);
        why.setText(Flags.tooEarly(now.snapshot(), block, now.at()).orElseGet(
                () -> block.why().isBlank() ? "" : "Corrected: " + TextSafety.shownOnOneLine(block.why())));
        showVerbs();
        history.show(block);
    }

    private void showFacts(WeekNow now, Timeblock block) {
        var tasks = new ArrayList<>(List.of(USUAL));
        if (block.task() != null) tasks.add(block.task());
        for (var offered : now.toSchedule())
            if (!offered.address().equals(block.task())) tasks.add(offered.address());
        task.show(tasks, Objects.requireNonNullElse(block.task(), USUAL), "",
                chosen -> chosen.isEmpty() && block.title()
                        .isBlank()
                                ? Optional.of("Without a task it needs a title of its own.")
                                : set(block, "task", chosen));
        var modes = new ArrayList<>(List.of(USUAL));
        Archetype.offered(now.snapshot()).forEach(mode -> modes.add(mode.id()));
        archetype.show(modes, Objects.requireNonNullElse(block.archetype(), USUAL), "",
                chosen -> set(block, "archetype", chosen));
        var levels = new ArrayList<>(List.of(USUAL));
        for (var level : Energy.values()) levels.add(level.name());
        energy.show(levels, block.energy() == null ? USUAL : block.energy().name(), "",
                chosen -> set(block, "energy", chosen));
        var from = block.from().toLocalDateTime();
        start.show(block.id(), TIME.format(from), typed -> at(typed, from, time -> new MoveBlock(
                block.agent(), block.id(), time.toString(), null, ""), block));
        var to = block.end(now.at()).atZone(block.zone()).toLocalDateTime();
        end.show(block.id(), block.isRunning() ? "still runs" : TIME.format(to), typed -> at(
                typed, to, time -> new MoveBlock(block.agent(), block.id(), from.toString(), time.toString(), ""),
                block));
    }

    private String titleOf(String address) {
        if (address.isEmpty()) return "none";
        return doing.now().toSchedule().stream()
                .filter(offered -> offered.address().equals(address))
                .map(ToSchedule::task)
                .map(found -> TextSafety.shownOnOneLine(found.title()))
                .findFirst()
                .orElse(address);
    }

    private Optional<String> rename(Timeblock block, String typed) {
        return block.task() == null
                ? set(block, "title", typed.strip())
                : Optional.of("It is called as its task. Take the task away first.");
    }

    private Optional<String> set(Timeblock block, String field, String value) {
        return doing.edits().updated(block, field, value.isEmpty() ? null : value);
    }

    private interface Moving {
        MoveBlock to(LocalDateTime time);
    }

    private Optional<String> at(String typed, LocalDateTime before, Moving moving, Timeblock block) {
        LocalDateTime time;
        try {
            time = parse(typed.strip(), before);
        } catch (DateTimeException unreadable) {
            return Optional.of("Write a time such as 16:00, or with its day 2026-11-25 16:00.");
        }
        return doing.edits().corrected(block, reason -> {
            var move = moving.to(time);
            return (Edit) new MoveBlock(move.agent(), move.block(), move.start(), move.end(), reason);
        });
    }

    private static LocalDateTime parse(String typed, LocalDateTime before) {
        if (typed.indexOf('-') < 0) return before.with(LocalTime.parse(typed.length() == 4 ? "0" + typed : typed));
        return LocalDateTime.parse(typed.replace(' ', 'T'));
    }

    private void showVerbs() {
        verbs.getChildren().setAll(actions.stream().filter(Action::isPossible).map(action -> {
            var button = new Button(words(action));
            button.setId("block-" + action.id().substring("week-".length()));
            button.setGraphic(new Glyph(action.icon(), 12));
            button.getStyleClass().add("small");
            action.giveTo(button);
            return button;
        }).toList());
    }

    private String words(Action action) {
        return switch (action.id()) {
            case "week-happened" -> "Happened as intended";
            case "week-timer" -> "Timer";
            case "week-split" -> "Split";
            case "week-duplicate" -> "Next day too";
            case WeekActions.DAYS -> "Other days…";
            default -> action.name();
        };
    }

    void focusFirst() {
        title.stop().requestFocus();
    }

    boolean isShown() {
        return shown != null;
    }
}
