package setpoint.views.plan;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import setpoint.views.desk.Toolkit;

/// How long the frames of one movement took, in nanoseconds, shortest first.
///
/// @param spans from one pulse to the next, by the clock
/// @param work how long JavaFX's two threads were busy in between, which other programs do not disturb
public record Frames(long[] spans, long[] work) {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /// Has each pulse do one step of a movement. The first frames, in which caches fill, count like all others.
    public static Frames of(int frames, IntConsumer step) {
        var times = new long[frames + 1];
        var busy = new long[frames + 1];
        var done = new CountDownLatch(1);
        Toolkit.call(() -> {
            var threads = busyThreads();
            new AnimationTimer() {
                private int frame;

                @Override
                public void handle(long now) {
                    times[frame] = System.nanoTime();
                    for (long thread : threads) busy[frame] += THREADS.getThreadCpuTime(thread);
                    if (frame == frames) {
                        stop();
                        done.countDown();
                    } else step.accept(frame++);
                }
            }.start();
            return true;
        });
        try {
            done.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return new Frames(spans(times), spans(busy));
    }

    private static long[] busyThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("JavaFX Application Thread|QuantumRenderer.*"))
                .mapToLong(Thread::threadId)
                .toArray();
    }

    private static long[] spans(long[] moments) {
        return IntStream.range(1, moments.length).mapToLong(i -> moments[i] - moments[i - 1]).sorted().toArray();
    }

    /// The time by the clock, in milliseconds, that a share of the frames does not exceed.
    double span(double share) {
        return at(spans, share);
    }

    /// The work, in milliseconds, that a share of the frames does not exceed.
    double work(double share) {
        return at(work, share);
    }

    private static double at(long[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "clock: median %6.1f  p95 %6.1f  max %6.1f   work: median %6.1f  p95 %6.1f  max %6.1f ms",
                span(0.5), span(0.95), span(1), work(0.5), work(0.95), work(1));
    }
}
