package setpoint.views.shell;

import atlantafx.base.controls.ModalPane;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.inbox.Inbox;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.week.Week;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Notice;
import setpoint.views.files.FileChoice;
import setpoint.views.files.FilesIn;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.outline.OutlineView;
import setpoint.views.palette.Action;
import setpoint.views.palette.Find;
import setpoint.views.palette.Recent;
import setpoint.views.plan.GraphView;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.Sight;
import setpoint.views.plan.StateMark;
import setpoint.views.review.ReviewView;
import setpoint.views.shell.action.PlanActions;
import setpoint.views.shell.find.Finds;
import setpoint.views.shell.screen.Guide;
import setpoint.views.shell.screen.InboxScreen;
import setpoint.views.shell.screen.MeasureScreen;
import setpoint.views.shell.screen.Place;
import setpoint.views.shell.screen.PlanScreen;
import setpoint.views.shell.screen.PlanView;
import setpoint.views.shell.screen.ReviewScreen;
import setpoint.views.shell.screen.Screen;
import setpoint.views.shell.screen.StartScreen;
import setpoint.views.shell.screen.Stop;
import setpoint.views.shell.screen.Stops;
import setpoint.views.shell.screen.WeekScreen;
import setpoint.views.shell.sidebar.Plans;
import setpoint.views.shell.sidebar.Sidebar;
import setpoint.views.start.StartView;

/// What fills the window: sidebar, top bar, the screen of the place that the window is at, status bar.
final class Shell extends StackPane implements Guide, PlanActions.Asking {
    private static final String SEARCH = "search";
    private static final String INBOX = "Inbox";
    private static final Duration MINUTE = Duration.minutes(1);
    private static final List<List<String>> MENU = List.of(
            List.of("new-plan", "new-project", "new-agent"), List.of("import", "export-shown"),
            List.of("rename-workspace", "modes"),
            List.of("use-light", "use-dark"), List.of(SEARCH, "keys"));

    private final Desk desk;
    private final Decisions decisions;
    private final Dialogs questions;
    private final Finder finder;
    private final FilesIn filesIn;
    private final StatusLine statusLine;
    private final PauseTransition minute = new PauseTransition(MINUTE);
    private final PlanScreen plan;
    private final InboxScreen inbox;
    private final StartScreen start;
    private final WeekScreen week;
    private final MeasureScreen measure;
    private Optional<PlanNow> drawn = Optional.empty();
    private final ReviewScreen review;
    private final PlanActions planActions;
    private final List<Action> actions;
    private final Recent recent = new Recent(List.of());
    private final Stops stops = new Stops(this::stops);
    private Place place = new Place.Start();
    /// The view in which plans were last looked at.
    private PlanView view = PlanView.GRAPH;
    private Theme theme;
    private Runnable onChanged = () -> {};
    private FileChoice files = FileChoice.ofSystem(() -> getScene().getWindow());

    @FXML private Sidebar sidebar;

    @FXML private TopBar topBar;

    @FXML private HBox banner;

    @FXML private Label bannerText;

    @FXML private StackPane screens;

    @FXML private Notices notices;

    @FXML private StatusBar statusBar;

    @FXML private ModalPane dialogs;

    @FXML private ModalPane finderPane;

    @SuppressWarnings("NullAway.Init")
    Shell(Desk desk, Theme theme, Consumer<@Nullable Theme> onTheme) {
        this.desk = desk;
        this.theme = theme;
        Forms.fill(this);
        decisions = new Decisions(desk, dialogs);
        questions = new Dialogs(desk, dialogs, this);
        finder = new Finder(finderPane, recent);
        filesIn = new FilesIn(desk, dialogs, () -> home().orElse(INBOX), plan -> goTo(plan, null),
                () -> look(PlanView.WEEK));
        statusLine = new StatusLine(statusBar);
        planActions = new PlanActions(desk, this);
        actions = WindowActions.of(this, desk, onTheme);
        plan = new PlanScreen(desk, theme, this::offerChange);
        plan.setOnArchive(planActions::archive);
        inbox = new InboxScreen(desk, this::goTo, questions::capture);
        start = new StartScreen(startView());
        week = new WeekScreen(desk, theme, this::goToWeek);
        measure = new MeasureScreen(desk, theme, this::goToWeek);
        measure.listen(this::showCalendar, questions::reopenCycle, this::savePicture);
        review = new ReviewScreen(desk, theme, this::requestChange, this::goOut);
        review.review().setOnExportPicture(this::exportPicture);
        wireSidebar(onTheme);
        topBar.setActions(action(SEARCH), action("undo"), action("redo"), this::takeNextStep);
        topBar.setOnGo(this::go);
        desk.noticeProperty().subscribe(this::say);
        desk.savingProperty().subscribe(this::renderSaving);
        listenToKeys();
        FileDrop.on(this, filesIn::take);
        // While an animation fades one dialog out, the next cannot be opened.
        dialogs.setInTransitionFactory(null);
        dialogs.setOutTransitionFactory(null);
        dialogs.displayProperty().subscribe((was, is) -> {
            if (!was || is) return;
            dialogs.setContent(null);
            screenOf(place).focus();
        });
        desk.show(this, this::render);
        minute.setOnFinished(_ -> {
            render(desk.snapshot());
            minute.playFromStart();
        });
        minute.play();
    }

    private void wireSidebar(Consumer<@Nullable Theme> onTheme) {
        sidebar.offer(this::action, MENU);
        sidebar.offerForLines(planActions::ofPlan, planActions::ofProject);
        sidebar.offerForAgents(this::actionsOfAgent);
        sidebar.setOnChoose(this::choose);
        sidebar.setOnPerson(this::choosePerson);
        sidebar.setOnRename(planActions::renamePlan, planActions::renameProject);
        sidebar.setOnTheme(onTheme::accept);
        sidebar.setOnFold(() -> onChanged.run());
        sidebar.widthProperty().subscribe(() -> onChanged.run());
        plan.inspectorWidthProperty().subscribe(() -> onChanged.run());
    }

    /// Among weeks, leads to the week of the one who is chosen; elsewhere to their tasks.
    private void choosePerson(String id, String name) {
        if (place instanceof Place.OfAgent there) goToWeek(id, there.week());
        else search(Find.Group.TASKS.sign() + name);
    }

    private List<Action> actionsOfAgent(String id) {
        return List.of(Action.of("edit-agent", "Edit agent…", Icon.PEN, () -> editAgent(id)).on("F2"));
    }

    void editAgent(String id) {
        desk.snapshot().find(Agent.class, "", id).ifPresent(questions::agent);
    }

    /// Whose week the window shows.
    Optional<String> agentHere() {
        return place instanceof Place.OfAgent there ? Optional.of(there.agent()) : Optional.empty();
    }

    private StartView startView() {
        var view = new StartView(desk.templates());
        view.offerImport(action("import"), desk.files().endings());
        view.setOnTemplate(template -> questions.newPlan(template, home().orElse(null)));
        view.setOnGoal(goal -> draft(goal).ifPresent(view::refuse));
        return view;
    }

    /// Begins a plan with a goal, and goes there.
    ///
    /// @return why it was refused
    private Optional<String> draft(String goal) {
        var now = desk.snapshot();
        var id = Ids.slug(goal, taken -> now.holderOf(Ids.inWorkspace(taken)).isPresent());
        var refusal = desk.applySilently(new PlanEdit.CreatePlan(id, home().orElse(INBOX), goal, goal));
        desk.refresh();
        if (refusal.isEmpty()) goTo(id, null);
        return refusal;
    }

    @Override
    public void go(Place other) {
        if (other.equals(place)) return;
        place = other;
        PlanView.at(other).filter(PlanView::isOfPlan).ifPresent(shown -> view = shown);
        render(desk.snapshot());
        onChanged.run();
    }

    /// What shows a place.
    private Screen screenOf(Place place) {
        return switch (place) {
            case Place.Graph _,Place.Outline _ -> plan;
            case Place.Inbox _ -> inbox;
            case Place.Start _,Place.Templates _ -> start;
            case Place.Review _ -> review;
            case Place.InWeek _ -> week;
            case Place.Measure _ -> measure;
        };
    }

    private List<Screen> allScreens() {
        return List.of(plan, inbox, start, review, week, measure);
    }

    void goToInbox() {
        go(new Place.Inbox(chosen().orElse(null)));
        inbox.focus();
    }

    void goToTemplates() {
        go(new Place.Templates(chosen().orElse(null)));
        start.focus();
    }

    @Override
    public void goTo(String plan, @Nullable String task) {
        choose(plan);
        if (task != null) {
            graph().canvas().reveal(task);
            graph().canvas().selectedProperty().set(task);
        }
        this.plan.focus();
    }

    /// Shows a plan, in the view that plans were last looked at in.
    void choose(String plan) {
        go(view.of(plan));
    }

    /// Goes to another view.
    void look(PlanView other) {
        other.from(place).ifPresent(this::go);
        screenOf(place).focus();
    }

    /// Shows another agent or week, in the view of weeks that is shown.
    private void goToWeek(String agent, @Nullable Week other) {
        if (place instanceof Place.OfAgent there) go(there.of(agent, other));
    }

    private void savePicture(String name, String svg) {
        var file = files.toWrite("Save as SVG", name, ".svg");
        if (file.isEmpty()) return;
        desk.calculate(() -> {
            desk.files().write(svg.getBytes(StandardCharsets.UTF_8), file.get());
            return file.get();
        }, written -> desk.tell("Saved %s.".formatted(written)));
    }

    private void showCalendar(String agent, Week other) {
        go(new Place.InWeek(chosen().orElse(null), agent, other));
        week.focus();
    }

    /// Whether one can go to a view, and is not there.
    boolean canLook(PlanView other) {
        return other.from(place).isPresent() && !other.isAt(place);
    }

    Optional<String> chosen() {
        return place.shown();
    }

    /// The plan that is shown.
    Optional<Plan> shownPlan() {
        return chosen().flatMap(id -> desk.snapshot().find(Plan.class, "", id));
    }

    /// The title of the shown plan's project.
    Optional<String> home() {
        return shownPlan().flatMap(p -> desk.snapshot().find(Project.class, "", p.project())).map(Project::title);
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
        return plan.graph();
    }

    OutlineView outline() {
        return plan.outline();
    }

    ReviewView review() {
        return review.review();
    }

    Dialogs questions() {
        return questions;
    }

    private void render(Snapshot now) {
        if (!isThere(place, now)) place = first(now);
        drawn = PlanNow.of(now, chosen().orElse(null), desk.now(), desk.zone());
        var plan = drawn.orElse(null);
        var screen = screenOf(place);
        if (!screens.getChildren().contains(screen.node())) screens.getChildren().setAll(screen.node());
        sidebar.show(now, Dialogs.titleOfWorkspace(now), chosen().orElse(null));
        sidebar.showInbox(Inbox.of(now, desk.now(), desk.zone()).size(), place instanceof Place.Inbox);
        sidebar.showTemplates(place instanceof Place.Templates);
        screen.show(place, plan);
        statusLine.show(plan);
        renderSaving();
    }

    private Place first(Snapshot now) {
        return Plans.first(now).map(first -> view.of(first.id())).orElseGet(Place.Start::new);
    }

    /// Whether a place is, or still is, somewhere to be.
    private static boolean isThere(Place place, Snapshot now) {
        if (place instanceof Place.Start) return Plans.first(now).isEmpty();
        if (place instanceof Place.OfAgent there && !now.has(Agent.key(there.agent()))) return false;
        return place.shown().filter(plan -> !now.has(Plan.key(plan))).isEmpty();
    }

    Optional<String> taskWorthALook(String plan) {
        var shown = PlanNow.of(desk.snapshot(), plan, desk.now(), desk.zone());
        return shown.flatMap(p -> p.content().tasks().stream()
                .min(Comparator.comparing((Task t) -> p.statusOf(t.id()), Finds.LOOKED_AT_FIRST))
                .map(Task::id));
    }

    /// As it was last drawn, where nothing has changed since.
    private Optional<PlanNow> planNow() {
        var plan = chosen();
        var drawn = this.drawn.filter(p -> p.snapshot() == desk.snapshot() && plan.equals(Optional.of(p.plan().id())));
        return drawn.isPresent() ? drawn : PlanNow.of(desk.snapshot(), plan.orElse(null), desk.now(), desk.zone());
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
        if (notice.tone() == Notice.Tone.REFUSED) notices.refuse(notice.sentence());
    }

    /// Says that a version is locked, and goes on where the person asks for a change.
    private void offerChange(Plan plan, Runnable then) {
        int number = Versions.numberOf(desk.snapshot(), plan);
        notices.offer(
                "v%d is locked. Edits go to a new draft v%d.".formatted(number, number + 1), Icon.LOCK,
                "request-change", "Request change", () -> decisions.requestChange(plan, then));
    }

    @Override
    public void rename(String id) {
        var plan = desk.snapshot().find(Plan.class, "", id).filter(found -> !found.isOpen());
        plan.ifPresentOrElse(locked -> offerChange(locked, () -> sidebar.rename(id)), () -> sidebar.rename(id));
    }

    @Override
    public void move(Plan plan) {
        questions.move(plan);
    }

    @Override
    public void export(Plan plan) {
        questions.export(plan, shownOf(plan), files).focusFirst();
    }

    private void exportPicture(Plan plan, int version) {
        questions.export(plan, shownOf(plan), files).offerPicture(version);
    }

    /// The graph of a plan as it is shown. What is out of sight is not brought up to date, and may show the plan as it
    /// was.
    private @Nullable Sight shownOf(Plan plan) {
        return graph().canvas().sight().filter(s -> s.look().plan().snapshot() == desk.snapshot())
                .filter(s -> s.look().plan().plan().id().equals(plan.id())).orElse(null);
    }

    @Override
    public void newPlan(Project home) {
        questions.newPlan(home.title());
    }

    @Override
    public void archived(String title, Edit back) {
        desk.refresh();
        if (shownPlan().filter(Plan::archived).isPresent()) go(first(desk.snapshot()));
        notices.offer(
                "“%s” is archived.".formatted(title), Icon.ARCHIVE, "bring-back", "Bring back",
                () -> desk.apply(back));
    }

    /// Asks for files and takes them in.
    void chooseFiles() {
        filesIn.take(files.toRead("Import", desk.files().endings()));
    }

    void take(List<Path> given) {
        filesIn.take(given);
    }

    void chooseFilesBy(FileChoice other) {
        files = other;
    }

    /// What an undo here is about: the plan or the agent, or the workspace where the place is about neither.
    String here() {
        return place.home();
    }

    /// Whether a plan is being reviewed.
    boolean isReviewing() {
        return place instanceof Place.Review;
    }

    /// Goes to where a plan is approved and published; there, approves or publishes.
    void decide() {
        if (isReviewing()) review.review().confirm();
        else
            chosen().ifPresent(plan -> {
                go(new Place.Review(plan));
                review.focus();
            });
    }

    /// What the button at the end of the top bar does, which says so.
    void takeNextStep() {
        nextStep().ifPresent(step -> {
            switch (step) {
                case APPROVE, PUBLISH, REVIEW -> decide();
                case REQUEST_CHANGE -> planNow().map(PlanNow::plan).ifPresent(this::requestChange);
                case BACK_TO_DRAFT, BACK_TO_GRAPH -> goOut();
            }
        });
    }

    /// What that button offers; empty where no plan is shown.
    Optional<NextStep> nextStep() {
        return planNow().map(p -> NextStep.of(place, Versions.stateOf(p.snapshot(), p.plan())));
    }

    private void requestChange(Plan plan) {
        decisions.requestChange(plan, () -> {});
    }

    /// Puts the keyboard where a person most likely begins.
    void focusFirst() {
        screenOf(place).focus();
    }

    private void goOut() {
        place.outer().map(this::asLastSeen).ifPresent(this::go);
        screenOf(place).focus();
    }

    /// Where a way out leads to a plan, it leads to the view that it was last looked at in.
    private Place asLastSeen(Place outer) {
        return outer instanceof Place.Graph graph ? view.of(graph.plan()) : outer;
    }

    private Action action(String id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst().orElseThrow();
    }

    /// What a person can do at the moment: in the window, with the shown plan, on the screen.
    private Stream<Action> actions() {
        return Stream.concat(actions.stream(), screenOf(place).actions().stream()).filter(Action::isPossible);
    }

    @Override
    public void search(String typed) {
        if (questions.isOpen()) return;
        var now = new Finds(desk, planNow(), this, theme.palette(), plan -> planActions.ofPlan(plan.id()),
                this::actionsOfAgent);
        var finds = new ArrayList<>(now.all());
        actions().filter(action -> !action.id().equals(SEARCH)).forEach(action -> finds.add(Find.of(action)));
        finder.open(finds, planNow().map(Shell::scope).orElse(null), typed);
    }

    /// All keys, by the part of the window that they work in; first those of the week where it is shown.
    void showKeys() {
        var groups = new LinkedHashMap<String, List<Action>>();
        if (screenOf(place) == week) groups.put("Week", week.actions());
        groups.put("Window", actions);
        groups.putAll(plan.graphGroups());
        groups.put("Outline", plan.outlineActions());
        groups.put("Week", week.actions());
        groups.put("Measure", measure.actions());
        groups.put("Plan at the left", chosen().map(planActions::ofPlan).orElse(List.of()));
        questions.keys(groups);
    }

    /// Jumps to another part of the window.
    void jump(int step) {
        stops.jump(getScene(), step);
    }

    private List<Stop> stops() {
        var all = new ArrayList<>(List.of(new Stop(sidebar, sidebar::focus), new Stop(topBar, topBar::focus)));
        all.addAll(screenOf(place).stops());
        return all;
    }

    private static Label scope(PlanNow plan) {
        return new Label(plan.title(), new StateMark(Versions.stateOf(plan.snapshot(), plan.plan())));
    }

    /// Keys that nobody nearer has a use for, also while nothing has the focus.
    private void listenToKeys() {
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        sceneProperty().subscribe(scene -> {
            if (scene != null) scene.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
                if (e.getTarget() == scene) pressed(e);
            });
        });
    }

    private void pressed(KeyEvent e) {
        if (questions.isOpen() || finder.isOpen()) return;
        var asked = actions().filter(action -> action.isAskedBy(e) && isFree(e)).findFirst();
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
        place.outer().ifPresent(_ -> {
            goOut();
            e.consume();
        });
    }

    /// @param action called when something has changed that is worth finding again
    void setOnChanged(Runnable action) {
        onChanged = action;
    }

    /// Looks as it did.
    void restore(WindowState before) {
        before.sidebarWidth().ifPresent(sidebar::resizeTo);
        before.inspectorWidth().ifPresent(plan.inspectorWidthProperty()::set);
        if (before.knowsFolded()) sidebar.fold(Set.copyOf(before.folded()));
        before.recent().reversed().forEach(recent::note);
        graph().canvas().restore(before.viewports());
        graph().canvas().folds().restore(before.parts());
        var last = PlanView.named(before.view());
        last.filter(PlanView::isOfPlan).ifPresent(shown -> view = shown);
        before.plan().filter(plan -> desk.snapshot().has(Plan.key(plan))).ifPresent(this::choose);
        last.filter(shown -> !shown.isOfPlan()).flatMap(shown -> shown.from(place)).ifPresent(this::go);
        render(desk.snapshot());
    }

    /// Writes down how it looks.
    WindowState.Writing write(WindowState.Writing writing) {
        chosen().ifPresent(writing::plan);
        writing.view(PlanView.at(place).orElse(view).word());
        return writing.widths(sidebar.getWidth(), plan.inspectorWidthProperty().get())
                .folded(sidebar.folded())
                .recent(recent.ids())
                .parts(graph().canvas().folds().all())
                .viewports(graph().canvas().viewports());
    }

    void close() {
        minute.stop();
    }
}
