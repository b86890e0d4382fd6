package setpoint.views.week;

import java.time.Clock;
import java.time.ZoneOffset;
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
        var dragged = Frames.of(FRAMES, i -> {
            gesture.moveTo(
                    canvas.scale(), area.middleX() + back(i, 200) * 3, area.middleY() + back(i, 90) * 2, Held.NOTHING);
            canvas.during(gesture);
        });
        Toolkit.call(() -> {
            canvas.during(null);
            return true;
        });
        var scrolled = Frames.of(FRAMES, i -> canvas.scrollTo(200 + back(i, 160) * 3));
        System.out.printf("drag    %s%n", dragged);
        System.out.printf("scroll  %s%n", scrolled);
        again();
        return dragged;
    }

    /// From the moment the week is asked for until it is painted, in a window that has not shown one before.
    private void first() {
        long began = System.nanoTime();
        Toolkit.call(() -> {
            window.showWeek();
            laidOut();
            return true;
        });
        System.out.printf(Locale.ROOT, "%nfirst week of the window %.1f ms%n", (System.nanoTime() - began) / 1e6);
    }

    /// The same where only the data is new, as for each other week.
    private void again() {
        var times = new double[AGAIN];
        for (int i = 0; i < AGAIN; i++) {
            long began = System.nanoTime();
            Toolkit.call(() -> {
                var canvas = (WeekCanvas) window.scene().lookup("#week-canvas");
                var now = WeekNow.of(desk, Agent.YOU, FullWeek.WEEK).orElseThrow();
                canvas.show(now.layout(), now.snapshot());
                laidOut();
                return true;
            });
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        java.util.Arrays.sort(times);
        System.out.printf(
                Locale.ROOT, "once the data is there: median %.1f ms, max %.1f ms%n", times[AGAIN / 2],
                times[AGAIN - 1]);
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
