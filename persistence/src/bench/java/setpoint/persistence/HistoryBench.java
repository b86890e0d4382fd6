package setpoint.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
import setpoint.model.core.Author;
import setpoint.model.core.Change;
import setpoint.model.core.Subject;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.Task;

/// What it costs to be told the newest 50 changes of a task, and of its plan: as much at 100,000 changes as at 1,000.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HistoryBench {
    private static final Author ME = Author.person("you", "bench");
    private static final int TASKS = 100;

    @Param({"1000", "100000"}) int changes;

    private Path folder;
    private Workspace workspace;

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("history-bench");
        workspace = Store.open(folder, "bench", Clock.systemUTC(), Thread::new, Options.USUAL.withoutUpkeep())
                .workspace();
        workspace.apply(new CreatePlan("plan", "Bench", "Bench", ""), ME);
        for (int i = 0; i < TASKS; i++) workspace.apply(new AddTask("plan", "task-" + i, Map.of()), ME);
        for (int i = 0; i < changes; i++) {
            var title = Map.<String, Object>of("title", "Title " + i);
            workspace.apply(new UpdateTask("plan", "task-" + i % TASKS, title, List.of()), ME);
        }
        ofTheTask();
    }

    @Benchmark
    public List<Change> ofTheTask() {
        return history(Subject.of(Task.key("plan", "task-7")));
    }

    @Benchmark
    public List<Change> ofThePlan() {
        return history(Subject.plan("plan"));
    }

    private List<Change> history(Subject subject) {
        return workspace.history(subject, Long.MAX_VALUE, 50).toCompletableFuture().join();
    }

    @TearDown(Level.Trial)
    public void close() throws Exception {
        workspace.close();
        Trees.delete(folder);
    }
}
