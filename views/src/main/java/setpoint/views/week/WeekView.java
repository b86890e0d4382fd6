package setpoint.views.week;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Week;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Beside;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.plan.PlanNow;
import setpoint.views.screen.Kept;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;
import setpoint.views.screen.View;
import setpoint.views.week.paint.Clock;
import setpoint.views.week.paint.Layer;
import setpoint.views.week.side.WeekSide;

/// The week of an agent as a calendar.
public final class WeekView implements Screen {
    public static final View WEEK =
            View.offered("week", View.About.WEEK, "Week", "Show the week", Icon.CALENDAR, "Shortcut+4");

    private static final double ROOM_FOR_TRAY = 900;
    private static final String AGENTS = "week.agents";
    private static final String ALL = "all";

    private final Desk desk;
    private final StackPane root = new StackPane();
    private final WeekStrip strip = new WeekStrip();
    private final WeekTray tray = new WeekTray();
    private final WeekSelection selection = new WeekSelection();
    private final WeekCanvas canvas = new WeekCanvas(selection);
    private final WeekHand hand = new WeekHand(canvas);
    private final WeekDoing doing;
    private final WeekTimer timer;
    private final WeekMenus menus;
    private final WeekSide side;
    private final List<Action> actions;
    private final BlockCard card;
    private final WeekEmpty empty;
    private final Node ofOne;
    private BiConsumer<String, Week> onGoTo = (_, _) -> {};
    private Runnable onTurn = () -> {};
    private @Nullable WeekNow now;

    public WeekView(Desk desk) {
        this.desk = desk;
        doing = new WeekDoing(desk, canvas, this::now);
        timer = new WeekTimer(strip.timer, doing);
        menus = new WeekMenus(canvas, doing);
        side = new WeekSide(desk.zone(), Judged::by);
        var energy = new WeekEnergy(canvas, doing);
        var routines = new WeekRoutines(canvas, doing);
        tray.listen(routines::attend);
        var hands = new WeekActions.Hands(timer, new WeekSplit(canvas, doing), routines, energy);
        actions = side.with(new WeekActions(doing, hands, this::go, this::show, menus::showDays).all());
        menus.offer(actions);
        WeekMouse.listen(canvas, hand, doing, energy);
        WeekKeys.listen(canvas, hand, doing, actions);
        new WeekDrag(root, canvas, hand, doing, tray);
        card = new BlockCard(doing, new BlockHistory(desk), this::closeCard);
        card.offer(actions);
        empty = new WeekEmpty(() -> act("week-fill"));
        doing.listen(this::openCard, menus::show);
        selection.onChange(this::selectionChanged);
        strip.template.getItems().setAll(menus.items("week-fill", "week-make-template"));
        root.setId("week-view");
        root.getStyleClass().add("week-view");
        var sheet = new StackPane(canvas, empty);
        sheet.setMinSize(0, 0);
        StackPane.setAlignment(empty, Pos.BOTTOM_CENTER);
        var calendar = new HBox(tray, sheet);
        HBox.setHgrow(sheet, Priority.ALWAYS);
        ofOne = new Beside(calendar, card);
        VBox.setVgrow(ofOne, Priority.ALWAYS);
        VBox.setVgrow(side.node(), Priority.ALWAYS);
        var all = new VBox(strip, ofOne, side.node());
        all.setMinWidth(0);
        root.getChildren().add(all);
        setNarrow(false);
        // Before it has a width it is neither: cards that are made anew while it is laid out are not dressed before the next
        // pulse.
        root.widthProperty().subscribe(width -> {
            if (width.doubleValue() > 0) setNarrow(width.doubleValue() < ROOM_FOR_TRAY);
        });
        strip.previous.setOnAction(_ -> go(-1));
        strip.next.setOnAction(_ -> go(1));
        strip.today.setOnAction(_ -> go(0));
        strip.listen(this::show, this::goTo);
        strip.all.setOnAction(_ -> turn(!side.isOn()));
        side.listen(agent -> {
            turn(false);
            goTo(agent);
        }, () -> turn(!side.isOn()));
    }

    private void goTo(String agent) {
        if (now != null) onGoTo.accept(agent, now.week());
    }

    private void turn(boolean on) {
        showAll(on);
        focus();
        onTurn.run();
    }

    /// Shows all agents side by side in the place of one, or the one again.
    public void showAll(boolean on) {
        doing.settle();
        side.turn(on);
        strip.showAll(on);
        Forms.setShown(ofOne, !on);
        if (now != null) show(now);
    }

    @Override
    public void restore(Kept before) {
        if (before.word(AGENTS).filter(ALL::equals).isPresent()) showAll(true);
    }

    @Override
    public void keep(Kept.Writing writing) {
        if (side.isOn()) writing.word(AGENTS, ALL);
    }

    /// @param onTurn runs when a person has chosen to see all agents, or the one again
    public void onTurn(Runnable onTurn) {
        this.onTurn = onTurn;
    }

    private void setNarrow(boolean narrow) {
        tray.setNarrow(narrow);
        double width = narrow ? WeekTray.NARROW : WeekTray.WIDTH;
        tray.setMinWidth(width);
        tray.setPrefWidth(width);
        tray.setMaxWidth(width);
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        place.person().flatMap(agent -> WeekNow.of(desk, agent, place.week(desk))).ifPresent(this::show);
    }

    @Override
    public Supplier<Boolean> foreseen(Place place) {
        var now = desk.snapshot();
        var at = desk.now();
        var here = desk.zone();
        var week = place.week(desk);
        return () -> place.person().flatMap(agent -> WeekNow.of(now, at, here, agent, week)).isPresent();
    }

    private void show(WeekNow next) {
        var before = now;
        boolean other =
                before == null || !before.week().equals(next.week()) || !before.agent().id().equals(next.agent().id());
        now = next;
        if (before != null && other) doing.settle();
        if (other) selection.drop();
        selection.keep(block -> next.block(block).isPresent());
        strip.show(next);
        timer.show();
        tray.show(next);
        canvas.show(next.layout(), next.snapshot());
        empty.show(next);
        side.show(next.snapshot(), next.week(), next.at(), next.agent().id());
        if (card.isShown()) card.show(doing.lead().orElse(null));
    }

    private void act(String id) {
        actions.stream().filter(action -> action.id().equals(id) && action.isPossible()).forEach(Action::run);
    }

    private void openCard() {
        card.show(doing.lead().orElse(null));
        if (card.isShown()) card.focusFirst();
    }

    private void closeCard() {
        card.show(null);
        canvas.requestFocus();
    }

    private void show(Layer layer) {
        strip.show(layer);
        canvas.show(layer);
        side.show(layer);
    }

    /// @param weeks how many on; 0 for the week that it is
    private void go(int weeks) {
        var here = now();
        var there = weeks == 0 ? Week.of(here.layout().here().toLocalDate()) : here.week().plus(weeks);
        onGoTo.accept(here.agent().id(), there);
    }

    private WeekNow now() {
        return Objects.requireNonNull(now);
    }

    private void selectionChanged() {
        if (now == null) return;
        timer.selectionChanged();
        if (card.isShown()) card.show(doing.lead().orElse(null));
        var lead = selection.lead().flatMap(block -> now().layout().piece(block));
        var several = selection.blocks().size() > 1 ? selection.blocks().size() + " blocks, last " : "";
        canvas.setAccessibleText(lead.map(piece -> several + doing.described(piece).replace("\n", ", "))
                .or(() -> selection.cursor().map(this::described))
                .orElse("Week " + now().week().number()));
    }

    private String described(WeekSelection.Spot spot) {
        return "%tA, %s, empty".formatted(now().layout().days().get(spot.day()).date(), Clock.time(spot.minute()));
    }

    @Override
    public List<View> views() {
        return List.of(WEEK);
    }

    @Override
    public Node node() {
        return root;
    }

    public WeekCanvas canvas() {
        return canvas;
    }

    public WeekSelection selection() {
        return selection;
    }

    @Override
    public void dress(Theme theme) {
        canvas.dress(theme);
        side.dress(theme);
        tray.dress(theme);
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public Map<String, List<Action>> keys() {
        return Map.of("Week", actions);
    }

    /// Gets the agent and the week that a person wants to see instead.
    public void onGoTo(BiConsumer<String, Week> onGoTo) {
        this.onGoTo = onGoTo;
    }

    @Override
    public void focus() {
        if (side.isOn()) side.focus();
        else canvas.requestFocus();
    }
}
