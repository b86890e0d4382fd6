package setpoint.views.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import setpoint.views.confirm.Confirmations;
import setpoint.views.desk.Desk;
import setpoint.views.files.FileChoice;
import setpoint.views.inbox.InboxView;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Theme;
import setpoint.views.measure.MeasureView;
import setpoint.views.outline.OutlineView;
import setpoint.views.plan.GraphView;
import setpoint.views.review.ReviewView;
import setpoint.views.shell.screen.PlanScreen;
import setpoint.views.start.StartView;
import setpoint.views.week.WeekView;

/// The one window of the workbench. Made and used on the JavaFX thread.
public final class Window {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 480;

    private final Shell shell;
    private final Confirmations confirmations = new Confirmations();
    private final Scene scene;
    private Theme theme;
    /// The theme that the person chose here; null while the window follows the system.
    private @Nullable Theme chosenTheme;
    private @Nullable Remembering remembering;
    private final Subscription followingSystem;

    /// In the system's theme, and in step with it until the person chooses another.
    public Window(Desk desk) {
        this(desk, Theme.ofSystem());
        chosenTheme = null;
    }

    public Window(Desk desk, Theme theme) {
        this(desk, theme, WIDTH, HEIGHT);
    }

    public Window(Desk desk, Theme theme, double width, double height) {
        Fonts.load();
        this.theme = theme;
        chosenTheme = theme;
        shell = new Shell(desk, theme, this::chooseTheme);
        scene = new Scene(new StackPane(shell, confirmations), width, height);
        wear(theme);
        followingSystem = Platform.getPreferences().colorSchemeProperty().subscribe(() -> {
            if (chosenTheme == null) wear(Theme.ofSystem());
        });
    }

    /// Makes the window look as it was left, and keeps how it looks from now on. To be called before it is shown.
    public void rememberIn(Memory memory) {
        remembering = new Remembering(memory, this, shell);
        remembering.restore();
    }

    public Scene scene() {
        return scene;
    }

    /// Where programs outside can ask the person something.
    public Confirmations confirmations() {
        return confirmations;
    }

    public void showOn(Stage stage) {
        stage.setTitle("Setpoint");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        if (remembering != null) remembering.place(stage);
        stage.show();
        shell.where().focus();
    }

    /// Has ready what is looked at next, while nobody does anything. To be called once the window has been seen.
    public void foresee() {
        shell.foresee();
    }

    /// Shows a plan.
    public void choose(String plan) {
        shell.where().choose(plan);
    }

    /// Shows what waits for a person.
    public void goToInbox() {
        shell.where().look(InboxView.INBOX);
    }

    /// The id of the plan that is shown.
    public Optional<String> chosen() {
        return shell.where().plan();
    }

    public GraphView graph() {
        return shell.plan().graph();
    }

    public OutlineView outline() {
        return shell.plan().outline();
    }

    /// Shows the plan as an outline.
    public void showOutline() {
        shell.where().look(PlanScreen.OUTLINE);
    }

    /// Shows the week that it is, of the person at the machine.
    public void showWeek() {
        shell.where().look(WeekView.WEEK);
    }

    /// Shows the week that it is, of all agents side by side.
    public void showWeeks() {
        showWeek();
        shell.week().showAll(true);
    }

    /// Shows what the week that it is comes to.
    public void showMeasure() {
        shell.where().look(MeasureView.MEASURE);
    }

    /// The task of the shown plan that most wants to be looked at: one that goes on, else one that is ready, else the
    /// first.
    Optional<String> taskWorthALook() {
        return shell.shown().taskWorthALook();
    }

    /// Goes to where the shown plan is approved and published; there, takes that step.
    public void decide() {
        shell.life().decide();
    }

    ReviewView review() {
        return shell.review();
    }

    /// Opens the palette with something typed in it.
    public void search(String typed) {
        shell.actions().search(typed);
    }

    /// Opens the dialog that asks for a new plan.
    public void newPlan() {
        shell.dialogs().newPlan();
    }

    /// Opens the form that asks for a new agent.
    public void newAgent() {
        shell.dialogs().newAgent();
    }

    /// Opens the form of an agent.
    public void editAgent(String id) {
        shell.dialogs().editAgent(id);
    }

    /// Shows the modes of work, to be changed.
    public void showModes() {
        shell.dialogs().modes();
    }

    /// Takes in files, as if they had been dropped.
    public void take(List<Path> files) {
        shell.files().take(files);
    }

    /// @param choice asks for files in place of the dialogs of the system
    public void chooseFilesBy(FileChoice choice) {
        shell.files().askBy(choice);
    }

    /// Opens the sheet of all keys.
    public void showKeys() {
        shell.actions().showKeys();
    }

    /// Shows what plans can begin from.
    public void goToTemplates() {
        shell.where().look(StartView.TEMPLATES);
    }

    public Theme theme() {
        return theme;
    }

    /// Takes a theme for good.
    public void dress(Theme other) {
        chosenTheme = other;
        wear(other);
    }

    /// @param other null to follow the system again
    void chooseTheme(@Nullable Theme other) {
        chosenTheme = other;
        wear(other == null ? Theme.ofSystem() : other);
        if (remembering != null) remembering.keepSoon();
    }

    /// Empty while the window follows the system.
    Optional<Theme> chosenTheme() {
        return Optional.ofNullable(chosenTheme);
    }

    private void wear(Theme other) {
        theme = other;
        other.applyTo(scene);
        shell.dress(other);
    }

    /// Stops following the clock; called when the window is done with.
    public void close() {
        if (remembering != null) remembering.keep();
        followingSystem.unsubscribe();
        confirmations.close();
        shell.close();
    }
}
