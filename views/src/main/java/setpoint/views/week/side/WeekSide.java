package setpoint.views.week.side;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.WeekMeasure;
import setpoint.model.week.Week;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.week.layout.Verdicts;
import setpoint.views.week.paint.Layer;

/// The weeks of all agents, shown in the place of the week of one. Arrows move between lanes and days; a click or Enter
/// opens the week of whose lane it is; Esc goes back.
public final class WeekSide {
    public static final String ACTION = "week-all-agents";
    /// What else can be done while all are shown.
    private static final Set<String> WHOLE = Set.of(
            ACTION, "week-previous", "week-next", "week-today", "week-show-dream", "week-show-overlay",
            "week-show-reality");

    private final SideCanvas canvas = new SideCanvas();
    private final Function<WeekMeasure, Verdicts> judged;
    private final ZoneId zone;
    private Consumer<String> onOpen = _ -> {};
    private Runnable onTurn = () -> {};
    private boolean on;
    private boolean isFresh;

    /// @param zone of whoever looks
    /// @param judged what a measure says of the blocks
    public WeekSide(ZoneId zone, Function<WeekMeasure, Verdicts> judged) {
        this.zone = zone;
        this.judged = judged;
        Forms.setShown(canvas, false);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> canvas.requestFocus());
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, e -> canvas.point(e.getX(), e.getY()));
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.point(null, 0));
        canvas.addEventHandler(MouseEvent.MOUSE_CLICKED, e -> {
            if (e.getButton() == MouseButton.PRIMARY && e.isStillSincePress())
                canvas.spotAt(e.getX(), e.getY()).ifPresent(this::open);
        });
    }

    public Node node() {
        return canvas;
    }

    public boolean isOn() {
        return on;
    }

    /// @param onOpen gets the agent whose week a person wants to see
    /// @param onTurn runs when a person wants to see all agents, or the one again
    public void listen(Consumer<String> onOpen, Runnable onTurn) {
        this.onOpen = onOpen;
        this.onTurn = onTurn;
    }

    /// What can be done in a week, and to show all of them; what concerns the week of one is not possible meanwhile.
    public List<Action> with(List<Action> ofOne) {
        var all = new ArrayList<Action>();
        for (var action : ofOne)
            all.add(WHOLE.contains(action.id()) ? action : action.when(() -> !on && action.isPossible()));
        all.add(Action.of(ACTION, "All agents side by side", Icon.LIST, () -> onTurn.run()).on("A"));
        return all;
    }

    /// Shows all agents instead of one, or the one again.
    public void turn(boolean on) {
        this.on = on;
        isFresh = on;
        Forms.setShown(canvas, on);
    }

    /// Draws a week as it stands at a moment; nothing while one agent is shown.
    ///
    /// @param agent whose lane the cursor is at to begin with
    public void show(Snapshot now, Week week, Instant at, String agent) {
        if (!on) return;
        var all = SideWeek.of(now, week, zone, at, judged);
        canvas.show(all);
        if (isFresh) canvas.select(new SideSpot(all.indexOf(agent), Math.max(0, all.today())), false);
        isFresh = false;
    }

    public void show(Layer layer) {
        canvas.show(layer);
    }

    public void dress(Theme theme) {
        canvas.dress(theme);
    }

    public void focus() {
        canvas.requestFocus();
    }

    private void open(SideSpot spot) {
        canvas.week().ifPresent(week -> onOpen.accept(week.agents().get(spot.lane()).id()));
    }

    private void pressed(KeyEvent e) {
        if (e.isAltDown() || e.isShortcutDown() || canvas.week().isEmpty()) return;
        int page = canvas.lanesInSight();
        int all = canvas.week().get().agents().size();
        switch (e.getCode()) {
            case UP -> step(-1, 0);
            case DOWN -> step(1, 0);
            case LEFT -> step(0, -1);
            case RIGHT -> step(0, 1);
            case PAGE_UP -> step(-page, 0);
            case PAGE_DOWN -> step(page, 0);
            case HOME -> step(-all, 0);
            case END -> step(all, 0);
            case ENTER -> open(canvas.cursor());
            case ESCAPE -> onTurn.run();
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void step(int lanes, int days) {
        int count = canvas.week().orElseThrow().agents().size();
        canvas.select(canvas.cursor().stepped(lanes, days, count), true);
    }
}
