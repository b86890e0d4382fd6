package setpoint.views.week;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.RoutineBlock;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Theme;

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
    private final TrayList tasks = new TrayList(this::attend);
    private final TrayList routines = new TrayList(this::attend);
    private final ScrollPane scroll;
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
        routines.setId("week-routines");
        scroll = new ScrollPane(new VBox(tasks, nothing, section, routines));
        scroll.setId("week-tray-scroll");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("week-tray-scroll");
        scroll.vvalueProperty().subscribe(this::fillToSight);
        scroll.viewportBoundsProperty().subscribe(this::fillToSight);
        scroll.getContent().layoutBoundsProperty().subscribe(this::fillToSight);
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
            for (var row : list.rows()) {
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
        tasks.show(now.toSchedule().stream()
                .limit(MOST)
                .map(task -> TrayLine.of(now, task, palette, narrow))
                .toList());
        int more = Math.max(0, now.toSchedule().size() - MOST);
        nothing.setText(more > 0 ? "and %d more; the palette finds them".formatted(more)
                : now.hasRunningPlans() ? NOTHING : NOTHING_RUNS);
        Forms.setShown(nothing, (now.toSchedule().isEmpty() || more > 0) && !narrow);
        routines.show(now.routines().stream().map(routine -> TrayLine.of(now, routine, palette, narrow)).toList());
        Forms.setShown(section, !narrow && !now.routines().isEmpty());
        carrying(carried);
    }

    @Override
    protected void layoutChildren() {
        Forms.setShown(legend, !narrow && getHeight() > ROOM_FOR_LEGEND);
        super.layoutChildren();
    }

    private void attend(TrayRow row) {
        row.listen((offer, e) -> onPress.accept(offer, e), offer -> onPlace.accept(offer));
        var routine = row.line().routine();
        if (routine != null) onRoutine.accept(row, routine);
    }

    private void fillToSight() {
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = Math.max(0, scroll.getContent().getLayoutBounds().getHeight() - seen);
        double bottom = scroll.getVvalue() * hidden + seen;
        for (var list : List.of(tasks, routines)) list.reach(bottom - list.getLayoutY());
    }
}
