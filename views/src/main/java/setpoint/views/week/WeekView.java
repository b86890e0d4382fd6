package setpoint.views.week;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Week;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.week.paint.Layer;

/// The week of an agent as a calendar.
public final class WeekView {
    private static final double ROOM_FOR_TRAY = 900;

    private final Desk desk;
    private final StackPane root = new StackPane();
    private final WeekStrip strip = new WeekStrip();
    private final WeekTray tray = new WeekTray();
    private final WeekSelection selection = new WeekSelection();
    private final WeekCanvas canvas = new WeekCanvas(selection);
    private BiConsumer<String, Week> onGoTo = (_, _) -> {};
    private @Nullable WeekNow now;

    public WeekView(Desk desk) {
        this.desk = desk;
        root.setId("week-view");
        root.getStyleClass().add("week-view");
        var main = new HBox(tray, canvas);
        HBox.setHgrow(canvas, Priority.ALWAYS);
        VBox.setVgrow(main, Priority.ALWAYS);
        var all = new VBox(strip, main);
        all.setMinWidth(0);
        main.setMinWidth(0);
        root.getChildren().add(all);
        root.widthProperty().subscribe(width -> setNarrow(width.doubleValue() < ROOM_FOR_TRAY));
        strip.previous.setOnAction(_ -> go(-1));
        strip.next.setOnAction(_ -> go(1));
        strip.today.setOnAction(_ -> goToday());
        strip.listen(this::show, agent -> {
            if (now != null) onGoTo.accept(agent, now.week());
        });
    }

    private void setNarrow(boolean narrow) {
        tray.setNarrow(narrow);
        double width = narrow ? WeekTray.NARROW : WeekTray.WIDTH;
        tray.setMinWidth(width);
        tray.setPrefWidth(width);
        tray.setMaxWidth(width);
    }

    /// Draws a week of an agent as it stands now; called on arrival, after each change and each minute.
    public void show(String agent, Week week) {
        WeekNow.of(desk, agent, week).ifPresent(this::show);
    }

    private void show(WeekNow next) {
        boolean other = now == null || !now.week().equals(next.week()) || !now.agent().id().equals(next.agent().id());
        now = next;
        if (other) selection.drop();
        selection.keep(block -> next.block(block).isPresent());
        strip.show(next);
        tray.show(next);
        canvas.show(next.layout(), next.snapshot());
    }

    private void show(Layer layer) {
        strip.show(layer);
        canvas.show(layer);
    }

    private void go(int weeks) {
        if (now != null) onGoTo.accept(now.agent().id(), now.week().plus(weeks));
    }

    private void goToday() {
        if (now != null) onGoTo.accept(now.agent().id(), Week.of(now.layout().here().toLocalDate()));
    }

    public Node node() {
        return root;
    }

    public WeekCanvas canvas() {
        return canvas;
    }

    public WeekSelection selection() {
        return selection;
    }

    public void dress(Theme theme) {
        canvas.dress(theme);
        tray.dress(theme);
    }

    /// What can be done here.
    public List<Action> actions() {
        return List.of();
    }

    /// Gets the agent and the week that a person wants to see instead.
    public void onGoTo(BiConsumer<String, Week> onGoTo) {
        this.onGoTo = onGoTo;
    }

    public void focus() {
        canvas.requestFocus();
    }
}
