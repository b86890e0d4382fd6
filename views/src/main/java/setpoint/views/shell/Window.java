package setpoint.views.shell;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import setpoint.views.confirm.Confirmations;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Theme;
import setpoint.views.plan.GraphView;

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

    public Window(Desk desk, Theme theme) {
        this(desk, theme, WIDTH, HEIGHT);
    }

    public Window(Desk desk, Theme theme, double width, double height) {
        Fonts.load();
        this.theme = theme;
        shell = new Shell(desk, theme, this::dress);
        scene = new Scene(new StackPane(shell, confirmations), width, height);
        dress(theme);
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
        stage.show();
    }

    /// Shows a plan.
    public void choose(String plan) {
        shell.choose(plan);
    }

    /// Shows what waits for a person.
    public void goToInbox() {
        shell.goToInbox();
    }

    /// The id of the plan that is shown.
    public Optional<String> chosen() {
        return shell.chosen();
    }

    public GraphView graph() {
        return shell.graph();
    }

    /// The task of a plan that most wants to be looked at: one that goes on, else one that is ready, else the first.
    Optional<String> taskWorthALook(String plan) {
        return shell.taskWorthALook(plan);
    }

    /// Opens the dialog for the next step of the shown plan: approve, publish or request a change.
    public void decide() {
        shell.chosen().ifPresent(shell.decisions()::open);
    }

    /// Opens the palette with something typed in it.
    public void search(String typed) {
        shell.search(typed);
    }

    /// Opens the dialog that asks for a new plan.
    public void newPlan() {
        shell.newPlan();
    }

    public Theme theme() {
        return theme;
    }

    public void dress(Theme other) {
        theme = other;
        other.applyTo(scene);
        shell.dress(other);
    }

    /// Stops following the clock; called when the window is done with.
    public void close() {
        confirmations.close();
        shell.close();
    }
}
