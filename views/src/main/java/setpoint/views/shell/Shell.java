package setpoint.views.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Notification;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.inbox.Inbox;
import setpoint.model.inbox.Thought;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Notice;
import setpoint.views.inbox.CaptureBox;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.palette.CommandPalette;
import setpoint.views.palette.Find;
import setpoint.views.palette.Recent;
import setpoint.views.plan.GraphView;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.StateMark;
import setpoint.views.shell.find.Finds;
import setpoint.views.shell.screen.GraphScreen;
import setpoint.views.shell.screen.Guide;
import setpoint.views.shell.screen.InboxScreen;
import setpoint.views.shell.screen.Place;
import setpoint.views.shell.screen.Screen;

/// What fills the window: sidebar, top bar, the screen of the place that the window is at, status bar.
final class Shell extends StackPane implements Guide {
    private static final Duration NOTICE_STAYS = Duration.seconds(6);
    private static final String SEARCH = "search";
    private static final Duration MINUTE = Duration.minutes(1);

    private final Desk desk;
    private final Decisions decisions;
    private final StatusLine statusLine;
    private final PauseTransition minute = new PauseTransition(MINUTE);
    private final GraphScreen graph;
    private final InboxScreen inbox;
    private Place place = new Place.Graph(null);
    private @Nullable Node beforeSearch;
    private Theme theme;
    private final Recent recent = new Recent(List.of());
    private final CommandPalette palette;
    private final List<Action> actions;

    @FXML private Sidebar sidebar;

    @FXML private TopBar topBar;

    @FXML private HBox banner;

    @FXML private Label bannerText;

    @FXML private StackPane screens;

    @FXML private VBox notices;

    @FXML private StatusBar statusBar;

    @FXML private ModalPane dialogs;

    @FXML private ModalPane finder;

    @SuppressWarnings("NullAway.Init")
    Shell(Desk desk, Theme theme, Consumer<Theme> onTheme) {
        this.desk = desk;
        this.theme = theme;
        Forms.fill(this);
        decisions = new Decisions(desk, dialogs);
        statusLine = new StatusLine(statusBar);
        graph = new GraphScreen(desk, theme, this::offerChange);
        inbox = new InboxScreen(desk, this::goTo, this::capture);
        sidebar.setOnChoose(this::choose);
        sidebar.setOnInbox(this::goToInbox);
        sidebar.setOnNewPlan(this::newPlan);
        sidebar.setOnTheme(() -> onTheme.accept(this.theme.other()));
        palette = new CommandPalette(recent, () -> finder.hide(true));
        // The palette is there at once; while an animation fades it out, it could not be opened again either.
        finder.setInTransitionFactory(null);
        finder.setOutTransitionFactory(null);
        finder.displayProperty().subscribe((was, is) -> {
            if (was && !is && beforeSearch != null) beforeSearch.requestFocus();
        });
        actions = WindowActions.of(this, desk, onTheme);
        topBar.setActions(action(SEARCH), action("undo"), action("redo"), this::decide);
        topBar.setOnGo(this::go);
        desk.noticeProperty().subscribe(this::say);
        desk.savingProperty().subscribe(this::renderSaving);
        // Keys that nobody else has a use for end at the scene, also while nothing has the focus.
        sceneProperty().subscribe(scene -> {
            if (scene != null) scene.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        });
        dialogs.displayProperty().subscribe((was, is) -> {
            if (was && !is) screenOf(place).focus();
        });
        desk.show(this, this::render);
        minute.setOnFinished(_ -> {
            render(desk.snapshot());
            minute.playFromStart();
        });
        minute.play();
    }

    /// Goes to another place; nothing happens where the window is there already.
    @Override
    public void go(Place other) {
        if (other.equals(place)) return;
        place = other;
        render(desk.snapshot());
    }

    /// Where the window is.
    Place place() {
        return place;
    }

    /// What shows a place.
    private Screen screenOf(Place place) {
        return switch (place) {
            case Place.Graph _ -> graph;
            case Place.Inbox _ -> inbox;
        };
    }

    private List<Screen> allScreens() {
        return List.of(graph, inbox);
    }

    void goToInbox() {
        go(new Place.Inbox(chosen().orElse(null)));
        inbox.focus();
    }

    @Override
    public void goTo(String plan, @Nullable String task) {
        choose(plan);
        if (task != null) graph.graph().canvas().selectedProperty().set(task);
        graph.focus();
    }

    /// Takes a thought, wherever the window is.
    ///
    /// @param before the one that is put into other words; null for a new one
    void capture(@Nullable Thought before) {
        var box = new CaptureBox(desk, before, () -> dialogs.hide(true), plan -> goTo(plan, null));
        dialogs.show(box);
        box.focusFirst();
    }

    /// Shows a plan as a graph.
    void choose(String plan) {
        go(new Place.Graph(plan));
    }

    /// Asks for a new plan, in the project of the shown one, and goes there.
    void newPlan() {
        var now = desk.snapshot();
        var home = planNow().flatMap(p -> now.find(Project.class, "", p.plan().project())).map(Project::title);
        decisions.newPlan(home.orElse(null), plan -> {
            choose(plan);
            graph.focus();
        });
    }

    Optional<String> chosen() {
        return place.shown();
    }

    Theme theme() {
        return theme;
    }

    void dress(Theme other) {
        theme = other;
        allScreens().forEach(screen -> screen.dress(other));
        sidebar.dress(other);
    }

    GraphView graph() {
        return graph.graph();
    }

    Decisions decisions() {
        return decisions;
    }

    private void render(Snapshot now) {
        if (hasVanished(place, now)) place = new Place.Graph(Sidebar.firstPlan(now).orElse(null));
        var plan = planNow().orElse(null);
        var screen = screenOf(place);
        if (!screens.getChildren().contains(screen.node())) screens.getChildren().setAll(screen.node());
        sidebar.show(now, chosen().orElse(null));
        screen.show(place, plan);
        sidebar.showInbox(Inbox.of(now, desk.now(), desk.zone()).size(), place instanceof Place.Inbox);
        statusLine.show(plan);
        renderSaving();
    }

    /// Whether a place is about a plan that is not, or no longer, there.
    private static boolean hasVanished(Place place, Snapshot now) {
        if (place.equals(new Place.Graph(null))) return true;
        return place.shown().filter(plan -> !now.has(Plan.key(plan))).isPresent();
    }

    Optional<String> taskWorthALook(String plan) {
        var shown = PlanNow.of(desk.snapshot(), plan, desk.now(), desk.zone());
        return shown.flatMap(p -> p.content().tasks().stream()
                .min(Comparator.comparing((Task t) -> p.statusOf(t.id()), Finds.LOOKED_AT_FIRST))
                .map(Task::id));
    }

    private Optional<PlanNow> planNow() {
        return PlanNow.of(desk.snapshot(), chosen().orElse(null), desk.now(), desk.zone());
    }

    private void renderSaving() {
        var trouble = desk.trouble();
        banner.setVisible(trouble.isPresent());
        banner.setManaged(trouble.isPresent());
        trouble.ifPresent(t -> bannerText.setText(TextSafety.shown(t.sentence())));
        statusLine.show(desk.savingProperty().get());
        topBar.show(desk.snapshot(), place, planNow().orElse(null), desk);
    }

    private void say(@Nullable Notice notice) {
        if (notice == null) return;
        statusLine.say(notice);
        if (notice.tone() != Notice.Tone.REFUSED) return;
        var box = new Notification(notice.sentence(), new Glyph(Icon.ALERT, 16));
        box.getStyleClass().add("danger");
        show(box);
    }

    /// Says that a version is locked, and goes on where the person asks for a change.
    private void offerChange(Plan plan, Runnable then) {
        int number = Versions.numberOf(desk.snapshot(), plan);
        var sentence = "v%d is locked. Edits go to a new draft v%d.".formatted(number, number + 1);
        var box = new Notification(sentence, new Glyph(Icon.LOCK, 16));
        var request = new Button("Request change");
        request.setId("request-change");
        request.setOnAction(_ -> {
            notices.getChildren().remove(box);
            decisions.requestChange(plan, then);
        });
        box.setPrimaryActions(request);
        show(box);
    }

    private void show(Notification box) {
        box.setId("notice");
        box.setOnClose(_ -> notices.getChildren().remove(box));
        notices.getChildren().setAll(box);
        var end = new PauseTransition(NOTICE_STAYS);
        end.setOnFinished(_ -> notices.getChildren().remove(box));
        end.play();
    }

    /// What an undo here is about: the plan, or the workspace where the place is about none.
    String here() {
        return chosen().orElse("");
    }

    void undo() {
        desk.undo(here());
    }

    void redo() {
        desk.redo(here());
    }

    void decide() {
        chosen().ifPresent(decisions::open);
    }

    /// What a person can do at the moment: first on the screen, then anywhere in the window.
    List<Action> actions() {
        return Stream.concat(screenOf(place).actions().stream(), actions.stream()).filter(Action::isPossible).toList();
    }

    private Action action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }

    @Override
    public void search(String typed) {
        if (dialogs.isDisplay()) return;
        var now = new Finds(desk, this, theme.palette(), _ -> List.of());
        var finds = new ArrayList<>(now.all(chosen().orElse(null)));
        Stream.concat(actions.stream(), screenOf(place).actions().stream())
                .filter(action -> action.isPossible() && !action.id().equals(SEARCH))
                .forEach(action -> finds.add(Find.of(action)));
        if (!finder.isDisplay()) beforeSearch = getScene().getFocusOwner();
        finder.show(palette);
        palette.offer(finds, planNow().map(Shell::scope).orElse(null));
        palette.type(typed);
    }

    private static Label scope(PlanNow plan) {
        return new Label(plan.title(), new StateMark(Versions.stateOf(plan.snapshot(), plan.plan())));
    }

    private void pressed(KeyEvent e) {
        if (e.isConsumed() || dialogs.isDisplay() || finder.isDisplay()) return;
        var asked = actions().stream().filter(action -> action.isAskedBy(e) && isFree(e)).findFirst();
        asked.ifPresent(Action::run);
        if (asked.isPresent()) e.consume();
        else if (e.getCode() == KeyCode.ESCAPE) leave(e);
    }

    /// Whether a key may mean an action: in a text field, letters are letters.
    private static boolean isFree(KeyEvent e) {
        return !(e.getTarget() instanceof TextInputControl)
                || e.isShortcutDown() || e.isAltDown() || e.getCode().isFunctionKey();
    }

    /// What a screen has no use of its own for leads one level out.
    private void leave(KeyEvent e) {
        place.outer().ifPresent(outer -> {
            go(outer);
            e.consume();
        });
    }

    void close() {
        minute.stop();
    }
}
