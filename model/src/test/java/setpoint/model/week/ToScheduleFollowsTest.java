package setpoint.model.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.Bench;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.ArchivePlan;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.PlanEdit.RequestChange;
import setpoint.model.plan.PlanEdit.UnarchivePlan;
import setpoint.model.plan.PlanVersion.ApprovedHow;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.BlockEdit.RemoveBlock;
import setpoint.model.week.BlockEdit.UpdateBlock;
import setpoint.model.work.WorkEdit.AbandonTask;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.CloseTask;
import setpoint.model.work.WorkEdit.UnclaimTask;

/// What still has to get time, kept from change to change, is what it would be worked out anew.
class ToScheduleFollowsTest {
    private static final List<String> PLANS = List.of("p", "q");
    private static final List<String> AGENTS = List.of("ada", "bob");
    private static final int TASKS = 6;
    private static final int EDITS = 60;

    private final Bench bench = Bench.withPlan();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whateverIsDone(long seed) {
        var random = new Random(seed);
        begin();
        int made = 0;
        for (int i = 0; i < EDITS; i++) {
            if (attempt(some(random, i))) made++;
            if (random.nextInt(6) == 0) bench.clock.forward(random.nextInt(90));
            // What is not asked for in between is followed over several changes at once.
            if (random.nextInt(3) == 0) continue;
            assertEquals(anew(), ToSchedule.of(bench.now(), bench.clock.instant(), ZoneOffset.UTC));
        }
        assertFalse(made < EDITS / 3, () -> "most edits should have been possible");
    }

    private List<ToSchedule> anew() {
        var items = bench.now().items().toList();
        return ToSchedule.of(Snapshot.of(1, items), bench.clock.instant(), ZoneOffset.UTC);
    }

    private void begin() {
        for (var agent : AGENTS) bench.does(new AddAgent(agent, Author.Type.HUMAN, Map.of("name", agent)));
        bench.does(new CreatePlan("q", "Studio", "Another plan", "Try more"));
        for (var plan : PLANS) {
            for (int i = 0; i < TASKS; i++)
                bench.does(new AddTask(plan, "t" + i, Map.of("estimate", Map.of("likelyMin", 30 * i))));
            for (int i = 2; i < TASKS; i++)
                bench.does(new setpoint.model.plan.DraftEdit.AddDependency(plan, "t" + (i - 2), "t" + i));
        }
        bench.does(new ApproveVersion("p", "It is right", ApprovedHow.WINDOW));
    }

    private boolean attempt(Edit edit) {
        try {
            bench.does(edit);
            return true;
        } catch (Refused refused) {
            return false;
        }
    }

    private Edit some(Random random, int i) {
        var plan = PLANS.get(random.nextInt(2));
        var task = "t" + random.nextInt(TASKS);
        var agent = AGENTS.get(random.nextInt(2));
        var start =
                bench.clock.instant().atZone(ZoneOffset.UTC).toLocalDateTime().plusMinutes(random.nextInt(600) - 300);
        var end = start.plusMinutes(15 + random.nextInt(90)).toString();
        var blocks = new ArrayList<>(bench.now().all(Timeblock.class, agent));
        var block = blocks.isEmpty() ? "none" : blocks.get(random.nextInt(blocks.size())).id();
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> new AddBlock(
                    agent, "b" + i, start.isBefore(bench.clock.instant().atZone(ZoneOffset.UTC).toLocalDateTime())
                            ? BlockType.REALITY
                            : BlockType.DREAM,
                    start.toString(), end, Map.of("task", plan + "/" + task), "");
            case 3 -> new MoveBlock(agent, block, start.toString(), end, "");
            case 4 -> new RemoveBlock(agent, block, "");
            case 5 -> new UpdateBlock(agent, block, Map.of("task", plan + "/" + task), List.of(), "");
            case 6 -> new TimerEdit.StartTimer("b" + i, agent, plan + "/" + task, Map.of(), null);
            case 7 -> new ClaimTask(plan, task, Agent.YOU);
            case 8 -> new CloseTask(plan, task, "", "");
            case 9 -> random.nextBoolean() ? new UnclaimTask(plan, task) : new AbandonTask(plan, task, "Not needed");
            case 10 -> new ApproveVersion(plan, "It is right", ApprovedHow.WINDOW);
            case 11 -> new RequestChange(plan, "More", "");
            case 12 -> new UpdateTask(plan, task, Map.of("title", "Title " + i), List.of());
            default -> bench.now().get(setpoint.model.plan.Plan.class, "", plan).archived()
                    ? new UnarchivePlan(plan)
                    : random.nextInt(3) == 0 ? new ArchivePlan(plan) : new TimerEdit.StopTimer(agent, null);
        };
    }
}
