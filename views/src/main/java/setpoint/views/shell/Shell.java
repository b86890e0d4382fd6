package setpoint.views.shell;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.inbox.Inbox;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Notice;
import setpoint.views.files.FileChoice;
import setpoint.views.files.FilesIn;
import setpoint.views.inbox.InboxView;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Find;
import setpoint.views.palette.Recent;
import setpoint.views.review.ReviewView;
import setpoint.views.screen.Kept;
import setpoint.views.screen.Stop;
import setpoint.views.shell.action.PlanActions;
import setpoint.views.shell.screen.PlanScreen;
import setpoint.views.shell.screen.Screens;
import setpoint.views.shell.screen.Stops;
import setpoint.views.shell.screen.Whereabouts;
import setpoint.views.shell.sidebar.Sidebar;
import setpoint.views.start.StartView;
import setpoint.views.week.WeekIdle;
import setpoint.views.week.WeekView;

/// What fills the window: sidebar, top bar, the screen of the place that the window is at, status bar.
final class Shell extends StackPane {
    private static final String RECENT = "recent";
    private static final Duration MINUTE = Duration.minutes(1);
    private static final List<List<String>> MENU = List.of(
            List.of("new-plan", "new-project", "new-agent"), List.of("import", "import-table", "export-shown"),
            List.of("rename-workspace", "modes"),
            List.of("use-light", "use-dark"), List.of(WindowActions.SEARCH, "keys"));

    private final Desk desk;
    private final Screens screens = new Screens();
    private final Whereabouts where;
    private final ShownPlan shown;
    private final PlanScreen plan;
    private final ReviewView review;
    private final WeekView week;
    private final Dialogs dialogs;
    private final PlanLife life;
    private final FileQuestions files;
    private final PlanQuestions plans;
    private final PlanActions planActions;
    private final ActionsNow actions;
    private final Recent recent = new Recent(List.of());
    private final StatusLine statusLine;
    private final Stops stops = new Stops(this::stops);
    private final PauseTransition minute = new PauseTransition(MINUTE);
    private @Nullable Foresight foresight;
    private Theme theme;
    private Runnable onChanged = () -> {};

    @FXML private Sidebar sidebar;

    @FXML private TopBar topBar;

    @FXML private VBox above;

    @FXML private HBox banner;

    @FXML private Label bannerText;

    @FXML private StackPane middle;

    @FXML private Notices notices;

    @FXML private StatusBar statusBar;

    @FXML private ModalPane dialogPane;

    @FXML private ModalPane finderPane;

    @SuppressWarnings("NullAway.Init")
    Shell(Desk desk, Theme theme, Consumer<@Nullable Theme> onTheme) {
        this.desk = desk;
        this.theme = theme;
        Forms.fill(this);
        where = new Whereabouts(desk, screens, this::arrived);
        shown = new ShownPlan(desk, where);
        plan = new PlanScreen(desk, theme, (locked, then) -> life().offerChange(locked, then));
        review = new ReviewView(desk);
        week = new WeekView(desk);
        dialogs = new Dialogs(desk, dialogPane, where, shown);
        life = new PlanLife(desk, where, shown, review, new Decisions(desk, dialogPane), notices);
        files = new FileQuestions(desk, filesIn(), dialogs, plan.graph().canvas(),
                FileChoice.ofSystem(() -> getScene().getWindow()));
        plans = new PlanQuestions(desk, where, sidebar, dialogs, files, life, notices);
        planActions = new PlanActions(desk, plans);
        new EveryScreen(desk, this).addTo(screens);
        var finder = new Finder(finderPane, recent);
        actions = new ActionsNow(desk, this, screens, finder, onTheme);
        statusLine = new StatusLine(statusBar);
        above.getChildren().add(new WeekIdle(desk));
        wireSidebar(onTheme);
        topBar.setActions(
                actions.named(WindowActions.SEARCH), actions.named("undo"), actions.named("redo"), life::takeNextStep);
        topBar.offer(screens.offered(), where::look);
        Keyboard.of(this, () -> dialogs.isOpen() || finder.isOpen(), actions::possible, where::goOut);
        FileDrop.on(this, files::take);
        followDialogs();
        screens.dress(theme);
        desk.noticeProperty().subscribe(this::say);
        desk.savingProperty().subscribe(this::renderSaving);
        desk.show(this, this::render);
        minute.setOnFinished(_ -> {
            render(desk.snapshot());
            minute.playFromStart();
        });
        minute.play();
    }

    private FilesIn filesIn() {
        return new FilesIn(
                desk, dialogPane, shown::home, plan -> where.goTo(plan, null),
                week -> where.look(WeekView.WEEK, week.agent(), week.week()));
    }

    private void wireSidebar(Consumer<@Nullable Theme> onTheme) {
        sidebar.offer(actions::named, MENU);
        sidebar.offerForLines(planActions::ofPlan, planActions::ofProject);
        sidebar.offerForAgents(actions::ofAgent);
        sidebar.setOnChoose(where::choose);
        sidebar.setOnPerson(this::choosePerson);
        sidebar.setOnRename(planActions::renamePlan, planActions::renameProject);
        sidebar.setOnTheme(onTheme::accept);
        sidebar.setOnFold(this::changed);
        sidebar.widthProperty().subscribe(this::changed);
    }

    /// Among weeks, leads to the week of the one who is chosen; elsewhere to their tasks.
    private void choosePerson(String id, String name) {
        if (where.place().person().isPresent()) where.goToWeek(id, where.place().week());
        else actions.search(Find.Group.TASKS.sign() + name);
    }

    /// While an animation fades one dialog out, the next cannot be opened.
    private void followDialogs() {
        dialogPane.setInTransitionFactory(null);
        dialogPane.setOutTransitionFactory(null);
        dialogPane.displayProperty().subscribe((was, is) -> {
            if (!was || is) return;
            dialogPane.setContent(null);
            where.focus();
        });
    }

    Whereabouts where() {
        return where;
    }

    ShownPlan shown() {
        return shown;
    }

    Dialogs dialogs() {
        return dialogs;
    }

    PlanLife life() {
        return life;
    }

    FileQuestions files() {
        return files;
    }

    PlanQuestions plans() {
        return plans;
    }

    PlanActions planActions() {
        return planActions;
    }

    ActionsNow actions() {
        return actions;
    }

    PlanScreen plan() {
        return plan;
    }

    WeekView week() {
        return week;
    }

    ReviewView review() {
        return review;
    }

    Theme theme() {
        return theme;
    }

    void dress(Theme other) {
        theme = other;
        screens.dress(other);
        sidebar.dress(other);
    }

    private void arrived() {
        render(desk.snapshot());
        changed();
    }

    /// Tells that something has changed which is worth finding again.
    void changed() {
        onChanged.run();
    }

    private void render(Snapshot now) {
        where.settle(now);
        var plan = shown.redrawn().orElse(null);
        var screen = where.screen();
        if (!middle.getChildren().contains(screen.node())) middle.getChildren().setAll(screen.node());
        sidebar.show(now, Dialogs.titleOfWorkspace(now), where.plan().orElse(null));
        sidebar.showInbox(Inbox.of(now, desk.now(), desk.zone()).size(), where.isIn(InboxView.INBOX));
        sidebar.showTemplates(where.isIn(StartView.TEMPLATES));
        screen.show(where.place(), plan);
        statusLine.show(plan);
        renderSaving();
    }

    private void renderSaving() {
        var trouble = desk.trouble();
        Forms.setShown(banner, trouble.isPresent());
        trouble.ifPresent(t -> bannerText.setText(TextSafety.shown(t.sentence())));
        statusLine.show(desk.savingProperty().get());
        topBar.show(desk.snapshot(), where.place(), shown.now().orElse(null), desk);
    }

    private void say(@Nullable Notice notice) {
        if (notice == null) return;
        statusLine.say(notice);
        if (notice.tone() == Notice.Tone.REFUSED) notices.refuse(notice.sentence());
    }

    /// Jumps to another part of the window.
    void jump(int step) {
        stops.jump(getScene(), step);
    }

    private List<Stop> stops() {
        var all = new ArrayList<>(List.of(new Stop(sidebar, sidebar::focus), new Stop(topBar, topBar::focus)));
        all.addAll(where.screen().stops());
        return all;
    }

    /// @param action called when something has changed that is worth finding again
    void setOnChanged(Runnable action) {
        onChanged = action;
    }

    /// Looks as it did.
    void restore(Kept before) {
        sidebar.restore(before);
        before.list(RECENT).reversed().forEach(recent::note);
        screens.restore(before);
        where.restore(before);
        render(desk.snapshot());
    }

    /// Writes down how it looks.
    void keep(Kept.Writing writing) {
        where.keep(writing);
        screens.keep(writing);
        sidebar.keep(writing);
        writing.list(RECENT, recent.ids());
    }

    /// Has the week ready for whoever asks for it next, while nobody does anything.
    void foresee() {
        WeekView.WEEK.from(where.place()).ifPresent(there -> {
            foresight = new Foresight(this, desk, screens.of(there), there);
            foresight.begin();
        });
    }

    void close() {
        if (foresight != null) foresight.end();
        minute.stop();
    }
}
