package setpoint.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Workspace;
import setpoint.model.measure.CycleEdit.CloseCycle;
import setpoint.model.measure.CycleEdit.ReopenCycle;
import setpoint.model.measure.Timed;
import setpoint.model.plan.ArchetypeEdit.DefineArchetype;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockEdit.SplitBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.TimeMindPlan.DayEnergy;
import setpoint.model.week.TimerEdit.RecordIntended;
import setpoint.model.week.TimerEdit.StartTimer;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit.AllocateEnergy;
import setpoint.model.week.WeekEdit.ImportCalendar;
import setpoint.model.week.WeekEdit.MoveZone;
import setpoint.model.week.WeekEdit.SetRoutine;
import setpoint.model.week.WeekEdit.TemplateFromWeek;

/// Everything that weeks are made of is kept: over closing, over the loss of the database, in a copy.
class WeekStoreTest {
    private static final Author YOU = Author.person("you", "window");
    private static final Week WEEK = Week.parse("2025-W44");

    @TempDir Path temp;

    /// A week with a change of clocks behind it, closed, opened again, closed anew, and a timer that runs.
    private static Snapshot told(Workspace workspace) {
        workspace.apply(new AddAgent("ada", Author.Type.HUMAN, Map.of("zone", "Europe/Berlin", "workingHours",
                List.of(Map.of("day", "MONDAY", "from", "09:00", "to", "17:00")))), YOU);
        workspace.apply(new DefineArchetype("TALK", Map.of("title", "Talk", "look", "SCAN")), YOU);
        workspace.apply(new AddBlock("ada", "d", BlockType.DREAM, "2025-10-27T09:00", "2025-10-27T11:00",
                Map.of("archetype", "TALK", "energy", "HIGH"), ""), YOU);
        workspace.apply(new AddBlock("ada", "night", BlockType.REALITY, "2025-10-26T02:30+01:00",
                "2025-10-26T03:30+01:00", Map.of("title", "Night"), ""), YOU);
        workspace.apply(new SplitBlock("ada", "d", "2025-10-27T10:00", "d2", ""), YOU);
        workspace.apply(new AllocateEnergy("ada", WEEK, List.of(new DayEnergy(DayOfWeek.MONDAY, 5))), YOU);
        workspace.apply(new SetRoutine("ada", "mail", Map.of("title", "Mail", "minutes", 20L)), YOU);
        var busy = new BusyCalendar.BusyEvent("u", "", LocalDateTime.parse("2025-10-27T09:00"),
                ZoneId.of("America/New_York"), 0, false);
        workspace.apply(new ImportCalendar("ada", new BusyCalendar("ada", "team", "Team", WEEK.monday(),
                WEEK.next().monday(), List.of(busy))), YOU);
        workspace.apply(Timed.of(new RecordIntended("ada", "d", "r", "2025-10-27T09:05", null), "ada",
                Duration.ofSeconds(9)), YOU);
        workspace.apply(new AddBlock("ada", "other", BlockType.REALITY, "2025-10-27T10:00", "2025-10-27T10:50",
                Map.of("title", "Other", "archetype", "SCAN"), ""), YOU);
        workspace.apply(new TemplateFromWeek("ada", WEEK, "First"), YOU);
        workspace.apply(new CloseCycle("ada", WEEK, "A rule", List.of(), true), YOU);
        workspace.apply(new ReopenCycle("ada", WEEK, "Looked again"), YOU);
        workspace.apply(new CloseCycle("ada", WEEK, "Another", List.of(), false), YOU);
        workspace.apply(new MoveZone("ada", ZoneId.of("Asia/Tokyo")), YOU);
        workspace.apply(Timed.of(new StartTimer("runs", "ada", null, Map.of("title", "Runs"), null), "ada",
                Duration.ofSeconds(3)), YOU);
        return workspace.snapshot();
    }

    @Test
    void weeksAreThereAfterReopeningAndTheLastGestureCanBeTakenBack() throws Exception {
        var workspace = StoreTest.open(temp).workspace();
        var before = told(workspace);
        workspace.close();
        try (var store = StoreTest.open(temp)) {
            assertEquals(List.of(), store.notes());
            var again = store.workspace();
            assertEquals(before, again.snapshot());
            again.undo(YOU, "ada").await();
            assertNotEquals(before, again.snapshot());
            again.redo(YOU, "ada").await();
            assertEquals(before, again.snapshot());
        }
        Files.delete(temp.resolve("db/workspace.mv.db"));
        try (var store = StoreTest.open(temp)) {
            assertEquals(before, store.load().snapshot());
            assertEquals(List.of(), store.check());
        }
    }

    @Test
    void weeksAreInABackup() throws Exception {
        var folder = temp.resolve("workspace");
        Snapshot before;
        try (var store = StoreTest.open(folder)) {
            before = told(store.workspace());
            store.backup(temp.resolve("copy.zip"));
        }
        var other = temp.resolve("other");
        Store.restore(other, temp.resolve("copy.zip"), "test", Clock.systemUTC(), Thread::new);
        try (var store = StoreTest.open(other)) {
            assertEquals(before, store.load().snapshot());
            assertTrue(store.check().isEmpty());
        }
    }
}
