package setpoint.model;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
import org.openjdk.jmh.annotations.Warmup;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.MemoryJournal;
import setpoint.model.core.Workspace;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.DraftPlan;
import setpoint.model.plan.PlanVersion.ApprovedHow;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.ToSchedule;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.UnclaimTask;

/// Read the middle (p0.50). What still has to get time after a change, in a running plan of many open tasks with a week of
/// 500 blocks.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ScheduleBench {
    private static final Author ME = Author.person("you", "bench");
    private static final Instant AT = Instant.parse("2026-11-23T08:00:00Z");
    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final int BLOCKS = 500;

    @Param({"100", "10000"}) int tasks;

    private Workspace workspace;
    private int counter;

    @Setup(Level.Trial)
    public void plan() {
        workspace = new Workspace(new MemoryJournal(), Clock.fixed(AT, ZoneOffset.UTC));
        does(new AddAgent(Agent.YOU, Author.Type.HUMAN, Map.of("name", "You")));
        does(new DraftPlan("p", "Bench", GraphBench.content(tasks), null));
        does(new ApproveVersion("p", "Fine", ApprovedHow.WINDOW));
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < BLOCKS; i++) {
            var start = MONDAY.plusDays(i % 5).plusMinutes(i);
            edits.add(new AddBlock(
                    Agent.YOU, "b" + i, BlockType.DREAM, start.toString(), start.plusMinutes(15).toString(),
                    Map.of("task", "p/t" + i % tasks), ""));
        }
        edits.forEach(this::does);
    }

    private void does(Edit edit) {
        workspace.apply(edit, ME);
    }

    private List<ToSchedule> tray() {
        return ToSchedule.of(workspace.snapshot(), AT, ZoneOffset.UTC);
    }

    @Benchmark
    public List<ToSchedule> afterABlockWasMoved() {
        var start = MONDAY.plusMinutes(5 * (counter++ % 60)).toString();
        does(new MoveBlock(Agent.YOU, "b7", start, null, ""));
        return tray();
    }

    /// And once more, after it was given back.
    @Benchmark
    public List<ToSchedule> afterATaskWasClaimed() {
        does(new ClaimTask("p", "t0", null));
        tray();
        does(new UnclaimTask("p", "t0"));
        return tray();
    }

    /// As each minute, when what is past has changed.
    @Benchmark
    public List<ToSchedule> anew() {
        return ToSchedule.of(workspace.snapshot(), AT.plusSeconds(60 * (counter++ % 60)), ZoneOffset.UTC);
    }
}
