package setpoint.views.shell;

import atlantafx.base.controls.ModalPane;
import atlantafx.base.controls.Notification;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.StatusBar;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;
import setpoint.model.work.Status;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Notice;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;
import setpoint.views.plan.GraphView;
import setpoint.views.plan.Inspector;
import setpoint.views.plan.PlanNow;

/// What fills the window: sidebar, top bar, the graph of the chosen plan, inspector, status bar.
final class Shell extends StackPane {
    private static final Duration NOTICE_STAYS = Duration.seconds(6);
    private static final Duration MINUTE = Duration.minutes(1);
    private static final KeyCombination UNDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination DECIDE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private static final List<Status> LOOKED_AT_FIRST = List.of(
            Status.RUNNING, Status.IN_REVIEW, Status.FAILED, Status.BLOCKED, Status.READY, Status.TO_DECIDE,
            Status.WAITING,
            Status.DORMANT, Status.DONE, Status.ABANDONED);

    private final Desk desk;
    private final Decisions decisions;
    private final StatusLine statusLine;
    private final PauseTransition minute = new PauseTransition(MINUTE);
    private @Nullable String chosen;
    private Theme theme;

    @FXML private Sidebar sidebar;

    @FXML private TopBar topBar;

    @FXML private HBox banner;

    @FXML private Label bannerText;

    @FXML private GraphView graph;

    @FXML private VBox notices;

    @FXML private Inspector inspector;

    @FXML private StatusBar statusBar;

    @FXML private ModalPane dialogs;

    @SuppressWarnings("NullAway.Init")
    Shell(Desk desk, Theme theme, Consumer<Theme> onTheme) {
        this.desk = desk;
        this.theme = theme;
        Forms.fill(this);
        decisions = new Decisions(desk, dialogs);
        statusLine = new StatusLine(statusBar);
        sidebar.setOnChoose(this::choose);
        sidebar.setOnNewPlan(this::newPlan);
        sidebar.setOnTheme(() -> onTheme.accept(this.theme.other()));
        topBar.setActions(this::undo, this::redo, this::decide);
        inspector.setOnClose(() -> graph.canvas().selectedProperty().set(null));
        graph.draftWith(desk, this::offerChange);
        graph.canvas().selectedProperty().subscribe(() -> renderInspector());
        desk.noticeProperty().subscribe(this::say);
        desk.savingProperty().subscribe(this::renderSaving);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        desk.show(this, this::render);
        minute.setOnFinished(_ -> {
            render(desk.snapshot());
            minute.playFromStart();
        });
        minute.play();
    }

    /// Shows a plan; another kind of view of it keeps it chosen.
    void choose(@Nullable String plan) {
        if (Objects.equals(plan, chosen)) return;
        chosen = plan;
        render(desk.snapshot());
    }

    /// Asks for a new plan, in the project of the shown one, and goes there.
    void newPlan() {
        var now = desk.snapshot();
        var home = planNow().flatMap(p -> now.find(Project.class, "", p.plan().project())).map(Project::title);
        decisions.newPlan(home.orElse(null), plan -> {
            choose(plan);
            graph.canvas().requestFocus();
        });
    }

    Optional<String> chosen() {
        return Optional.ofNullable(chosen);
    }

    void dress(Theme other) {
        theme = other;
        graph.dress(other);
        sidebar.dress(other);
        renderInspector();
    }

    GraphView graph() {
        return graph;
    }

    Decisions decisions() {
        return decisions;
    }

    private void render(Snapshot now) {
        if (chosen == null || now.find(Plan.class, "", chosen).isEmpty())
            chosen = Sidebar.firstPlan(now).orElse(null);
        var plan = planNow().orElse(null);
        sidebar.show(now, chosen);
        graph.show(plan, now.everywhere(Plan.class).findAny().isPresent());
        statusLine.show(plan);
        renderInspector();
        renderSaving();
    }

    Optional<String> taskWorthALook(String plan) {
        var shown = PlanNow.of(desk.snapshot(), plan, desk.now(), desk.zone());
        return shown.flatMap(p -> p.content().tasks().stream()
                .min(Comparator.comparingInt((Task t) -> LOOKED_AT_FIRST.indexOf(p.statusOf(t.id()))))
                .map(Task::id));
    }

    private Optional<PlanNow> planNow() {
        return PlanNow.of(desk.snapshot(), chosen, desk.now(), desk.zone());
    }

    private void renderInspector() {
        inspector.show(planNow().orElse(null), graph.canvas().selectedProperty().get(), theme);
    }

    private void renderSaving() {
        var trouble = desk.trouble();
        banner.setVisible(trouble.isPresent());
        banner.setManaged(trouble.isPresent());
        trouble.ifPresent(t -> bannerText.setText(TextSafety.shown(t.sentence())));
        statusLine.show(desk.savingProperty().get());
        topBar.show(desk.snapshot(), planNow().orElse(null), desk);
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

    private void undo() {
        chosen().ifPresent(desk::undo);
    }

    private void redo() {
        chosen().ifPresent(desk::redo);
    }

    private void decide() {
        chosen().ifPresent(decisions::open);
    }

    private void pressed(KeyEvent e) {
        if (dialogs.isDisplay()) return;
        Runnable action =
                UNDO.match(e) ? this::undo : REDO.match(e) ? this::redo : DECIDE.match(e) ? this::decide : null;
        if (action == null) return;
        action.run();
        e.consume();
    }

    void close() {
        minute.stop();
    }
}
