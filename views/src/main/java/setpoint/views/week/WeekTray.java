package setpoint.views.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Energy;
import setpoint.model.week.RoutineBlock;
import setpoint.model.week.ToSchedule;
import setpoint.views.kit.Avatar;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Theme;
import setpoint.views.plan.StatusMark;
import setpoint.views.week.paint.BlockLook;
import setpoint.views.week.paint.Clock;

/// What still has to get time, at the left of the week: tasks, ready first, and what comes again and again. Each is
/// dragged onto an hour; Enter puts it where the cursor is.
public final class WeekTray extends VBox {
    public static final double WIDTH = 204;
    public static final double NARROW = 50;
    /// More cards than anybody looks through.
    private static final int MOST = 60;
    private static final String NOTHING = "All that is ready has its hours.";
    private static final String NOTHING_RUNS = "Tasks of approved plans appear here, to be dragged onto an hour.";
    private static final double ROOM_FOR_LEGEND = 640;
    private static final PseudoClass ICONS = PseudoClass.getPseudoClass("icons");

    private final Label count = new Label();
    private final VBox tasks = new VBox();
    private final VBox routines = new VBox();
    private final Label head = new Label("To schedule");
    private final Label section = new Label("Routine blocks");
    private final Label nothing = new Label(NOTHING);
    private final WeekLegend legend = new WeekLegend();
    private BiConsumer<WeekOffer, MouseEvent> onPress = (_, _) -> {};
    private Consumer<WeekOffer> onPlace = _ -> {};
    private BiConsumer<Region, RoutineBlock> onRoutine = (_, _) -> {};
    private Palette palette = Theme.LIGHT.palette();
    private boolean narrow;
    private @Nullable WeekNow shown;
    private @Nullable String carried;

    public WeekTray() {
        setId("week-tray");
        getStyleClass().add("week-tray");
        head.getStyleClass().add("week-tray-title");
        head.setMinWidth(0);
        count.getStyleClass().add("count-chip");
        count.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(head, count);
        line.getStyleClass().add("week-tray-head");
        section.getStyleClass().add("week-tray-section");
        nothing.setId("week-tray-nothing");
        nothing.getStyleClass().add("week-tray-nothing");
        nothing.setWrapText(true);
        tasks.getStyleClass().add("week-tray-list");
        routines.setId("week-routines");
        routines.getStyleClass().add("week-tray-list");
        var all = new VBox(tasks, nothing, section, routines);
        var scroll = new ScrollPane(all);
        scroll.setId("week-tray-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("week-tray-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(line, scroll, legend);
    }

    /// @param onPress gets what the pointer is put down on
    /// @param onPlace gets what is to be put where the cursor is
    void listen(BiConsumer<WeekOffer, MouseEvent> onPress, Consumer<WeekOffer> onPlace) {
        this.onPress = onPress;
        this.onPlace = onPlace;
    }

    /// @param onRoutine gets each row of something that comes again and again
    void listen(BiConsumer<Region, RoutineBlock> onRoutine) {
        this.onRoutine = onRoutine;
    }

    void dress(Theme theme) {
        palette = theme.palette();
        legend.dress(theme);
        if (shown != null) show(shown);
    }

    /// Shows icons only.
    void setNarrow(boolean narrow) {
        if (this.narrow == narrow) return;
        this.narrow = narrow;
        pseudoClassStateChanged(ICONS, narrow);
        Forms.setShown(head, !narrow);
        Forms.setShown(section, !narrow);
        if (shown != null) show(shown);
    }

    /// Draws what is carried as gone from here for the time being.
    void carrying(@Nullable String offer) {
        boolean putDown = carried != null && offer == null;
        carried = offer;
        if (putDown && shown != null) show(shown);
        for (var list : List.of(tasks, routines))
            for (var row : list.getChildren()) {
                row.getStyleClass().remove("carried");
                if (row.getId().equals(offer)) row.getStyleClass().add("carried");
            }
    }

    void show(WeekNow now) {
        shown = now;
        legend.show(now.hasClosedWeeks());
        // What is carried must stay under the pointer.
        if (carried != null) return;
        count.setText(String.valueOf(now.toSchedule().size()));
        var rows = new ArrayList<Node>();
        now.toSchedule().stream().limit(MOST).forEach(task -> rows.add(row(now, task)));
        tasks.getChildren().setAll(rows);
        int more = now.toSchedule().size() - rows.size();
        nothing.setText(more > 0 ? "and %d more; the palette finds them".formatted(more)
                : now.hasRunningPlans() ? NOTHING : NOTHING_RUNS);
        Forms.setShown(nothing, (rows.isEmpty() || more > 0) && !narrow);
        routines.getChildren().setAll(now.routines().stream().map(routine -> {
            var offer = WeekOffer.of(now.snapshot(), routine);
            var row = row(now, offer, Clock.length(routine.minutes()), Optional.of(now.agent()), null);
            onRoutine.accept(row, routine);
            return row;
        }).toList());
        Forms.setShown(section, !narrow && !now.routines().isEmpty());
        carrying(carried);
    }

    @Override
    protected void layoutChildren() {
        Forms.setShown(legend, !narrow && getHeight() > ROOM_FOR_LEGEND);
        super.layoutChildren();
    }

    private HBox row(WeekNow now, ToSchedule task) {
        var offer = WeekOffer.of(task);
        boolean begun = task.likely() > 0 && task.minutes() != task.likely();
        var length = task.likely() == 0
                ? "no estimate"
                : begun ? Clock.amount(task.minutes() / 60.0) + " of " + Clock.hours(task.likely())
                        : Clock.length(task.minutes());
        var row = row(now, offer, length, WeekOffer.owner(now.snapshot(), task), task);
        if (!task.canStart()) row.getStyleClass().add("waiting");
        return row;
    }

    private HBox row(
            WeekNow now, WeekOffer offer, String length, Optional<Agent> owner, @Nullable ToSchedule task) {
        var look = BlockLook.of(now.snapshot(), offer.matter());
        var title = new Label(TextSafety.shownOnOneLine(offer.matter().title()));
        title.getStyleClass().add("week-tray-name");
        title.setMinWidth(0);
        var meta = new HBox(new Label(length), energy(offer.matter().energy()));
        meta.getStyleClass().add("week-tray-meta");
        if (task != null && !task.canStart())
            meta.getChildren().addFirst(StatusMark.node(task.status(), 0, 11, palette));
        var words = new VBox(title, meta);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(tile(look));
        if (!narrow) row.getChildren().add(words);
        if (!narrow) owner.ifPresent(agent -> row.getChildren().add(avatar(agent)));
        row.setId(offer.id());
        row.getStyleClass().add("week-tray-card");
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        var why = task == null ? "" : ". " + task.status().word() + ". " + TextSafety.shownOnOneLine(task.why());
        row.setAccessibleText("Schedule " + title.getText() + ", " + length + why);
        Tooltip.install(row, new Tooltip(title.getText() + "\n" + length + why));
        listen(row, offer);
        return row;
    }

    private void listen(HBox row, WeekOffer offer) {
        row.setOnMousePressed(e -> {
            row.requestFocus();
            if (e.getButton() == MouseButton.PRIMARY) onPress.accept(offer, e);
            e.consume();
        });
        row.setOnKeyPressed(e -> {
            if (e.getCode() != KeyCode.ENTER && e.getCode() != KeyCode.SPACE) return;
            onPlace.accept(offer);
            e.consume();
        });
    }

    /// The icon of a mode of work on its tint.
    static Region tile(BlockLook look) {
        var tile = new StackPane(new Glyph(look.icon(), 14));
        tile.getStyleClass().addAll("archetype-tile", look.solid().substring("-sp-".length()));
        return tile;
    }

    private static Node avatar(Agent agent) {
        return new Avatar(agent.name(), agent.type() == Author.Type.HUMAN);
    }

    private static Node energy(Energy energy) {
        var bars = new HBox();
        bars.getStyleClass().add("energy-bars");
        for (var level : Energy.values()) {
            var bar = new Region();
            bar.getStyleClass().add(level.compareTo(energy) <= 0 ? "on" : "off");
            bars.getChildren().add(bar);
        }
        return bars;
    }
}
