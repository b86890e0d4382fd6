package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.measure.WeekBench.ADA;
import static setpoint.model.measure.WeekBench.WEEK;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import setpoint.model.core.Refused;
import setpoint.model.core.SettingEdit.SetSetting;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.CycleEdit.ApplyTemplateChange;
import setpoint.model.measure.CycleEdit.CloseCycle;
import setpoint.model.measure.CycleEdit.ReopenCycle;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.Blocks;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.TimerEdit.StartTimer;
import setpoint.model.week.Timeblock;
import setpoint.model.week.WeekEdit.TemplateFromWeek;
import setpoint.model.week.WeekTemplate;

/// Closing a cycle, and what is kept of it.
class CycleTest {
    private final WeekBench bench = new WeekBench();

    private WeekBench twoDays() {
        return bench.dream("Mon 08:00", 60, "SCAN")
                .real("Mon 08:20", 60, "SCAN")
                .dream("Tue 09:00", 60, "CREATE")
                .real("Tue 09:00", 45, "MEASURE")
                .does(new TemplateFromWeek(ADA, WEEK, ""));
    }

    private static List<String> described(WeekMeasure measure) {
        return measure.rows().stream()
                .map(row -> row.begin() + row.title() + row.archetype() + row.signal() + row.reasons()
                        + row.lateMinutes() + "/" + row.overMinutes() + "/" + row.dreamMinutes() + "/"
                        + row.workedMinutes() + "/" + row.overlapMinutes() + "/" + row.replacedBy().size())
                .toList();
    }

    private TemplateChange later() {
        var slot = WeekTemplate.newest(bench.now(), ADA).orElseThrow().slots().getFirst();
        return new TemplateChange(slot, slot.at(slot.day(), LocalTime.of(8, 20), 60));
    }

    @Test
    void aClosedWeekSaysWhatWasSeenOnTheDay() {
        var seen = twoDays().measure();
        bench.does(new CloseCycle(ADA, WEEK, "Begin at 08:20", List.of(), false));
        var closed = bench.measure();
        assertTrue(closed.isClosed());
        assertEquals(described(seen), described(closed));
        assertEquals(seen.tally(), closed.tally());
        bench.does(new SetSetting("measure.startMinutes", "30"));
        bench.does(new MoveBlock(ADA, "b1", "2026-11-23T10:00", null, "It was later"));
        assertEquals(described(closed), described(bench.measure()));
    }

    @Test
    void aClosingIsReadBackWhole() {
        twoDays().does(new CloseCycle(ADA, WEEK, "", List.of(later()), true));
        var read = Snapshot.of(1, bench.now().items().toList());
        assertEquals(described(bench.measure()), described(WeekMeasure.of(read, ADA, WEEK, bench.clock())));
    }

    @Test
    void whatIsAcceptedBecomesOneNewTemplateAndTheNextWeekComesFromIt() {
        twoDays().does(new CloseCycle(ADA, WEEK, "Begin at 08:20", List.of(later()), true));
        var template = WeekTemplate.newest(bench.now(), ADA).orElseThrow();
        assertEquals(2, template.number());
        assertEquals("Begin at 08:20", template.note());
        assertEquals(WEEK, template.after());
        var next = Blocks.of(bench.now(), ADA).in(WEEK.next()).stream().map(Timeblock::start).toList();
        assertEquals(List.of(WeekBench.time("Mon+1 08:20"), WeekBench.time("Tue+1 09:00")), next);
        assertEquals(2, TimeMindPlan.of(bench.now(), ADA, WEEK.next()).template());
        var closing = Cycle.closing(bench.now(), ADA, WEEK).orElseThrow();
        assertEquals(List.of(1, 2), List.of(closing.templateBefore(), closing.templateAfter()));
    }

    @Test
    void aChangeOfASlotThatHasMovedIsRefused() {
        twoDays();
        var change = later();
        bench.does(new ApplyTemplateChange(ADA, change));
        assertEquals("Mon SCAN 08:00 1 h → Mon SCAN 08:20 1 h",
                WeekTemplate.newest(bench.now(), ADA).orElseThrow().note());
        var refused = assertThrows(Refused.class, () -> bench.does(new ApplyTemplateChange(ADA, change)));
        assertEquals("Slot mon-0800 of the week template is now Mon SCAN 08:20 1 h; look at it again.",
                refused.getMessage());
    }

    @Test
    void whatMayStillHappenHoldsTheClosingUpUnlessItIsEarly() {
        bench.dream("Mon 08:00", 60, "SCAN").real("Mon 08:00", 60, "SCAN").dream("Fri 15:00", 60, "MEASURE");
        bench.at("Fri 15:00").does(new StartTimer("r", ADA, null, Map.of("archetype", "MEASURE"), null));
        bench.at("Fri 15:40");
        var refused =
                assertThrows(Refused.class, () -> bench.does(new CloseCycle(ADA, WEEK, "", List.of(), false)));
        assertTrue(refused.getMessage().contains("1 block may still happen"), refused.getMessage());
        bench.does(new CloseCycle(ADA, WEEK, "", List.of(), false, true));
        assertEquals(100, bench.measure().scorePercent().orElseThrow());
        assertEquals(1, bench.measure().pending());
        assertEquals(40, bench.measure().rows().getLast().workedMinutes());
    }

    @Test
    void nothingIsNotClosed() {
        assertThrows(Refused.class, () -> bench.does(new CloseCycle(ADA, WEEK, "", List.of(), false)));
    }

    @Test
    void whatIsOpenedAgainIsMeasuredAnewAndKeepsWhatItWas() {
        twoDays().does(new CloseCycle(ADA, WEEK, "A rule", List.of(), false));
        assertThrows(Refused.class, () -> bench.does(new CloseCycle(ADA, WEEK, "", List.of(), false)));
        assertThrows(Refused.class, () -> bench.does(new ReopenCycle(ADA, WEEK, " ")));
        bench.does(new ReopenCycle(ADA, WEEK, "A block was missing"));
        assertFalse(bench.measure().isClosed());
        assertFalse(TimeMindPlan.of(bench.now(), ADA, WEEK).isClosed());
        bench.real("Tue 09:00", 60, "CREATE").does(new CloseCycle(ADA, WEEK, "Another", List.of(), false));
        var cycle = Cycle.closed(bench.now(), ADA).getFirst();
        assertEquals("Another", cycle.result().rule());
        assertEquals(1, cycle.result().tally().onIntent());
        assertEquals("A block was missing", cycle.former().getFirst().why());
        assertEquals(0, cycle.former().getFirst().closing().tally().onIntent());
    }
}
