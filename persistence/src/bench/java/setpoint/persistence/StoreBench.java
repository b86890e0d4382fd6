package setpoint.persistence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
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
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Project;
import setpoint.model.plan.Task;
import setpoint.persistence.journal.Disk;

/// What keeping an edit costs. The yardstick: [#appendAndForce] of as many bytes as the edit's line has. [#main] measures them
/// side by side and prints the ratios.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class StoreBench {
    private static final Author ME = Author.person("you", "bench");
    private static final String PLAN = "plan-0";

    @Param({"100", "10000"}) int tasks;

    Path folder;
    Workspace workspace;
    private Disk.Out plain;
    private byte[] line;
    private int edits;

    private record Put(String verb, List<Delta> deltas) implements Edit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            return deltas;
        }
    }

    @Setup(Level.Trial)
    public void fill() throws IOException {
        folder = Files.createTempDirectory("store-bench");
        workspace = store().workspace();
        workspace.apply(new Put("begin", List.of(Delta.created(new Project("project", "Bench")))), ME);
        for (int i = 0; i < tasks; i += 1_000) workspace.apply(plan(i, Math.min(i + 1_000, tasks)), ME);
        // so that what can be undone is what a person did last, not the import
        for (int i = 0; i < 250; i++) retitle();
        edit();
        plain = Disk.REAL.open(folder.resolve("plain"), 0);
        var lines = Files.readAllLines(folder.resolve("journal/0001.jsonl"));
        line = (lines.getLast() + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    Store store() {
        return Store.open(folder, "bench", Clock.systemUTC(), Thread::new, Options.USUAL.withoutUpkeep());
    }

    private static Put plan(int from, int to) {
        var deltas = new ArrayList<Delta>();
        var plan = "plan-" + from;
        deltas.add(Delta.created(
                new Plan(plan, "project", Brief.titled("Bench"), 1, "you", Instant.EPOCH, null, false)));
        for (int i = from; i < to; i++)
            deltas.add(Delta.created(Task.titled(plan, "task-" + i, "Build part " + i + " of the index")
                    .with(Map.of(
                            "description",
                            "Read the sources, write down which questions the index has to answer, build it, measure it.",
                            "labels",
                            List.of("index", "search"),
                            "owner",
                            "planner",
                            "estimate",
                            Map.of("optimisticMin", 20L, "likelyMin", 30L, "pessimisticMin", 90L),
                            "criteria",
                            List.of(Map.of("id", "c1", "text", "The index answers within 50 ms."))))));
        return new Put("importPlan", deltas);
    }

    private setpoint.model.core.Commit retitle() {
        var task = workspace.snapshot().get(Task.class, PLAN, "task-" + edits % Math.min(tasks, 1_000));
        var after = task.with(Map.of("title", "Build part " + edits++ + " again"));
        return workspace.apply(new Put("updateTask", List.of(Delta.changed(task, after))), ME);
    }

    @Benchmark
    public void edit() {
        retitle().await();
    }

    @Benchmark
    public void appendAndForce() throws IOException {
        plain.write(ByteBuffer.wrap(line));
        plain.force();
    }

    @TearDown(Level.Trial)
    public void remove() throws Exception {
        workspace.close();
        plain.close();
        Trees.delete(folder);
    }

    /// Measures side by side, turn by turn, so that a busy machine slows both alike.
    public static void main(String[] args) throws Exception {
        var small = of(100);
        var large = of(10_000);
        var smallEdit = new ArrayList<Long>();
        var largeEdit = new ArrayList<Long>();
        var force = new ArrayList<Long>();
        for (int i = 0; i < 6_000; i++) {
            long a = timed(small::edit);
            long b = timed(large::edit);
            long c = timed(large::appendAndForce);
            if (i < 2_000) continue;
            smallEdit.add(a);
            largeEdit.add(b);
            force.add(c);
        }
        System.out.printf("edit to durable: %d µs at 100 tasks, %d µs at 10,000; ratio %.2f%n",
                median(smallEdit), median(largeEdit), (double) median(largeEdit) / median(smallEdit));
        System.out.printf("append and force of the same bytes: %d µs; the edit costs %d µs more%n",
                median(force), median(largeEdit) - median(force));
        small.remove();
        large.remove();
    }

    static StoreBench of(int tasks) throws IOException {
        var bench = new StoreBench();
        bench.tasks = tasks;
        bench.fill();
        return bench;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static long timed(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /// In microseconds.
    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().skip(nanos.size() / 2).findFirst().orElseThrow() / 1_000;
    }
}
