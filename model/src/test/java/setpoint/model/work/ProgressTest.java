package setpoint.model.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.core.Edit;
import setpoint.model.core.RandomEdits;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.RequestChange;
import setpoint.model.plan.PlanVersion.ApprovedHow;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkEdit.AbandonTask;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.CloseTask;
import setpoint.model.work.WorkEdit.FailTask;
import setpoint.model.work.WorkEdit.ReopenTask;
import setpoint.model.work.WorkEdit.UnclaimTask;

class ProgressTest {
    @Test
    void whatFollowedTheEditsSaysWhatIsBuiltAnew() {
        for (long seed = 1; seed <= 25; seed++) {
            var random = new Random(seed);
            var clock = new Bench.TestClock();
            var edits = new RandomEdits(random, clock);
            var workspace = edits.workspace();
            for (int round = 0; round < 4; round++) {
                edits.make(30);
                tried(edits, new ApproveVersion("p", "Round " + round, ApprovedHow.WINDOW));
                for (int i = 0; i < 40; i++) {
                    tried(edits, work(edits, random));
                    clock.forward(random.nextInt(20));
                    if (setpoint.model.plan.Versions.newest(workspace.snapshot(), "p").isEmpty()) continue;
                    var now = workspace.snapshot();
                    var followed = Progress.of(now, "p");
                    var anew = Progress.build(now, followed.content());
                    assertEquals(statuses(anew, clock), statuses(followed, clock), "seed " + seed);
                }
                tried(edits, new RequestChange("p", "On", ""));
            }
        }
    }

    @Test
    void aTaskThatIsReadyHasNothingInItsWay() {
        for (long seed = 1; seed <= 25; seed++) {
            var random = new Random(seed);
            var clock = new Bench.TestClock();
            var edits = new RandomEdits(random, clock);
            edits.make(60);
            tried(edits, new ApproveVersion("p", "Fine", ApprovedHow.WINDOW));
            for (int i = 0; i < 60; i++) tried(edits, work(edits, random));
            var standing = Progress.of(edits.workspace().snapshot(), "p").at(clock.instant(), clock.getZone());
            for (var task : standing.content().leaves()) {
                var status = standing.of(task.id());
                if (status != Status.READY && status != Status.WAITING) continue;
                boolean free = standing.inTheWay(task.id()).isEmpty();
                assertEquals(status == Status.READY, free, "seed " + seed + " " + task.id());
            }
        }
    }

    private static Edit work(RandomEdits edits, Random random) {
        var tasks = Content.ofDraft(edits.workspace().snapshot(), "p").tasks();
        var task = tasks.isEmpty() ? "none" : tasks.get(random.nextInt(tasks.size())).id();
        var choices = List.<Edit>of(
                new ClaimTask("p", task, null), new ClaimTask("p", task, null), new CloseTask("p", task, "", ""),
                new CloseTask("p", task, "", ""), new FailTask("p", task, "It broke", ""),
                new AbandonTask("p", task, ""), new ReopenTask("p", task, ""), new UnclaimTask("p", task));
        return choices.get(random.nextInt(choices.size()));
    }

    private static void tried(RandomEdits edits, Edit edit) {
        try {
            edits.workspace().apply(edit, Bench.ME);
        } catch (Refused refused) {
            assertEquals(false, refused.getMessage().isBlank());
        }
    }

    private static java.util.Map<String, Status> statuses(Progress progress, Bench.TestClock clock) {
        var standing = progress.at(clock.instant(), clock.getZone());
        return progress.content().tasks().stream().map(Task::id)
                .collect(Collectors.toMap(Function.identity(), standing::of));
    }
}
