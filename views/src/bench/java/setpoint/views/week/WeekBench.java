package setpoint.views.week;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
import setpoint.views.plan.Frames;
import setpoint.views.shell.Window;
import setpoint.views.week.gesture.MoveGesture;
import setpoint.views.week.gesture.WeekGesture.Held;

/// A week of 500 blocks in the window at 1440×900 on the software pipeline, pulses unthrottled: how long the first picture
/// takes once the data is there, and the frames while a block is dragged and while the week scrolls.
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
public class WeekBench {
    private static final int FRAMES = 300;
    private static final int AGAIN = 20;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Param("500") public int blocks;

    private Desk desk;
    private Window window;
    private Stage stage;

    @Setup(Level.Trial)
    public void open() {
        Toolkit.startWithoutDisplay();
        var clock = Clock.fixed(FullWeek.NOW, ZoneOffset.UTC);
        var workspace = new Workspace(new MemoryJournal(Snapshot.of(1, FullWeek.items(blocks))), clock);
        desk = Toolkit.call(() -> new Desk(
                workspace, Author.person(Agent.YOU, "bench"), clock, (_, _, _) -> {
                    throw new IllegalStateException();
                }));
        Toolkit.call(() -> {
            window = new Window(desk, Theme.LIGHT, 1440, 900);
            stage = new Stage();
            window.showOn(stage);
            return true;
        });
        Frames.of(60, _ -> {});
    }

    @Benchmark
    public Frames move() {
        first();
        var canvas = (WeekCanvas) window.scene().lookup("#week-canvas");
        var week = canvas.week().orElseThrow();
        System.out.printf(Locale.ROOT, "%n%,d pieces are drawn%n", week.pieces().size());
        Frames.of(60, _ -> {});
        var piece = week.pieces().stream().filter(p -> p.day() == 2 && p.isDream()).findFirst().orElseThrow();
        var area = canvas.scale().area(piece);
        var gesture = new MoveGesture(
                week, canvas.scale(), piece, List.of(piece), area.middleX(), area.middleY(), (_, _) -> {});
        System.out.printf("drag, first time  %s%n", drag(canvas, gesture, area));
        var dragged = drag(canvas, gesture, area);
        var scrolled = Frames.of(FRAMES, i -> canvas.scrollTo(200 + back(i, 160) * 3));
        var painted = Frames.of(AGAIN * 5, _ -> canvas.repaint());
        System.out.printf("drag    %s%n", dragged);
        System.out.printf("paint   %s%n", painted);
        System.out.printf("scroll  %s%n", scrolled);
        again();
        return dragged;
    }

    private static Frames drag(WeekCanvas canvas, MoveGesture gesture, Area area) {
        var frames = Frames.of(FRAMES, i -> {
            gesture.moveTo(
                    canvas.scale(), area.middleX() + back(i, 200) * 3, area.middleY() + back(i, 90) * 2, Held.NOTHING);
            canvas.during(gesture);
        });
        Toolkit.call(() -> {
            canvas.during(null);
            return true;
        });
        return frames;
    }

    /// From the moment the week is asked for until it is painted, in a window that has not shown one before.
    private void first() {
        Toolkit.call(() -> {
            long began = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            WeekNow.of(desk, Agent.YOU, FullWeek.WEEK);
            long data = THREADS.getCurrentThreadCpuTime();
            window.showWeek();
            long shown = THREADS.getCurrentThreadCpuTime();
            laidOut();
            System.out.printf(
                    Locale.ROOT,
                    "%nfirst week of the window %.1f ms by the clock; work: data %.1f, nodes %.1f, layout %.1f ms%n",
                    (System.nanoTime() - began) / 1e6, (data - busy) / 1e6, (shown - data) / 1e6,
                    (THREADS.getCurrentThreadCpuTime() - shown) / 1e6);
            return true;
        });
    }

    /// The same where only the data is new, as for each other week: by the clock, and in work of the window's thread.
    private void again() {
        var layout = new double[AGAIN];
        var clock = new double[AGAIN];
        var work = new double[AGAIN];
        for (int i = 0; i < AGAIN; i++) {
            int round = i;
            Toolkit.call(() -> {
                var canvas = (WeekCanvas) window.scene().lookup("#week-canvas");
                long began = System.nanoTime();
                long busy = THREADS.getCurrentThreadCpuTime();
                var now = WeekNow.of(desk, Agent.YOU, FullWeek.WEEK).orElseThrow();
                layout[round] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                canvas.show(now.layout(), now.snapshot());
                laidOut();
                clock[round] = (System.nanoTime() - began) / 1e6;
                work[round] = (THREADS.getCurrentThreadCpuTime() - busy) / 1e6;
                return true;
            });
        }
        for (var times : List.of(layout, clock, work)) Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "once the data is there: median %.1f ms by the clock, max %.1f; %.1f ms in work, of that %.1f layout%n",
                clock[AGAIN / 2], clock[AGAIN - 1], work[AGAIN / 2], layout[AGAIN / 2]);
    }

    private void laidOut() {
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    /// Counts up and down again.
    private static int back(int i, int period) {
        int at = i % period;
        return Math.min(at, period - at);
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
