package setpoint.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import setpoint.app.server.Endpoint;
import setpoint.views.desk.Toolkit;

/// A workbench in this process, with a window that is drawn into memory, a person who clicks in it, and a clock that can be
/// put forward.
final class TestWorkbench implements AutoCloseable {
    final Path run;
    private final Workbench workbench;
    private final Stage stage;
    private final FxRobot robot = new FxRobot();
    private volatile Duration ahead = Duration.ZERO;

    /// Opens on a folder's workspace, and returns when other programs can come in.
    TestWorkbench(Path workspace) {
        Toolkit.startWithoutDisplay();
        run = workspace.resolve("run");
        var wiring = new Wiring(Map.of());
        var clock = new Movable();
        workbench = new Workbench(workspace, clock, () -> wiring.open(workspace, clock, "window"));
        stage = Toolkit.call(() -> {
            var made = new Stage();
            workbench.showOn(made);
            return made;
        });
        waitUntil(() -> Files.exists(run.resolve("endpoint.json")));
    }

    Endpoint endpoint() {
        return Endpoint.read(run).orElseThrow();
    }

    Workbench workbench() {
        return workbench;
    }

    void later(Duration by) {
        ahead = ahead.plus(by);
    }

    boolean isAsked() {
        return shows("#confirm-dialog");
    }

    /// On the JavaFX thread, as the window goes on changing meanwhile.
    private Optional<Node> find(String query) {
        return Toolkit.call(() -> robot.lookup(query).tryQuery());
    }

    /// Waits for a question that can be answered, and clicks.
    void answer(boolean yes) {
        var button = yes ? "#confirm-yes" : "#confirm-no";
        waitUntil(() -> find(button).filter(node -> !node.isDisabled()).isPresent());
        robot.clickOn(find(button).orElseThrow());
    }

    /// All that the question says, once it has been laid out: what scrolls is not among the nodes before.
    String question() {
        waitUntil(() -> shows("#confirm-dialog .confirm-name"));
        return Toolkit.call(() -> text(robot.lookup("#confirm-dialog").query()));
    }

    private static String text(Node node) {
        var text = new StringBuilder(node instanceof Labeled labeled ? labeled.getText() + "\n" : "");
        if (node instanceof javafx.scene.Parent parent)
            parent.getChildrenUnmodifiable().forEach(child -> text.append(text(child)));
        return text.toString();
    }

    boolean shows(String query) {
        return find(query).isPresent();
    }

    static void waitUntil(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, condition);
        } catch (TimeoutException neverSo) {
            throw new AssertionError("it never came to be", neverSo);
        }
    }

    @Override
    public void close() {
        Toolkit.call(() -> {
            workbench.leave();
            stage.close();
            return true;
        });
        workbench.close();
    }

    /// The time, and as much later as has been said.
    private final class Movable extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return TestTime.CLOCK.instant().plus(ahead);
        }
    }
}
