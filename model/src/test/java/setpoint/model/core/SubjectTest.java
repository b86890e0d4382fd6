package setpoint.model.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.PlaceTask;
import setpoint.model.plan.DraftEdit.RemoveDependency;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.PlanEdit.AcceptItems;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkEdit.ClaimTask;

class SubjectTest {
    private final Bench bench = Bench.withPlan();
    private final Workspace workspace = bench.workspace;

    private List<Change> history(Subject subject) {
        return workspace.history(subject, Long.MAX_VALUE, 100).toCompletableFuture().join();
    }

    private List<String> verbs(Subject subject) {
        return history(subject).stream().map(Change::verb).toList();
    }

    private static Subject task(String id) {
        return Subject.of(Task.key("p", id));
    }

    @Test
    void theHistoryOfATaskIsWhatWasDoneToItAboutItAndAtBothEndsOfItsDependencies() {
        bench.tasks("a", "b", "c").chain("a", "b");
        bench.does(new UpdateTask("p", "a", Map.of("title", "Alpha"), List.of()));
        bench.does(new PlaceTask("p", "a", 1, 2));
        bench.does(new RemoveDependency("p", "a", "b"));
        bench.approved().does(new ClaimTask("p", "a", null));
        assertEquals(
                List.of("claimTask", "removeDependency", "placeTask", "updateTask", "addDependency", "addTask"),
                verbs(task("a")));
        assertEquals(List.of("removeDependency", "addDependency", "addTask"), verbs(task("b")));
        assertEquals(List.of("removeDependency", "addDependency"), verbs(Subject.of(Dependency.key("p", "a", "b"))));
        assertEquals(List.of("addTask"), verbs(task("c")));
    }

    @Test
    void whatAnAgentProposedAndWhoAcceptedItIsInTheHistoryOfTheTask() {
        bench.tasks("a", "b");
        workspace.apply(new UpdateTask("p", "a", Map.of("title", "Its"), List.of()), Bench.BOT);
        bench.does(new AcceptItems("p", List.of("a")));
        var history = history(task("a"));
        assertEquals(List.of("acceptItems", "updateTask", "addTask"), history.stream().map(Change::verb).toList());
        assertEquals(
                List.of(Bench.ME, Bench.BOT, Bench.ME), history.stream().map(Change::author).toList());
        assertEquals(List.of("addTask"), verbs(task("b")));
    }

    @Test
    void aChangeOfManyItemsIsNarrowedToTheOneThatWasAskedFor() {
        var both = new Batch("paste",
                List.of(new AddTask("p", "a", Map.of()), new AddTask("p", "b", Map.of())));
        bench.does(both);
        var change = history(task("a")).getFirst();
        assertEquals(List.of(Task.key("p", "a")), change.keys().toList());
        assertEquals(2, history(Subject.plan("p")).getFirst().deltas().size());
    }

    @Test
    void theHistoryOfAPlanIsWhatWasDoneToItAndToAllThatLivesInIt() {
        bench.tasks("a");
        bench.does(new CreatePlan("q", "Studio", "Another", ""));
        bench.does(new AddTask("q", "a", Map.of()));
        assertEquals(List.of("addTask", "createPlan"), verbs(Subject.plan("p")));
        assertEquals(List.of("addTask", "createPlan"), verbs(Subject.plan("q")));
    }

    @Test
    void aHistoryIsReadPieceByPieceFromTheNewestBack() {
        bench.tasks("a");
        for (int i = 1; i <= 7; i++) bench.does(new UpdateTask("p", "a", Map.of("title", "Name " + i), List.of()));
        var newest = workspace.history(task("a"), Long.MAX_VALUE, 5).toCompletableFuture().join();
        var before = newest.getLast().revision();
        var rest = workspace.history(task("a"), before, 5).toCompletableFuture().join();
        assertEquals(5, newest.size());
        assertEquals(3, rest.size());
        assertEquals(before - 1, rest.getFirst().revision());
        assertEquals("addTask", rest.getLast().verb());
    }
}
