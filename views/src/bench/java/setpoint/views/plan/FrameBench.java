package setpoint.views.plan;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
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
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.shell.Window;

/// Frames of the window at 1440×900 on the software pipeline, pulses unthrottled, while a plan of 10,000 tasks is panned
/// at its own size, zoomed from there to the whole plan and back, and panned as a whole; the heap that it takes beyond
/// the same window without a plan; and the same movements with one node per task, in the same run.
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
public class FrameBench {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final int PAN = 300;
    private static final int ZOOM = 160;

    @Param("10000") public int tasks;

    private Desk desk;
    private Window window;
    private Stage stage;
    private long emptyHeap;

    @Setup(Level.Trial)
    public void open() {
        Toolkit.startWithoutDisplay();
        var clock = Clock.fixed(LargePlan.NOW, ZoneOffset.UTC);
        var workspace = new Workspace(new MemoryJournal(Snapshot.of(1, LargePlan.items(tasks))), clock);
        desk = Toolkit.call(() -> new Desk(
                workspace, Author.person(Agent.YOU, "bench"), clock, (_, _, _) -> {
                    throw new IllegalStateException();
                }));
        Toolkit.call(() -> {
            window = new Window(desk, Theme.LIGHT, WIDTH, HEIGHT);
            stage = new Stage();
            window.showOn(stage);
            return true;
        });
        Frames.of(60, _ -> {});
        emptyHeap = heap();
        Toolkit.call(() -> {
            window.choose(LargePlan.ID);
            window.graph().canvas().viewing().hideFinished(false);
            return true;
        });
        Frames.of(60, _ -> {});
    }

    @Benchmark
    public List<Frames> move() {
        var canvas = window.graph().canvas();
        var drawing = canvas.drawing().orElseThrow();
        System.out.printf(
                Locale.ROOT, "%n%,d tasks, %,d dependencies, drawn on %.0f × %.0f%n", drawing.cards().size(),
                drawing.edges().size(), drawing.area().width(), drawing.area().height());
        double whole = Toolkit.call(() -> {
            canvas.fit();
            return canvas.zoomProperty().get();
        });
        var middle = drawing.bands().get(drawing.bands().size() / 2).area();
        var ours = new Movements(middle, whole, canvas.getWidth(), canvas.getHeight(), view -> canvas.camera()
                .look(view));
        ours.all(1, "first round");
        var measured = ours.all(1, "the graph");
        System.out.printf(Locale.ROOT, "heap beyond a window without a plan: %.1f MB%n", (heap() - emptyHeap) / 1e6);
        if (Boolean.getBoolean("only.ours")) return measured;
        var nodes = nodePerTask(canvas);
        var yardstick = new Movements(middle, whole, canvas.getWidth(), canvas.getHeight(), nodes::look)
                .all(10, "one node a task");
        System.out.printf(
                Locale.ROOT, "whole plan in view: %.4f × one node per task by the clock, %.4f × in work%n",
                measured.getLast().span(0.5) / yardstick.getLast().span(0.5),
                measured.getLast().work(0.5) / yardstick.getLast().work(0.5));
        return measured;
    }

    private NodePerTask nodePerTask(GraphCanvas canvas) {
        var nodes = Toolkit.call(() -> {
            var made = new NodePerTask(
                    canvas.plan().orElseThrow(), canvas.drawing().orElseThrow(), canvas.getWidth(), canvas.getHeight());
            stage.setScene(made.scene);
            return made;
        });
        Frames.of(2, _ -> {});
        return nodes;
    }

    /// Pans and zooms of whatever can be looked at, around a place in the middle of the plan where cards are dense.
    private record Movements(Area dense, double whole, double width, double height, Consumer<Viewport> look) {
        private static final double[] SCALES = {1, 0.6, 0.36};

        /// @param share makes so many times fewer frames
        List<Frames> all(int share, String name) {
            var all = new ArrayList<Frames>();
            for (double scale : SCALES) {
                look(scale, 0, 0);
                all.add(Frames.of(PAN / share, i -> move(scale, 23 * back(i, 120), 7 * back(i, 60))));
                tell(name, "pan at %.2f".formatted(scale), all.getLast());
            }
            all.add(Frames.of(ZOOM / share, i -> move(Math.pow(whole, back(i * share, ZOOM) * 2.0 / ZOOM), 0, 0)));
            tell(name, "zoom 1 to whole to 1", all.getLast());
            look(whole, 0, 0);
            all.add(Frames.of(PAN / share, i -> move(whole, 3 * back(i, 60), back(i, 20))));
            tell(name, "pan, whole in view", all.getLast());
            return all;
        }

        /// Counts up and down again.
        private static int back(int i, int period) {
            int at = i % period;
            return Math.min(at, period - at);
        }

        private void look(double scale, double dx, double dy) {
            Toolkit.call(() -> {
                move(scale, dx, dy);
                return true;
            });
            Frames.of(30, _ -> {});
        }

        private void move(double scale, double dx, double dy) {
            look.accept(new Viewport(
                    scale, width / 2 - dense.middleX() * scale - dx, height / 2 - dense.middleY() * scale - dy));
        }

        private static void tell(String name, String movement, Frames frames) {
            System.out.printf("%-16s %-22s %s%n", name, movement, frames);
        }
    }

    private static long heap() {
        for (int i = 0; i < 3; i++) System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
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
