package setpoint.app;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.util.Duration;
import setpoint.app.cli.frame.Opened;
import setpoint.model.agent.Agent;
import setpoint.model.plan.Archetype;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.Week;
import setpoint.persistence.sample.PastClock;
import setpoint.persistence.sample.Sample;
import setpoint.views.desk.Toolkit;

/// Starts without anybody at the machine: run by the build, so that what every start needs can be kept ready in a cache,
/// and by whoever measures how long a start takes. No part of the program for people.
///
///     Rehearsal sample FOLDER         makes a workspace that holds the sample
///     Rehearsal start FOLDER MILLIS   shows the window, says how long after that moment it was seen, and ends
///     Rehearsal full FOLDER BLOCKS    puts so many blocks into the week that it is
///     Rehearsal week FOLDER MILLIS    shows the window, and after so long the week; says how long that took, and ends
final class Rehearsal {
    private static final List<String> MODES =
            List.of(Archetype.SCAN, Archetype.CREATE, Archetype.DISTRIBUTE, Archetype.MEASURE);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final Clock clock = Clock.systemDefaultZone();
    private final Wiring wiring = new Wiring(Map.of());

    private Rehearsal(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    public static void main(String[] args) {
        var rehearsal = new Rehearsal(Path.of(args[1]));
        switch (args[0]) {
            case "sample" -> rehearsal.sample();
            case "full" -> rehearsal.full(Integer.parseInt(args[2]));
            case "week" -> rehearsal.week(Long.parseLong(args[2]));
            case "start" -> rehearsal.start(Long.parseLong(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.exit(0);
    }

    private void sample() {
        var past = new PastClock(clock.instant(), clock.getZone());
        try (var opened = wiring.open(folder, past, "window")) {
            Sample.fill(opened.workspace(), past, opened.store().keys()::sign, clock.instant());
        }
    }

    private void start(long from) {
        try (var workbench = new Workbench(folder, clock, () -> wiring.open(folder, clock, "window"))) {
            workbench.seen().thenRun(() -> {
                var millis = clock.millis() - from;
                System.out.printf("%d ms, %d ms CPU, %d MB%n", millis, cpuMillis(), residentMegabytes());
                Platform.exit();
            });
            SetpointApp.show(workbench);
        }
    }

    /// As many blocks in the week that it is, half of them intended and half of them what happened.
    private void full(int blocks) {
        try (var opened = wiring.open(folder, clock, "window")) {
            var monday = Week.of(LocalDate.now(clock)).monday().atStartOfDay();
            for (int i = 0; i < blocks / 2; i++) {
                var from = monday.plusDays(i % 7).plusMinutes(6 * 60 + i * 37 % (15 * 60) / 5 * 5);
                block(opened, "d" + i, BlockType.DREAM, from, 30 + i % 4 * 15, i);
                block(opened, "r" + i, BlockType.REALITY, from.plusMinutes(i % 5 * 10), 25 + i % 6 * 10, i);
            }
        }
    }

    private static void block(Opened opened, String id, BlockType type, LocalDateTime from, int minutes, int i) {
        var what = Map.<String, Object>of("title", "Piece of work " + i, "archetype", MODES.get(i % MODES.size()));
        opened.workspace().apply(
                new BlockEdit.AddBlock(
                        Agent.YOU, id, type, from.toString(), from.plusMinutes(minutes).toString(), what, ""),
                opened.you());
    }

    /// Shows the window, leaves it alone for a while, and says how long the key takes that leads to the week.
    private void week(long idleMillis) {
        try (var workbench = new Workbench(folder, clock, () -> wiring.open(folder, clock, "window"))) {
            workbench.seen().thenRun(() -> {
                var idle = new PauseTransition(Duration.millis(idleMillis));
                idle.setOnFinished(_ -> lookAtWeek(workbench));
                idle.play();
            });
            SetpointApp.show(workbench);
        }
    }

    private void lookAtWeek(Workbench workbench) {
        long from = System.nanoTime();
        long busy = THREADS.getCurrentThreadCpuTime();
        workbench.window().showWeek();
        Toolkit.afterFirstFrame(() -> {
            System.out.printf("%d ms, %d ms CPU of its thread%n",
                    (System.nanoTime() - from) / 1_000_000,
                    (THREADS.getCurrentThreadCpuTime() - busy) / 1_000_000);
            Platform.exit();
        });
    }

    private static long cpuMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    /// What Linux says; 0 elsewhere.
    private static long residentMegabytes() {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            var resident = lines.filter(line -> line.startsWith("VmRSS:")).findFirst().orElseThrow();
            return Long.parseLong(resident.replaceAll("\\D", "")) / 1024;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
