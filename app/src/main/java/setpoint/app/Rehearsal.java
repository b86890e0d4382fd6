package setpoint.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import javafx.application.Platform;
import setpoint.persistence.sample.PastClock;
import setpoint.persistence.sample.Sample;

/// Starts without anybody at the machine: run by the build, so that what every start needs can be kept ready in a cache,
/// and by whoever measures how long a start takes. No part of the program for people.
///
///     Rehearsal sample FOLDER         makes a workspace that holds the sample
///     Rehearsal start FOLDER MILLIS   shows the window, says how long after that moment it was seen, and ends
final class Rehearsal {
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
