package setpoint.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/// Starts an [EditingProcess] and kills it, by a signal that no process can hold up.
///
/// A process that ends by itself, or that has nothing more to say, fails the test with what it said last or where its
/// threads stand.
final class Killing {
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path errors;
    private final AtomicBoolean killed = new AtomicBoolean();

    private Killing(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /// Lets a process edit until it has acknowledged so many edits, and kills it.
    ///
    /// @return the newest revision that it had acknowledged
    static long afterEdits(Path folder, long seed, int edits, String mode) throws IOException {
        return start(folder, seed, mode).acknowledged(edits);
    }

    /// Kills a process so long after something came to be so, or when it has acknowledged a hundred edits.
    ///
    /// @return the newest revision that it had acknowledged; 0 for none
    static long after(BooleanSupplier isSo, Duration delay, Path folder, long seed, String mode) throws IOException {
        var killing = start(folder, seed, mode);
        var process = killing.process;
        var killer = CompletableFuture.runAsync(() -> {
            try {
                while (!isSo.getAsBoolean() && !process.waitFor(200, TimeUnit.MICROSECONDS));
                process.waitFor(delay.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                killing.kill();
            }
        });
        long newest = killing.acknowledged(100);
        killer.join();
        return newest;
    }

    private static Killing start(Path folder, long seed, String mode) throws IOException {
        var errors = Files.createTempFile("editing", ".txt");
        var process = new ProcessBuilder(
                tool("java"),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                EditingProcess.class.getName(),
                folder.toString(),
                String.valueOf(seed),
                mode)
                .redirectError(errors.toFile())
                .start();
        return new Killing(process, errors);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    /// Not [Process#destroyForcibly()], which closes the pipe and hides what was still in it.
    private void kill() {
        killed.set(true);
        process.toHandle().destroyForcibly();
    }

    private long acknowledged(int most) throws IOException {
        long newest = 0;
        var watch = new Watch();
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
            String line;
            for (int n = 0; (line = out.readLine()) != null; n++) {
                watch.heard();
                newest = Long.parseLong(line);
                if (n == most) kill();
            }
        }
        process.onExit().join();
        watch.end();
        var said = Files.readString(errors);
        Files.delete(errors);
        if (!killed.get()) throw new AssertionError("The process that edits ended by itself. It said: " + said);
        return newest;
    }

    /// Ends a process that has said nothing for so long that it never will.
    private final class Watch {
        private volatile long heard = System.nanoTime();
        private volatile String threads = "";
        private final Thread thread = Thread.ofPlatform().daemon().start(this::run);

        void heard() {
            heard = System.nanoTime();
        }

        private void run() {
            try {
                while (!process.waitFor(1, TimeUnit.SECONDS))
                    if (System.nanoTime() - heard > LONGEST_SILENCE.toNanos()) stop();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }

        private void stop() {
            try {
                var dump = new ProcessBuilder(tool("jcmd"), String.valueOf(process.pid()), "Thread.print")
                        .redirectErrorStream(true)
                        .start();
                threads = new String(dump.getInputStream().readAllBytes());
            } catch (IOException undumped) {
                threads = undumped.toString();
            }
            kill();
        }

        void end() {
            thread.interrupt();
            if (!threads.isEmpty()) throw new AssertionError("The process that edits stopped for good: " + threads);
        }
    }
}
