package setpoint.views.week.side;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Frames;
import setpoint.views.shell.Window;
import setpoint.views.week.FullWeek;

/// The weeks of many agents side by side, in the window at 1440×900 on the software pipeline, pulses unthrottled: a frame
/// after each change, after each key, and while the pointer moves over the lanes.
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(
        value = 1, jvmArgsAppend = {
            "-Djavafx.animation.fullspeed=true", "-Dglass.platform=Headless", "-Dprism.order=sw",
            "--enable-native-access=ALL-UNNAMED"
        })
public class SideBench {
    private static final int FRAMES = 150;

    @Param("205") public int agents;

    @Param("62") public int blocks;

    private Desk desk;
    private Window window;
    private Stage stage;

    @Setup(Level.Trial)
    public void open() {
        Toolkit.startWithoutDisplay();
        var clock = Clock.fixed(FullWeek.NOW, ZoneOffset.UTC);
        var workspace = new Workspace(new MemoryJournal(Snapshot.of(1, FullWeek.items(agents, blocks))), clock);
        Toolkit.call(() -> {
            desk = new Desk(workspace, Author.person(Agent.YOU, "bench"), clock, (_, _, _) -> {
                throw new IllegalStateException();
            });
            window = new Window(desk, Theme.LIGHT, 1440, 900);
            stage = new Stage();
            window.showOn(stage);
            window.showWeeks();
            return true;
        });
        Frames.of(60, _ -> {});
    }

    @Benchmark
    public Frames use() {
        var canvas = (SideCanvas) window.scene().lookup("#week-side");
        System.out.printf("%n%d agents, %d blocks%n", agents, agents * blocks);
        System.out.printf("change, first time    %s%n", Frames.of(FRAMES, this::change));
        var changed = Frames.of(FRAMES, this::change);
        System.out.printf("change                %s%n", changed);
        System.out.printf("key, in sight         %s%n", Frames.of(FRAMES, i -> press(canvas, i % 8 < 4
                ? KeyCode.RIGHT : KeyCode.LEFT)));
        System.out.printf("key, scrolling        %s%n", Frames.of(FRAMES, _ -> press(canvas, KeyCode.DOWN)));
        System.out.printf("pointer over lanes    %s%n", Frames.of(FRAMES, i -> point(canvas, 60 + i * 5)));
        return changed;
    }

    /// Moves a block of one of the agents in sight.
    private void change(int i) {
        var start = LocalDateTime.of(2026, 11, 28, 9, 0).plusMinutes(5L * (i % 40));
        if (!desk.apply(new MoveBlock("agent-" + (1 + i % 5), "d5", start.toString(), null, "as told")))
            throw new IllegalStateException(String.valueOf(desk.noticeProperty().get()));
    }

    private static void press(SideCanvas canvas, KeyCode code) {
        canvas.requestFocus();
        Event.fireEvent(canvas, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static void point(SideCanvas canvas, double y) {
        Event.fireEvent(canvas, new MouseEvent(
                MouseEvent.MOUSE_MOVED, 300, y, 300, y, MouseButton.NONE, 0, false, false, false, false, false, false,
                false, false, false, false, null));
    }

    @TearDown(Level.Trial)
    public void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            stage.close();
            return true;
        });
    }
}
