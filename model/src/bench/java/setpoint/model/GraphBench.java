package setpoint.model;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.openjdk.jmh.annotations.Warmup;
import setpoint.model.core.Author;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Refused;
import setpoint.model.core.Workspace;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dag;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.RemoveDependency;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.DraftPlan;
import setpoint.model.plan.PlanVersion.ApprovedHow;
import setpoint.model.plan.Task;
import setpoint.model.schedule.CriticalPath;
import setpoint.model.work.Progress;
import setpoint.model.work.Standing;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.UnclaimTask;

/// Read the middle (p0.50): a machine that is shared makes the mean meaningless. What an edit and what follows from it cost in memory, in small and large plans. The yardstick of the calculations over
/// whole plans is [#plainPass]: a topological sort with longest paths on bare int arrays.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GraphBench {
    private static final Author ME = Author.person("you", "bench");

    @Param({"100", "10000"}) int tasks;

    private final Random random = new Random(1);
    private Workspace draft;
    private Workspace running;
    private Content content;
    private int[] from;
    private int[] to;
    private int[] minutes;
    private int counter;

    @Setup(Level.Trial)
    public void plan() {
        content = content(tasks);
        draft = workspace();
        running = workspace();
        running.apply(new ApproveVersion("p", "Fine", ApprovedHow.WINDOW), ME);
        Dag.of(draft.snapshot(), "p");
        plainArrays();
    }

    private Workspace workspace() {
        var workspace = new Workspace(new MemoryJournal(), Clock.systemUTC());
        workspace.apply(new DraftPlan("p", "Bench", content, null), ME);
        return workspace;
    }

    static Content content(int n) {
        var random = new Random(1);
        var tasks = new ArrayList<Task>();
        var dependencies = new ArrayList<Dependency>();
        var seen = new HashSet<String>();
        for (int i = 0; i < n; i++) {
            var estimate = Map.of("likelyMin", 30L + random.nextInt(200));
            tasks.add(Task.titled("p", "t" + i, "Task " + i).with(Map.of("estimate", estimate)));
            for (int k = 0; k < 2 && i > 0; k++) {
                int before = Math.max(0, i - 1 - random.nextInt(200));
                if (seen.add(before + ">" + i)) dependencies.add(new Dependency("p", "t" + before, "t" + i));
            }
        }
        return new Content("p", Brief.titled("Bench"), List.of(), List.of(), tasks, dependencies);
    }

    private void plainArrays() {
        int n = content.tasks().size();
        var index = new java.util.HashMap<String, Integer>();
        for (int i = 0; i < n; i++) index.put(content.tasks().get(i).id(), i);
        from = content.dependencies().stream().mapToInt(d -> index.get(d.from())).toArray();
        to = content.dependencies().stream().mapToInt(d -> index.get(d.to())).toArray();
        minutes = content.tasks().stream().mapToInt(Task::likelyMinutes).toArray();
    }

    @Benchmark
    public Object changeAField() {
        var set = Map.<String, Object>of("title", "Title " + counter++);
        return draft.apply(new UpdateTask("p", "t" + random.nextInt(tasks), set, List.of()), ME);
    }

    @Benchmark
    public Object addAndRemoveATask() {
        draft.apply(new AddTask("p", "n" + ++counter, Map.of()), ME);
        return draft.undo(ME, "p");
    }

    /// One dependency between any two tasks, with its cycle check, and its removal.
    @Benchmark
    public Object linkAnyTwo() {
        var a = "t" + random.nextInt(tasks);
        var b = "t" + random.nextInt(tasks);
        try {
            if (draft.apply(new AddDependency("p", a, b), ME).change().isPresent())
                return draft.apply(new RemoveDependency("p", a, b), ME);
            return a;
        } catch (Refused loop) {
            return loop;
        }
    }

    /// A claim and its taking back, each with how all tasks stand afterwards.
    @Benchmark
    public Standing claimAndGiveBackWithReadySet() {
        running.apply(new ClaimTask("p", "t0", null), ME);
        Progress.of(running.snapshot(), "p").at(Instant.EPOCH, ZoneOffset.UTC);
        running.apply(new UnclaimTask("p", "t0"), ME);
        return Progress.of(running.snapshot(), "p").at(Instant.EPOCH, ZoneOffset.UTC);
    }

    @Benchmark
    public Standing readySet() {
        return Progress.of(running.snapshot(), "p").at(Instant.EPOCH, ZoneOffset.UTC);
    }

    @Benchmark
    public CriticalPath criticalPath() {
        return CriticalPath.of(content);
    }

    @Benchmark
    public int[] topologicalOrder() {
        return content.graph().topologicalOrder();
    }

    /// The yardstick: order and longest paths, forward and backward, on arrays that are ready for it.
    @Benchmark
    public int plainPass() {
        int n = minutes.length;
        var first = new int[n + 1];
        for (int f : from) first[f + 1]++;
        for (int i = 0; i < n; i++) first[i + 1] += first[i];
        var next = first.clone();
        var successors = new int[from.length];
        var waitsFor = new int[n];
        for (int e = 0; e < from.length; e++) {
            successors[next[from[e]]++] = to[e];
            waitsFor[to[e]]++;
        }
        var order = new int[n];
        var finish = new int[n];
        int placed = 0;
        for (int i = 0; i < n; i++) if (waitsFor[i] == 0) order[placed++] = i;
        int length = 0;
        for (int k = 0; k < placed; k++) {
            int i = order[k];
            finish[i] += minutes[i];
            length = Math.max(length, finish[i]);
            for (int s = first[i]; s < first[i + 1]; s++) {
                finish[successors[s]] = Math.max(finish[successors[s]], finish[i]);
                if (--waitsFor[successors[s]] == 0) order[placed++] = successors[s];
            }
        }
        var latest = new int[n];
        java.util.Arrays.fill(latest, length);
        int critical = 0;
        for (int k = placed - 1; k >= 0; k--) {
            int i = order[k];
            for (int s = first[i]; s < first[i + 1]; s++)
                latest[i] = Math.min(latest[i], latest[successors[s]] - minutes[successors[s]]);
            if (latest[i] == finish[i]) critical++;
        }
        return critical;
    }
}
