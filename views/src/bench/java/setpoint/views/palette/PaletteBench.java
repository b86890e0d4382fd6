package setpoint.views.palette;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.scene.control.TextField;
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
import setpoint.model.plan.Task;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.LargePlan;
import setpoint.views.shell.Window;

/// How long the palette needs from a key to its results laid out, in a workspace of 10,000 tasks: when it is opened, and
/// for each further letter; beside asking each title whether it contains the word. Drawing the frame comes on top.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(
        value = 1, jvmArgsAppend = {
            "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED"
        })
public class PaletteBench {
    private static final List<String> TYPED = List.of("p", "pa", "pay", "payment", "letters ref", "zzz", "e");

    private static final int FRAMES = 3;

    @Param("10000") public int tasks;

    private Desk desk;
    private Window window;
    private List<String> titles;
    private int turn;

    @Setup(Level.Trial)
    public void open() {
        Toolkit.startWithoutDisplay();
        var clock = Clock.fixed(LargePlan.NOW, ZoneOffset.UTC);
        var workspace = new Workspace(new MemoryJournal(Snapshot.of(1, LargePlan.items(tasks))), clock);
        titles = workspace.snapshot().everywhere(Task.class).map(Task::title).toList();
        desk = Toolkit.call(() -> new Desk(
                workspace, Author.person(Agent.YOU, "bench"), clock, (_, _, _) -> {
                    throw new IllegalStateException();
                }));
        Toolkit.call(() -> {
            window = new Window(desk, Theme.LIGHT, 1440, 900);
            window.showOn(new Stage());
            window.choose(LargePlan.ID);
            window.search("");
            return true;
        });
    }

    /// A person's next key comes when what the last one led to has long been drawn.
    @Setup(Level.Invocation)
    public void rest() throws InterruptedException {
        var drawn = new CountDownLatch(FRAMES);
        var frames = Toolkit.call(() -> {
            var timer = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    drawn.countDown();
                }
            };
            timer.start();
            return timer;
        });
        drawn.await();
        Toolkit.call(() -> {
            frames.stop();
            return true;
        });
    }

    @Benchmark
    public boolean opened() {
        return Toolkit.call(() -> {
            window.search(next());
            return laidOut();
        });
    }

    @Benchmark
    public boolean typed() {
        return Toolkit.call(() -> {
            ((TextField) window.scene().lookup("#palette-field")).setText(next());
            return laidOut();
        });
    }

    @Benchmark
    public long eachTitleAsked() {
        var word = next();
        return titles.stream().filter(title -> title.contains(word)).count();
    }

    private String next() {
        return TYPED.get(turn++ % TYPED.size());
    }

    private boolean laidOut() {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
        return true;
    }

    @TearDown(Level.Trial)
    public void close() {
        Toolkit.call(() -> {
            window.close();
            desk.close();
            return true;
        });
    }
}
