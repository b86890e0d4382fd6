package setpoint.persistence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import setpoint.model.core.Change;
import setpoint.model.core.Key;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Plan;

/// Keeps one file for each plan in step with the workspace, so that other programs can watch a folder: at most once a
/// second, only what is durable, only where its bytes differ, and each file in one step.
public final class Mirror implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Mirror.class);

    /// Says what a plan's file holds.
    @FunctionalInterface
    public interface Rendering {
        /// @return empty where the plan has no file now
        Optional<byte[]> of(Snapshot now, String plan);
    }

    private final Path folder;
    private final String ending;
    private final Workspace workspace;
    private final Rendering rendering;
    private final ScheduledExecutorService thread;
    private final Runnable stopListening;
    private final Map<String, Long> touched = new HashMap<>();

    /// @param ending of the files' names, as in `.json`
    /// @param threads makes the thread that writes
    public Mirror(Path folder, String ending, Workspace workspace, Rendering rendering, ThreadFactory threads) {
        this.folder = folder;
        this.ending = ending;
        this.workspace = workspace;
        this.rendering = rendering;
        stopListening = workspace.onChange(this::note);
        for (var plan : workspace.snapshot().all(Plan.class, "")) note(plan.id(), workspace.snapshot().revision());
        thread = Executors.newSingleThreadScheduledExecutor(threads);
        thread.scheduleWithFixedDelay(this::write, 0, 1, TimeUnit.SECONDS);
    }

    private void note(Change change) {
        change.keys().forEach(key -> note(planOf(key), change.revision()));
    }

    private static String planOf(Key key) {
        return key.home().isEmpty() && key.kind() == Plan.class ? key.id() : key.home();
    }

    private synchronized void note(String plan, long revision) {
        if (!plan.isEmpty()) touched.merge(plan, revision, Math::max);
    }

    private void write() {
        var now = workspace.durable();
        for (var plan : due(now.revision())) {
            try {
                write(now, plan);
            } catch (IOException | RuntimeException failed) {
                LOG.warn("The file of plan {} could not be written.", plan, failed);
            }
        }
    }

    /// The plans that were touched in changes which are durable now.
    private synchronized java.util.List<String> due(long durable) {
        var due = touched.entrySet().stream()
                .filter(e -> e.getValue() <= durable)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        touched.keySet().removeAll(due);
        return due;
    }

    private void write(Snapshot now, String plan) throws IOException {
        write(folder, ending, rendering, now, plan);
    }

    /// Brings the file of one plan in step with what is durable now, and returns when it is.
    public void follow(String plan) throws IOException {
        try {
            thread.submit(() -> {
                write(workspace.durable(), plan);
                return true;
            }).get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException unwritable) throw unwritable;
            throw new IOException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("withdrawn");
        } catch (RejectedExecutionException closing) {
            throw new IOException("the workspace is being closed", closing);
        }
    }

    /// Brings the file of one plan in step at once, for those who do not stay to watch.
    public static void write(Path folder, String ending, Rendering rendering, Snapshot now, String plan)
            throws IOException {
        var file = folder.resolve(plan.replace("*", "%2A") + ending);
        var bytes = now.has(Plan.key(plan)) ? rendering.of(now, plan) : Optional.<byte[]>empty();
        if (bytes.isEmpty()) {
            Files.deleteIfExists(file);
            return;
        }
        if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), bytes.get())) return;
        Files.createDirectories(folder);
        var draft = folder.resolve("." + file.getFileName() + ".part");
        Files.write(draft, bytes.get());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Writes what is still to be written, and stops. To be called before the workspace is closed.
    @Override
    public void close() {
        stopListening.run();
        thread.execute(this::write);
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
