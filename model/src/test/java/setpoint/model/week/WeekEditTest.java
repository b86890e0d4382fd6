package setpoint.model.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.week.Weekly.ADA;
import static setpoint.model.week.Weekly.WEEK;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.UpdateAgent;
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
        weekly.reality("r", "2026-11-24T09:00", 90, Map.of("title", "x", "energy", "HIGH"));
        var load = DayLoad.of(weekly.bench.now(), ada(), WEEK.day(DayOfWeek.TUESDAY));
        assertEquals(4.5, load.planned());
        assertTrue(load.isOver());
    }
}
