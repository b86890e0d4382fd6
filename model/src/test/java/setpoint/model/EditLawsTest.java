package setpoint.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.week.BlockType.DREAM;
import static setpoint.model.week.BlockType.REALITY;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.agent.AgentEdit.UpdateAgent;
import setpoint.model.core.Author;
import setpoint.model.core.Canonical;
import setpoint.model.core.Edit;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.SettingEdit.SetSetting;
import setpoint.model.inbox.InboxEdit.ArchiveThought;
import setpoint.model.inbox.InboxEdit.CaptureThought;
import setpoint.model.inbox.InboxEdit.DismissReport;
import setpoint.model.inbox.InboxEdit.PlanThought;
import setpoint.model.inbox.InboxEdit.ReportImport;
import setpoint.model.inbox.InboxEdit.RewordThought;
import setpoint.model.inbox.InboxEdit.UnarchiveThought;
import setpoint.model.measure.CycleEdit.ApplyTemplateChange;
import setpoint.model.measure.CycleEdit.CloseCycle;
import setpoint.model.measure.CycleEdit.ReopenCycle;
import setpoint.model.measure.CycleEdit.TrackTime;
import setpoint.model.measure.TemplateChange;
import setpoint.model.plan.ArchetypeEdit.DefineArchetype;
import setpoint.model.plan.ArchetypeEdit.RemoveArchetype;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit.AddCriterion;
import setpoint.model.plan.DraftEdit.AddDependency;
import setpoint.model.plan.DraftEdit.AddPhase;
import setpoint.model.plan.DraftEdit.AddTask;
import setpoint.model.plan.DraftEdit.MovePhase;
import setpoint.model.plan.DraftEdit.MoveTask;
import setpoint.model.plan.DraftEdit.PlaceTask;
import setpoint.model.plan.DraftEdit.RemoveCriterion;
import setpoint.model.plan.DraftEdit.RemoveDependency;
import setpoint.model.plan.DraftEdit.RemovePhase;
import setpoint.model.plan.DraftEdit.RemoveTask;
import setpoint.model.plan.DraftEdit.SetDependencies;
import setpoint.model.plan.DraftEdit.UpdateCriterion;
import setpoint.model.plan.DraftEdit.UpdatePhase;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.plan.Phase;
import setpoint.model.plan.PlanEdit.AcceptItems;
import setpoint.model.plan.PlanEdit.ApproveVersion;
import setpoint.model.plan.PlanEdit.ArchivePlan;
import setpoint.model.plan.PlanEdit.CreatePlan;
import setpoint.model.plan.PlanEdit.DiscardDraft;
import setpoint.model.plan.PlanEdit.DraftPlan;
import setpoint.model.plan.PlanEdit.MovePlan;
import setpoint.model.plan.PlanEdit.PublishVersion;
import setpoint.model.plan.PlanEdit.RejectItems;
import setpoint.model.plan.PlanEdit.RequestChange;
import setpoint.model.plan.PlanEdit.SetScopes;
import setpoint.model.plan.PlanEdit.UnarchivePlan;
import setpoint.model.plan.PlanEdit.UpdatePlan;
import setpoint.model.plan.PlanVersion.ApprovedHow;
import setpoint.model.plan.ProjectEdit.ArchiveProject;
import setpoint.model.plan.ProjectEdit.CreateProject;
import setpoint.model.plan.ProjectEdit.RemoveProject;
import setpoint.model.plan.ProjectEdit.RenameProject;
import setpoint.model.plan.ProjectEdit.UnarchiveProject;
import setpoint.model.plan.Task;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockEdit.ImportBlocks;
import setpoint.model.week.BlockEdit.JoinBlocks;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.BlockEdit.RemoveBlock;
import setpoint.model.week.BlockEdit.SplitBlock;
import setpoint.model.week.BlockEdit.UpdateBlock;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.BusyCalendar.BusyEvent;
import setpoint.model.week.Slot;
import setpoint.model.week.Span;
import setpoint.model.week.TimeMindPlan.DayEnergy;
import setpoint.model.week.Timeblock;
import setpoint.model.week.TimerEdit.RecordIntended;
import setpoint.model.week.TimerEdit.StartTimer;
import setpoint.model.week.TimerEdit.StopTimer;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit.AllocateEnergy;
import setpoint.model.week.WeekEdit.ImportCalendar;
import setpoint.model.week.WeekEdit.MoveZone;
import setpoint.model.week.WeekEdit.OpenWeek;
import setpoint.model.week.WeekEdit.RemoveCalendar;
import setpoint.model.week.WeekEdit.RemoveRoutine;
import setpoint.model.week.WeekEdit.SetRoutine;
import setpoint.model.week.WeekEdit.SetWeekTemplate;
import setpoint.model.week.WeekEdit.TemplateFromWeek;
import setpoint.model.work.Evidence;
import setpoint.model.work.LegacyEdit.LeaveImprovement;
import setpoint.model.work.WorkEdit.AbandonTask;
import setpoint.model.work.WorkEdit.AskReview;
import setpoint.model.work.WorkEdit.CheckItem;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.CloseBlocker;
import setpoint.model.work.WorkEdit.CloseTask;
import setpoint.model.work.WorkEdit.DecideGate;
import setpoint.model.work.WorkEdit.FailTask;
import setpoint.model.work.WorkEdit.OpenBlocker;
import setpoint.model.work.WorkEdit.RecordCriterion;
import setpoint.model.work.WorkEdit.ReopenGate;
import setpoint.model.work.WorkEdit.ReopenTask;
import setpoint.model.work.WorkEdit.UnclaimTask;

/// What holds for every edit there is. An edit without a sample here fails the first test.
class EditLawsTest {
    private static final LocalDateTime START = LocalDateTime.parse("2026-11-23T08:00");
    private static final Week WEEK = Week.parse("2026-W48");

    private static final Slot SLOT =
            new Slot("mon", DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, "Scan", "SCAN", null);

    private record Sample(Consumer<Bench> before, java.util.function.Function<Bench, Edit> edit) {}

    private static final Map<Class<? extends Edit>, Sample> SAMPLES = new LinkedHashMap<>();

    private static void draft(Edit edit) {
        SAMPLES.put(edit.getClass(), new Sample(EditLawsTest::drafted, _ -> edit));
    }

    private static void work(Edit edit, Edit... before) {
        SAMPLES.put(edit.getClass(), new Sample(bench -> {
            drafted(bench);
            bench.approved();
            for (var first : before) bench.does(first);
        }, _ -> edit));
    }

    private static void thought(Edit edit, Edit... before) {
        SAMPLES.put(edit.getClass(), new Sample(bench -> {
            bench.does(new CaptureThought("t", "Write the letter 45m #document +Studio"));
            for (var first : before) bench.does(first);
        }, _ -> edit));
    }

    private static void proposal(Edit edit) {
        SAMPLES.put(edit.getClass(), new Sample(EditLawsTest::proposed, _ -> edit));
    }

    /// An AI changes one task, adds another with a dependency, and removes a third.
    private static void proposed(Bench bench) {
        drafted(bench);
        for (var edit : List.<Edit>of(
                new UpdateTask("p", "a", Map.of("title", "A, proposed"), List.of()),
                new AddTask("p", "d", Map.of()),
                new AddDependency("p", "d", "c"),
                new RemoveTask("p", "b")))
            bench.workspace.apply(edit, Bench.BOT);
    }

    private static void drafted(Bench bench) {
        bench.phases("one", "two").tasks("a", "b", "c").chain("a", "b").gate("g");
        bench.does(new UpdateTask("p", "a", Map.of(
                "phase", "one",
                "checklist", List.of("Look", "Leap"),
                "criteria", List.of(Map.of("id", "c1", "text", "It holds"))), List.of()));
    }

    static {
        draft(new CreatePlan("q", "Studio", "Another plan", ""));
        draft(new DraftPlan("q", "New project", content(), "blank"));
        draft(new UpdatePlan("p", Map.of("title", "A better plan", "constraints", List.of("No money")),
                List.of("goal")));
        draft(new MovePlan("p", "Elsewhere"));
        draft(new ArchivePlan("p"));
        draft(new CreateProject("other", "Other things"));
        draft(new RenameProject("studio", "Another studio"));
        draft(new ArchiveProject("studio"));
        SAMPLES.put(UnarchiveProject.class,
                new Sample(b -> b.does(new ArchiveProject("studio")), _ -> new UnarchiveProject("studio")));
        SAMPLES.put(RemoveProject.class,
                new Sample(b -> b.does(new CreateProject("other", "Other things")), _ -> new RemoveProject("other")));
        SAMPLES.put(UnarchivePlan.class, new Sample(b -> b.does(new ArchivePlan("p")), _ -> new UnarchivePlan("p")));
        SAMPLES.put(DiscardDraft.class, new Sample(bench -> {
            drafted(bench);
            bench.approved().does(new RequestChange("p", "More", ""));
            bench.does(new AddTask("p", "more", Map.of()));
        }, _ -> new DiscardDraft("p")));
        draft(new CaptureThought("u", "Ask the aquarium 1h 30m"));
        thought(new RewordThought("t", "Write to the members #research"));
        thought(new ArchiveThought("t"));
        thought(new UnarchiveThought("t"), new ArchiveThought("t"));
        thought(new PlanThought("t", "letter", "Inbox"));
        draft(new ReportImport("p", "mermaid", List.of("line 3: the loop a → b → a was cut.")));
        SAMPLES.put(DismissReport.class, new Sample(
                b -> b.does(new ReportImport("p", "mermaid", List.of("line 3: look"))), _ -> new DismissReport("p")));
        proposal(new AcceptItems("p", List.of("a", "dependency/d>c")));
        proposal(new RejectItems("p", List.of()));
        draft(new ApproveVersion("p", "It is right", ApprovedHow.WINDOW));
        SAMPLES.put(PublishVersion.class, new Sample(bench -> {
            drafted(bench);
            bench.approved();
        }, Bench::publication));
        work(new RequestChange("p", "A step is missing", "r1"));
        draft(new SetScopes("p", List.of(new SetScopes.Scoped("repo:web", "Web"))));
        draft(new AddPhase("p", "three", Map.of("title", "Three", "waitsForPrevious", true)));
        draft(new UpdatePhase("p", "one", Map.of("title", "First", "archetype", "SCAN"), List.of()));
        draft(new MovePhase("p", "two", "one"));
        draft(new RemovePhase("p", "one"));
        draft(new AddTask("p", "d",
                Map.of("title", "D", "dependsOn", List.of("a", Map.of("task", "b", "type", "SS")))));
        draft(new UpdateTask("p", "c", Map.of("title", "See", "priority", 0L, "dependsOn", List.of("a")),
                List.of("estimate")));
        draft(new MoveTask("p", "c", "two", "b"));
        draft(new PlaceTask("p", "c", 40, 80));
        draft(new RemoveTask("p", "a"));
        draft(new AddDependency("p", "b", "c", Dependency.Type.SS, 15));
        draft(new RemoveDependency("p", "a", "b"));
        draft(new SetDependencies("p", "b", List.of(new SetDependencies.On("c", Dependency.Type.FS, 0))));
        draft(new AddCriterion("p", "a", "c2", "It holds twice", "make test"));
        draft(new UpdateCriterion("p", "a", "c1", Map.of("text", "It stands"), List.of()));
        draft(new RemoveCriterion("p", "a", "c1"));
        work(new ClaimTask("p", "a", "planner"));
        work(new UnclaimTask("p", "a"), new ClaimTask("p", "a", null));
        work(new CheckItem("p", "a", "Look", false));
        work(new RecordCriterion("p", "a", "c1", true, List.of(new Evidence(Evidence.Type.TEXT, "Seen"))));
        work(new AskReview("p", "a"), new ClaimTask("p", "a", null));
        work(new CloseTask("p", "a", "Done", "Start earlier"), new ClaimTask("p", "a", null));
        work(new FailTask("p", "a", "The tests fail", "Red tests"), new ClaimTask("p", "a", null));
        work(new OpenBlocker("p", "c", "No licence", "Legal has not answered"));
        work(new CloseBlocker("p", "a", "b1"), new ClaimTask("p", "a", null), new FailTask("p", "a", "No", ""));
        work(new AbandonTask("p", "a", "Not needed"));
        work(new ReopenTask("p", "a", "Look again"), new AbandonTask("p", "a", ""));
        work(new DecideGate("p", "g", DecideGate.Decision.PASS, "Good enough"));
        work(new ReopenGate("p", "g"), new DecideGate("p", "g", DecideGate.Decision.REJECT, "Not yet"));
        work(new LeaveImprovement("p", "Ask the harbour first"),
                new AbandonTask("p", "a", ""), new AbandonTask("p", "b", ""), new AbandonTask("p", "c", ""),
                new AbandonTask("p", "g", ""));
        draft(new AddAgent("tester", Author.Type.AI, Map.of("name", "Tester", "capabilities", List.of("test"))));
        SAMPLES.put(UpdateAgent.class, new Sample(
                b -> b.does(new AddAgent("tester", Author.Type.AI, Map.of())),
                _ -> new UpdateAgent("tester", Map.of("domain", "Quality"), List.of())));
        draft(new SetSetting("theme", "dark"));
        draft(new DefineArchetype("TALK", Map.of("title", "Talk to people", "look", "SCAN")));
        SAMPLES.put(RemoveArchetype.class, new Sample(
                b -> b.does(new DefineArchetype("TALK", Map.of())), _ -> new RemoveArchetype("TALK")));
        week(new AddBlock("ada", "c", REALITY, "2026-11-22T08:00", "2026-11-22T09:00", Map.of("title", "Tea"), ""));
        week(new UpdateBlock("ada", "a", Map.of("energy", "HIGH", "task", "p/c"), List.of("title"), ""));
        week(new MoveBlock("ada", "a", "2026-11-28T08:00", null, ""));
        week(new SplitBlock("ada", "a", "2026-11-23T08:30", "a2", ""));
        week(new JoinBlocks("ada", List.of("a", "b"), ""));
        week(new RemoveBlock("ada", "a", ""));
        week(new ImportBlocks("ada", List.of(Timeblock.at("ada", "t1", REALITY,
                Span.happened(Instant.parse("2026-11-27T10:00:00Z"), ZoneId.of("Europe/Lisbon"), 25)).called("Tea"))));
        week(new StartTimer("r", "ada", null, Map.of("title", "Letters"), null));
        week(new StopTimer("ada", null), new StartTimer("r", "ada", null, Map.of("title", "Letters"), null));
        week(new RecordIntended("ada", "a", "r", "2026-11-23T07:20", "2026-11-23T07:50"));
        week(new AllocateEnergy("ada", WEEK, List.of(new DayEnergy(DayOfWeek.MONDAY, 6))));
        week(new TemplateFromWeek("ada", WEEK, "A first one"));
        week(new OpenWeek("ada", WEEK.next()), new TemplateFromWeek("ada", WEEK, ""));
        week(new SetWeekTemplate("ada",
                List.of(new Slot("mon", DayOfWeek.MONDAY, LocalTime.of(8, 0), 60, "Scan", "SCAN", null)), ""));
        week(new SetRoutine("ada", "inbox", Map.of("title", "Inbox scan", "archetype", "SCAN")));
        week(new RemoveRoutine("ada", "inbox"), new SetRoutine("ada", "inbox", Map.of()));
        week(new ImportCalendar("ada", busy()));
        week(new RemoveCalendar("ada", "club"), new ImportCalendar("ada", busy()));
        var later = new TemplateChange(SLOT, SLOT.at(DayOfWeek.MONDAY, LocalTime.of(8, 30), 60));
        var template = new SetWeekTemplate("ada", List.of(SLOT), "");
        var real = new AddBlock(
                "ada", "c", REALITY, "2026-11-20T08:00", "2026-11-20T09:00", Map.of("title", "Tea"), "");
        week(new CloseCycle("ada", WEEK.previous(), "Begin later", List.of(later), true), real, template);
        week(new ReopenCycle("ada", WEEK.previous(), "Something was missing"), real,
                new CloseCycle("ada", WEEK.previous(), "", List.of(), false));
        week(new ApplyTemplateChange("ada", later), template);
        week(new TrackTime("ada", 12));
        week(new MoveZone("ada", ZoneId.of("Asia/Tokyo")));
    }

    private static BusyCalendar busy() {
        var event = new BusyEvent("e1", "Rehearsal", LocalDateTime.parse("2026-11-27T19:00"),
                ZoneId.of("Europe/Lisbon"), 90, false);
        return new BusyCalendar("ada", "club", "Club", WEEK.monday(), WEEK.monday().plusDays(90), List.of(event));
    }

    /// Ada has two DREAM blocks in a row, which begin an hour after the bench's clock.
    private static void week(Edit edit, Edit... before) {
        SAMPLES.put(edit.getClass(), new Sample(bench -> {
            drafted(bench);
            bench.does(new AddAgent("ada", Author.Type.HUMAN, Map.of("name", "Ada", "zone", "Europe/Lisbon")));
            bench.does(new AddBlock("ada", "a", DREAM, START.toString(), START.plusHours(1).toString(),
                    Map.of("title", "Scan"), ""));
            bench.does(new AddBlock("ada", "b", DREAM, START.plusHours(1).toString(), START.plusHours(3).toString(),
                    Map.of("title", "Write"), ""));
            for (var first : before) bench.does(first);
        }, _ -> edit));
    }

    private static Content content() {
        return new Content(
                "q", Brief.titled("From a template"), List.of(), List.of(new Phase("q", "one", "One", 0)),
                List.of(Task.titled("q", "x", "X"), Task.titled("q", "y", "Y")),
                List.of(new Dependency("q", "x", "y")));
    }

    @Test
    void everyEditHasASample() {
        assertEquals(Set.copyOf(Edits.byVerb().values()), new HashSet<>(SAMPLES.keySet()));
    }

    @TestFactory
    Stream<DynamicTest> everyEditKeepsItsLaws() {
        return SAMPLES.entrySet().stream()
                .map(e -> DynamicTest.dynamicTest(e.getKey().getSimpleName(), () -> keepsItsLaws(e.getValue())));
    }

    private static void keepsItsLaws(Sample sample) {
        var bench = Bench.withPlan();
        sample.before().accept(bench);
        var edit = sample.edit().apply(bench);
        var before = bench.now();
        var change = bench.does(edit).change();
        var after = bench.now();
        assertTrue(change.isPresent(), "the sample changes something");
        assertNotEquals(before, after);
        assertEquals(edit.verb(), change.get().verb());
        if (edit.finality().isPresent()) {
            var refusal = assertThrows(Refused.class, () -> bench.workspace.undo(Bench.ME, ""));
            assertEquals(edit.finality().get(), refusal.getMessage());
            assertTrue(Edits.byVerb().keySet().stream().anyMatch(refusal.getMessage()::contains), "names a verb");
            assertEquals(after, bench.now());
        } else {
            bench.workspace.undo(Bench.ME, "");
            assertEquals(before, bench.now());
            bench.workspace.redo(Bench.ME, "");
            assertEquals(after, bench.now());
            bench.workspace.undo(Bench.ME, "");
            assertEquals(before, bench.now());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyEditIsReadBackFromItsTree() {
        return SAMPLES.entrySet().stream().map(e -> DynamicTest.dynamicTest(e.getKey().getSimpleName(), () -> {
            var bench = Bench.withPlan();
            e.getValue().before().accept(bench);
            var edit = (Record) e.getValue().edit().apply(bench);
            var tree = Records.compact(edit);
            assertEquals(edit, Records.read(edit.getClass(), tree, ""));
            assertFalse(Canonical.text(tree).isEmpty());
        }));
    }

    @Test
    void everyKindOfItemIsReadBackFromItsTree() {
        var seen = new HashSet<Class<?>>();
        for (var sample : SAMPLES.values()) {
            var bench = Bench.withPlan();
            sample.before().accept(bench);
            bench.does(sample.edit().apply(bench));
            bench.now().items().forEach(item -> {
                seen.add(item.getClass());
                assertEquals(item, Records.read(item.getClass(), Records.compact((Record) item), ""));
            });
        }
        assertEquals(new HashSet<>(Kinds.ALL), seen);
    }
}
