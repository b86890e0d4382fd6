package setpoint.model.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.week.Weekly.ADA;
import static setpoint.model.week.Weekly.WEEK;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.UpdateAgent;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.week.TimeMindPlan.DayEnergy;
import setpoint.model.week.WeekEdit.AllocateEnergy;
import setpoint.model.week.WeekEdit.MoveZone;
import setpoint.model.week.WeekEdit.OpenWeek;
import setpoint.model.week.WeekEdit.TemplateFromWeek;

class WeekEditTest {
    private final Weekly weekly = new Weekly();

    private Agent ada() {
        return weekly.bench.now().get(Agent.class, "", ADA);
    }

    @Test
    void aWeekStartsFromTheTemplateAndFillsOnlyWhatIsMissing() {
        weekly.dream("a", "2026-11-23T09:00", 60, Map.of("title", "Scan", "archetype", "SCAN"));
        weekly.dream("b", "2026-11-29T23:30", 60, Map.of("title", "Late"));
        weekly.does(new TemplateFromWeek(ADA, WEEK, "First"), new OpenWeek(ADA, WEEK.next()));
        var next = Blocks.of(weekly.bench.now(), ADA).in(WEEK.next());
        assertEquals(List.of(LocalDateTime.parse("2026-11-30T09:00"), LocalDateTime.parse("2026-12-06T23:30")),
                next.stream().map(Timeblock::start).toList());
        assertEquals(weekly.block("a").slot(), next.getFirst().slot(), "a slot is known by its id");
        assertEquals(1, TimeMindPlan.of(weekly.bench.now(), ADA, WEEK.next()).template());
        var before = weekly.bench.now();
        weekly.does(new OpenWeek(ADA, WEEK.next()));
        assertEquals(before, weekly.bench.now());
        weekly.does(new BlockEdit.RemoveBlock(ADA, next.getLast().id(), ""), new OpenWeek(ADA, WEEK.next()));
        assertEquals(2, weekly.ids(WEEK.next()).size());
    }

    @Test
    void aTemplateIsAVersionOfItsOwn() {
        assertThrows(Refused.class, () -> weekly.does(new OpenWeek(ADA, WEEK)));
        assertThrows(Refused.class, () -> weekly.does(new TemplateFromWeek(ADA, WEEK, "")));
        weekly.dream("a", "2026-11-23T09:00", 60, Map.of("title", "Scan"));
        weekly.does(new TemplateFromWeek(ADA, WEEK, "First"));
        assertThrows(Refused.class, () -> weekly.does(new TemplateFromWeek(ADA, WEEK, "Again")));
        weekly.does(new BlockEdit.MoveBlock(ADA, "a", "2026-11-24T09:00", null, ""));
        weekly.does(new TemplateFromWeek(ADA, WEEK, "Tuesdays are quiet"));
        var versions = WeekTemplate.all(weekly.bench.now(), ADA);
        assertEquals(List.of(1, 2), versions.stream().map(WeekTemplate::number).toList());
        assertEquals(versions.getFirst().slots().getFirst().id(), versions.getLast().slots().getFirst().id());
        assertEquals(DayOfWeek.TUESDAY, versions.getLast().slots().getFirst().day());
    }

    @Test
    void intendedBlocksMoveToTheOtherZoneAndWhatHappenedStays() {
        weekly.dream("before", "2026-11-23T07:00", 60, Map.of("title", "x"));
        weekly.dream("after", "2026-11-24T09:00", 60, Map.of("title", "x"));
        var happened = weekly.reality("happened", "2026-11-23T07:00", 60, Map.of("title", "x"));
        weekly.does(new MoveZone(ADA, ZoneId.of("Asia/Tokyo")));
        assertEquals(ZoneId.of("Europe/Lisbon"), weekly.block("before").zone());
        assertEquals(happened, weekly.block("happened"));
        assertEquals(LocalDateTime.parse("2026-11-24T09:00"), weekly.block("after").start());
        assertEquals(Instant.parse("2026-11-24T00:00:00Z"), weekly.block("after").begin());
        var refusal = assertThrows(Refused.class,
                () -> weekly.does(new UpdateAgent(ADA, Map.of("zone", "UTC"), List.of())));
        assertTrue(refusal.getMessage().contains("moveZone"));
    }

    @Test
    void aDayCostsHoursTimesLevelAgainstWhatItMay() {
        assertEquals(List.of(8, 8, 8, 8, 8, 4, 4),
                WEEK.days().stream().map(day -> DayLoad.of(weekly.bench.now(), ada(), day).units()).toList());
        weekly.does(new UpdateAgent(ADA, Map.of("workingHours",
                List.of(Map.of("day", "MONDAY", "from", "09:00", "to", "13:00"))), List.of()));
        weekly.does(new AllocateEnergy(ADA, WEEK, List.of(new DayEnergy(DayOfWeek.TUESDAY, 3))));
        assertEquals(List.of(8, 3, 0, 0, 0, 0, 0),
                WEEK.days().stream().map(day -> DayLoad.of(weekly.bench.now(), ada(), day).units()).toList());
        weekly.dream("a", "2026-11-24T09:00", 90, Map.of("title", "x", "energy", "HIGH"));
        weekly.bench.clock.forward(2 * 24 * 60);
        weekly.reality("r", "2026-11-24T09:00", 90, Map.of("title", "x", "energy", "HIGH"));
        var load = DayLoad.of(weekly.bench.now(), ada(), WEEK.day(DayOfWeek.TUESDAY));
        assertEquals(4.5, load.planned());
        assertTrue(load.isOver());
    }

    @Test
    void aBlockKeepsTheSlotItCameFromWhateverLiesThereNow() {
        weekly.dream("a", "2026-11-23T09:00", 60, Map.of("title", "Scan"));
        weekly.does(new TemplateFromWeek(ADA, WEEK, "First"));
        var slot = weekly.block("a").slot();
        weekly.does(new BlockEdit.MoveBlock(ADA, "a", "2026-11-23T11:00", null, ""));
        weekly.dream("b", "2026-11-23T09:00", 60, Map.of("title", "Something else"));
        weekly.does(new TemplateFromWeek(ADA, WEEK, "Second"));
        assertEquals(slot, weekly.block("a").slot());
        assertEquals("Scan",
                WeekTemplate.newest(weekly.bench.now(), ADA).orElseThrow().slot(slot).orElseThrow().title());
    }

    @Test
    void anOpenedWeekGivesEachBlockAnIdOfItsOwn() {
        weekly.dream("a", "2026-11-23T09:00", 60, Map.of("title", "Scan"));
        weekly.dream("b", "2026-11-23T09:00", 60, Map.of("title", "Second"));
        weekly.does(new TemplateFromWeek(ADA, WEEK, "First"), new OpenWeek(ADA, WEEK.next()));
        assertEquals(List.of("2026-W49.mon-0900", "2026-W49.mon-0900-2"), weekly.ids(WEEK.next()));
        weekly.does(
                new BlockEdit.MoveBlock(ADA, "2026-W49.mon-0900", "2026-12-08T09:00", null, ""),
                new BlockEdit.RemoveBlock(ADA, "2026-W49.mon-0900-2", ""), new OpenWeek(ADA, WEEK.next()));
        assertEquals(2, weekly.ids(WEEK.next()).size());
    }

    @Test
    void aTemplateThatNoWeekCouldBeOpenedFromIsRefused() {
        var nine = LocalTime.of(9, 0);
        for (var slot : List.of(new Slot("Monday morning", DayOfWeek.MONDAY, nine, 60, "Scan", null, null),
                new Slot("mon", DayOfWeek.MONDAY, nine, 60, "", null, null)))
            assertThrows(Refused.class, () -> weekly.does(new WeekEdit.SetWeekTemplate(ADA, List.of(slot), "")));
    }

    @Test
    void whatIsNotThereIsMissedWhereItWouldBe() {
        var refusal =
                assertThrows(Refused.class, () -> weekly.does(new BlockEdit.RemoveBlock(ADA, "nothing", "")));
        assertEquals("There is no timeblock “nothing” of agent ada.", refusal.getMessage());
    }

    @Test
    void noAiMakesItselfOrAnotherAPerson() {
        weekly.does(new AgentEdit.AddAgent("planner", Author.Type.AI, Map.of()));
        for (var edit : List.<Edit>of(
                new UpdateAgent("planner", Map.of("type", "HUMAN"), List.of()),
                new UpdateAgent("planner", Map.of(), List.of("type")),
                new AgentEdit.AddAgent("puppet", Author.Type.HUMAN, Map.of()),
                new AgentEdit.AddAgent("puppet", Author.Type.AI, Map.of("type", "HUMAN")))) {
            var refusal = assertThrows(Refused.class, () -> weekly.bench.workspace.apply(edit, Bench.BOT));
            assertTrue(refusal.getMessage().contains("Only a person"), refusal::getMessage);
        }
        weekly.bench.workspace.apply(new UpdateAgent("planner", Map.of("domain", "Plans"), List.of()), Bench.BOT);
    }
}
