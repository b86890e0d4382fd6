package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static setpoint.model.measure.WeekBench.ADA;
import static setpoint.model.measure.WeekBench.WEEK;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import setpoint.model.measure.CycleEdit.ApplyTemplateChange;
import setpoint.model.measure.Suggestion.Kind;
import setpoint.model.week.Slot;

/// When a slot that deviates is a matter of the template, and when one of habit.
class SuggestionTest {
    private static final Slot TUESDAY =
            new Slot("tue", DayOfWeek.TUESDAY, LocalTime.of(10, 0), 90, "", "CREATE", null);

    private final WeekBench bench = new WeekBench().template(TUESDAY);

    private List<Suggestion> suggestions() {
        return Suggestion.of(bench.now(), ADA, WEEK, bench.clock());
    }

    /// Closed weeks, oldest first, in which the slot was begun at a time and took some minutes; 0 for one that was skipped.
    private void weeks(String[] starts, int[] minutes) {
        for (int i = 0; i < starts.length; i++) {
            int ago = starts.length - i;
            bench.dreamOf(TUESDAY, ago);
            if (minutes[i] > 0) bench.real("Tue-" + ago + " " + starts[i], minutes[i], "CREATE");
            bench.closes(ago);
        }
    }

    @Test
    void threeSteadyWeeksChangeTheTemplate() {
        weeks(
                new String[] {"10:00", "10:30", "10:25", "10:05", "10:35", "10:30", "10:30", "10:00"},
                new int[] {120, 120, 110, 120, 120, 125, 120, 120});
        var one = suggestions().getFirst();
        assertEquals(Kind.TEMPLATE_CHANGE, one.kind());
        assertEquals("Tuesday CREATE starts late and runs over", one.title());
        assertEquals("Late by 25 – 35 min in 5 of 8 weeks, over by 20 – 35 min in 8 of 8 weeks.", one.sentence());
        // the middle of the starts is 10:27½, and of the minutes 120
        assertEquals(
                new TemplateChange(TUESDAY, TUESDAY.at(DayOfWeek.TUESDAY, LocalTime.of(10, 30), 120)), one.change());
        assertEquals(List.of(true, true, true, true, true, true, true, true), one.weeks());
        assertEquals(5 * 120 / 8, one.recoveredMinutes());
    }

    @Test
    void whatWasMendedIsNotSuggestedAgain() {
        weeks(new String[] {"10:30", "10:30", "10:30", "10:30"}, new int[] {90, 90, 90, 90});
        bench.does(new ApplyTemplateChange(ADA, suggestions().getFirst().change()));
        assertEquals(List.of(), suggestions());
    }

    @Test
    void twoWeeksAreNoMatterOfTheTemplate() {
        weeks(new String[] {"10:30", "10:00", "10:30"}, new int[] {90, 90, 90});
        assertEquals(List.of(), suggestions());
        bench.dreamOf(TUESDAY, 0).real("Tue 10:10", 20, "CREATE");
        var one = suggestions().getFirst();
        assertEquals(Kind.DISCIPLINE, one.kind());
        assertEquals("Tuesday CREATE was cut short", one.title());
        assertEquals("Once in 4 weeks. The template stays as it is.", one.sentence());
        assertNull(one.change());
        assertEquals(List.of(false, false, false, false, false, false, false, true), one.weeks());
        assertEquals(1, one.weeksSeen());
        assertEquals(4, one.weeksKnown());
    }

    @Test
    void theWeekUnderReviewCountsWithWhatCanBeJudged() {
        weeks(new String[] {"10:30", "10:30"}, new int[] {90, 90});
        bench.dreamOf(TUESDAY, 0).real("Tue 10:30", 90, "CREATE");
        assertEquals(Kind.TEMPLATE_CHANGE, suggestions().getFirst().kind());
    }

    @Test
    void threeWeeksThatDifferMoreAmongThemselvesAreHabit() {
        weeks(new String[] {"10:00", "12:00", "10:00", "11:00", "10:00"}, new int[] {90, 90, 90, 90, 90});
        bench.dreamOf(TUESDAY, 0).real("Tue 10:20", 90, "CREATE");
        var one = suggestions().getFirst();
        assertEquals(Kind.DISCIPLINE, one.kind());
        assertEquals(
                "Late by 20 min – 2 h in 3 of 6 weeks, but not steadily. The template stays as it is.", one.sentence());
    }

    @Test
    void whatIsSkippedGoesWhereItIsDoneInstead() {
        weeks(new String[] {"", "10:00", "", "", ""}, new int[] {0, 90, 0, 0, 0});
        bench.does(new CycleEdit.ReopenCycle(ADA, WEEK.plus(-1), "More"))
                .does(new CycleEdit.ReopenCycle(ADA, WEEK.plus(-2), "More"))
                .real("Thu-1 09:10", 40, "CREATE")
                .real("Thu-2 09:00", 50, "CREATE")
                .closes(1)
                .closes(2);
        var one = suggestions().getFirst();
        assertEquals("Tuesday CREATE is skipped", one.title());
        assertEquals(
                new TemplateChange(TUESDAY, TUESDAY.at(DayOfWeek.THURSDAY, LocalTime.of(9, 5), 45)), one.change());
        assertEquals(
                "Skipped in 4 of 5 weeks, with nothing in its place. In 2 of these the same was done at another time.",
                one.sentence());
        assertEquals(2 * 45 / 5, one.recoveredMinutes());
    }

    @Test
    void whatIsDoneOnAnotherDayIsSaidToBeSo() {
        for (int ago = 4; ago > 0; ago--)
            bench.dreamOf(TUESDAY, ago).real("Wed-" + ago + " 09:00", 135, "CREATE").closes(ago);
        var one = suggestions().getFirst();
        assertEquals("Tuesday CREATE happens on Wednesday and runs over", one.title());
        assertEquals("Tue CREATE 10:00 1.5 h → Wed CREATE 09:00 2 h 15 min", one.change().words());
    }

    @Test
    void whatIsSkippedAndNeverDoneIsRemoved() {
        weeks(new String[] {"", "", "", "10:00"}, new int[] {0, 0, 0, 90});
        var one = suggestions().getFirst();
        assertEquals(new TemplateChange(TUESDAY, null), one.change());
        assertEquals(3 * 90 / 4, one.recoveredMinutes());
        assertEquals(List.of(false, false, false, false, true, true, true, false), one.weeks());
    }

    @Test
    void whatGaveWayIsNeverAMatterOfTheTemplate() {
        for (int ago = 3; ago > 0; ago--)
            bench.dreamOf(TUESDAY, ago).real("Tue-" + ago + " 10:00", 90, "SCAN").closes(ago);
        assertEquals(List.of(), suggestions());
        bench.dreamOf(TUESDAY, 0).real("Tue 10:00", 90, "MEASURE");
        var one = suggestions().getFirst();
        assertEquals(Kind.DISCIPLINE, one.kind());
        assertEquals("Tuesday CREATE gave way to MEASURE", one.title());
        assertEquals("In 4 of 4 weeks. The template stays as it is.", one.sentence());
    }
}
