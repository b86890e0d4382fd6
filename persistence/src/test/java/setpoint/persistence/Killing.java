package setpoint.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Starts an [EditingProcess] and kills it, by a signal that no process can hold up.
final class Killing {
    private Killing() {}

    /// Lets a process edit until it has acknowledged so many edits, and kills it.
    ///
    /// @return the newest revision that it had acknowledged
    static long afterEdits(Path folder, long seed, int edits, String mode) throws IOException {
        var process = start(folder, seed, mode);
        return acknowledged(process, edits);
    }

    /// Kills a process so long after something came to be so, or when it has acknowledged a hundred edits.
    ///
    /// @return the newest revision that it had acknowledged; 0 for none
    static long after(BooleanSupplier isSo, Duration delay, Path folder, long seed, String mode) throws IOException {
        var process = start(folder, seed, mode);
        var killer = CompletableFuture.runAsync(() -> {
            try {
                while (!isSo.getAsBoolean() && !process.waitFor(200, TimeUnit.MICROSECONDS));
                process.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                process.toHandle().destroyForcibly();
            }
        });
        long newest = acknowledged(process, 100);
        killer.join();
        return newest;
    }

    private static Process start(Path folder, long seed, String mode) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EditingProcess.class.getName(),
                folder.toString(),
                String.valueOf(seed),
                mode)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static long acknowledged(Process process, int most) throws IOException {
        long newest = 0;
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line;
            for (int n = 0; (line = out.readLine()) != null; n++) {
                newest = Long.parseLong(line);
                // not Process.destroyForcibly(), which closes the pipe and hides what was still in it
                if (n == most) process.toHandle().destroyForcibly();
            }
        }
        process.onExit().join();
        return newest;
    }
}
