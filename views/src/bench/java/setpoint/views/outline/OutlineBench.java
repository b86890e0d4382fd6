package setpoint.views.outline;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.LargePlan;
import setpoint.views.shell.Window;

/// How long the outline of 10,000 tasks needs until its lines are laid out: after somebody has renamed a task, and after a
/// step to the next line, with the inspector. Drawing the frame comes on top.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(
        value = 1, jvmArgsAppend = {
            "-Dglass.platform=Headless", "-Dprism.order=sw", "--enable-native-access=ALL-UNNAMED"
        })
public class OutlineBench {
    @Param("10000") public int tasks;

    private Workspace workspace;
    private Desk desk;
    private Window window;
    private List<String> ids;
    private int turn;

    @Setup(Level.Trial)
    public void open() {
        Toolkit.startWithoutDisplay();
        var clock = Clock.fixed(LargePlan.NOW, ZoneOffset.UTC);
        workspace = new Workspace(new MemoryJournal(Snapshot.of(1, LargePlan.items(tasks))), clock);
        ids = workspace.snapshot().all(Task.class, LargePlan.ID).stream().map(Task::id).toList();
        desk = Toolkit.call(() -> new Desk(
                workspace, Author.person(Agent.YOU, "bench"), clock, (_, _, _) -> {
                    throw new IllegalStateException();
                }));
        Toolkit.call(() -> {
            window = new Window(desk, Theme.LIGHT, 1440, 900);
            window.showOn(new Stage());
            window.choose(LargePlan.ID);
            window.showOutline();
            return laidOut();
        });
    }

    @Benchmark
    public boolean renamed() {
        return Toolkit.call(() -> {
            var set = Map.<String, Object>of("title", "Renamed " + turn);
            desk.apply(new DraftEdit.UpdateTask(LargePlan.ID, next(), set, List.of()));
            desk.refresh();
            return laidOut();
        });
    }

    @Benchmark
    public boolean stepped() {
        return Toolkit.call(() -> {
            window.outline().tree().getSelectionModel().clearAndSelect(turn++ % tasks);
            return laidOut();
        });
    }

    private String next() {
        return ids.get(turn++ % ids.size());
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
