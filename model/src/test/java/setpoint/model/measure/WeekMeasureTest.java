package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.measure.Signal.OFF_INTENT;
import static setpoint.model.measure.Signal.ON_INTENT;
import static setpoint.model.measure.Signal.PARTIAL;
import static setpoint.model.measure.Signal.PENDING;
import static setpoint.model.measure.Signal.UNPLANNED;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import setpoint.model.core.SettingEdit.SetSetting;
import setpoint.model.week.TimerEdit.StartTimer;

/// What the rules say about single weeks.
class WeekMeasureTest {
    private final WeekBench bench = new WeekBench();

    private List<Signal> signals() {
        return bench.measure().rows().stream().map(Row::signal).toList();
    }

    private Row row(int place) {
        return bench.measure().rows().get(place);
    }

    @Test
    void theFirstTableOfAll() {
        bench.dream("Mon 08:00", 60, "SCAN").real("Mon 08:00", 60, "SCAN");
        bench.dream("Tue 09:00", 60, "CREATE").real("Tue 11:00", 60, "CREATE");
        bench.dream("Thu 08:00", 60, "DISTRIBUTE");
        assertEquals(List.of(ON_INTENT, PARTIAL, OFF_INTENT), signals());
        assertEquals(List.of(Reason.LATE), row(1).reasons());
        assertEquals(120, row(1).lateMinutes());
        assertTrue(row(2).isSkipped());
        assertEquals(OptionalInt.of(33), bench.measure().scorePercent());
    }

    @Test
    void aQuarterOfAnHourIsStillOnIntent() {
        bench.dream("Mon 08:00", 60, "SCAN").real("Mon 08:15", 75, "SCAN");
        bench.dream("Tue 08:00", 60, "SCAN").real("Tue 07:45", 45, "SCAN");
        assertEquals(List.of(ON_INTENT, ON_INTENT), signals());
        bench.dream("Wed 08:00", 60, "SCAN").real("Wed 08:16", 76, "SCAN");
        bench.dream("Thu 08:00", 60, "SCAN").real("Thu 07:44", 44, "SCAN");
        assertEquals(List.of(Reason.LATE, Reason.OVER), row(2).reasons());
        assertEquals(List.of(Reason.EARLY, Reason.UNDER), row(3).reasons());
    }

    @Test
    void thresholdsAreSettings() {
        bench.dream("Mon 08:00", 60, "SCAN").real("Mon 08:30", 60, "SCAN");
        assertEquals(List.of(PARTIAL), signals());
        bench.does(new SetSetting("measure.startMinutes", "30"));
        assertEquals(List.of(ON_INTENT), signals());
        bench.does(new SetSetting("measure.startMinutes", "soon"));
        assertEquals(List.of(PARTIAL), signals());
    }

    @Test
    void pausesOfHalfAnHourDoNotEndARun() {
        bench.dream("Mon 08:00", 120, "CREATE");
        bench.real("Mon 08:00", 60, "CREATE").real("Mon 09:30", 30, "CREATE").real("Mon 10:31", 30, "CREATE");
        assertEquals(List.of(ON_INTENT, UNPLANNED), signals());
        assertEquals(90, row(0).workedMinutes());
        assertEquals(90, row(0).overlapMinutes());
    }

    @Test
    void whatIsWorkedTwiceAtOnceCountsOnce() {
        bench.dream("Mon 08:00", 60, "CREATE").real("Mon 08:00", 40, "CREATE").real("Mon 08:20", 40, "CREATE");
        assertEquals(60, row(0).workedMinutes());
        assertEquals(60, bench.measure().realityMinutes());
    }

    @Test
    void aRunThroughTwoBlocksIsCutWhereTheSecondWasToBegin() {
        bench.dream("Mon 08:00", 60, "CREATE").dream("Mon 09:00", 60, "CREATE");
        bench.real("Mon 07:55", 130, "CREATE");
        assertEquals(List.of(ON_INTENT, ON_INTENT), signals());
        assertEquals(List.of(-5, 0), bench.measure().rows().stream().map(Row::lateMinutes).toList());
        assertEquals(List.of(65, 65), bench.measure().rows().stream().map(Row::workedMinutes).toList());
    }

    @Test
    void aRunThatReachesLittleIntoTheNextBlockIsNotCut() {
        bench.dream("Mon 08:00", 60, "CREATE").dream("Mon 09:00", 60, "CREATE");
        bench.real("Mon 08:00", 85, "CREATE");
        assertEquals(List.of(PARTIAL, OFF_INTENT), signals());
        assertEquals(List.of(Reason.OVER), row(0).reasons());
    }

    @Test
    void moreThanADayApartIsNoPair() {
        bench.dream("Mon 08:00", 60, "SCAN").real("Tue 08:00", 60, "SCAN");
        assertEquals(List.of(OFF_INTENT, UNPLANNED), signals());
        bench.dream("Thu 08:00", 60, "SCAN").real("Fri 07:59", 60, "SCAN");
        assertEquals(List.of(Reason.LATE, Reason.OTHER_DAY), row(2).reasons());
    }

    @Test
    void aFewMinutesAfterMidnightAreNoOtherDay() {
        bench.dream("Mon 23:55", 60, "SCAN").real("Tue 00:05", 60, "SCAN");
        assertEquals(List.of(ON_INTENT), signals());
    }

    @Test
    void theSameTaskIsPairedRatherThanTheSameHour() {
        bench.tasks("a", "b");
        bench.dreamOf("a", "Mon 08:00", 60).dreamOf("b", "Mon 10:00", 60);
        bench.realOf("b", "Mon 08:00", 60).realOf("a", "Mon 10:00", 60);
        assertEquals(List.of(PARTIAL, PARTIAL), signals());
        assertEquals(List.of(Reason.LATE), row(0).reasons());
        assertEquals(List.of(Reason.EARLY), row(1).reasons());
    }

    @Test
    void anotherTaskInTheBlockIsPartial() {
        bench.tasks("a", "b");
        bench.dreamOf("a", "Mon 08:00", 60).realOf("b", "Mon 08:00", 60);
        assertEquals(List.of(Reason.OTHER_TASK), row(0).reasons());
    }

    @Test
    void anyTaskDoesWhereNoneWasNamed() {
        bench.tasks("a");
        bench.dream("Mon 08:00", 60, "CREATE").realOf("a", "Mon 08:00", 60);
        assertEquals(List.of(ON_INTENT), signals());
    }

    @Test
    void unplannedWorkReplacesABlockThatItFillsByHalf() {
        bench.dream("Mon 14:00", 60, "DISTRIBUTE").real("Mon 13:30", 45, "SCAN").real("Mon 14:30", 15, "CREATE");
        var replaced = bench.measure().rows().stream().filter(row -> row.signal() == OFF_INTENT).findFirst();
        assertEquals(2, replaced.orElseThrow().replacedBy().size());
        assertEquals(3, bench.measure().rows().size());
        bench.dream("Tue 14:00", 60, "DISTRIBUTE").real("Tue 14:00", 29, "SCAN");
        assertTrue(bench.measure().rows().stream().anyMatch(Row::isSkipped));
    }

    @Test
    void whatMayStillHappenIsPending() {
        bench.dream("Mon 08:00", 60, "SCAN").dream("Mon 10:00", 60, "CREATE");
        assertEquals(List.of(PENDING, PENDING), bench.measureAt("Mon 08:59").rows().stream().map(Row::signal).toList());
        assertEquals(List.of(OFF_INTENT, PENDING),
                bench.measureAt("Mon 09:00").rows().stream().map(Row::signal).toList());
        assertEquals(OptionalInt.empty(), bench.measureAt("Mon 08:59").scorePercent());
    }

    @Test
    void whatGoesOnIsPending() {
        bench.dream("Mon 08:00", 60, "SCAN");
        bench.at("Mon 08:05").does(new StartTimer("r", "ada", null, Map.of("archetype", "SCAN"), null));
        var going = bench.measureAt("Mon 10:30");
        assertEquals(PENDING, going.rows().getFirst().signal());
        assertEquals(145, going.realityMinutes());
        assertEquals(1, going.pending());
    }

    @Test
    void minutesAreCounted() {
        bench.dream("Mon 08:00", 60, "SCAN").real("Mon 08:10", 60, "SCAN");
        bench.dream("Tue 08:00", 120, "CREATE").real("Wed 12:00", 30, "MEASURE");
        var measure = bench.measure();
        assertEquals(180, measure.dreamMinutes());
        assertEquals(90, measure.realityMinutes());
        assertEquals(50, measure.overlapMinutes());
        assertEquals(60, measure.onIntentMinutes());
        assertEquals(30, measure.unplannedMinutes());
        assertEquals(OptionalInt.of(50), measure.scorePercent());
        assertEquals(OptionalInt.of(33), measure.scoreByMinutesPercent());
        assertEquals(0, measure.namedBlocks());
    }

    @Test
    void theWeekIsThatOfTheStart() {
        bench.at("Tue+1 08:00");
        bench.dream("Sun 23:00", 180, "SCAN").real("Sun 23:30", 20, "SCAN").real("Mon+1 00:10", 130, "SCAN");
        assertEquals(List.of(PARTIAL), signals());
        assertEquals(150, row(0).workedMinutes());
        assertEquals(List.of(), bench.measureOf(WeekBench.WEEK.next()).rows());
    }

    @Test
    void whatDoesNotTouchAWeekLeavesItsMeasureAlone() {
        bench.dream("Mon 08:00", 60, "SCAN");
        var before = bench.measure();
        bench.at("Tue+3 08:00").real("Mon+3 08:00", 60, "SCAN");
        bench.does(new SetSetting("theme", "dark"));
        assertSame(before, bench.measure());
        bench.real("Mon 08:00", 60, "SCAN");
        assertEquals(List.of(ON_INTENT), signals());
    }

    @Test
    void aTaskThatChangesItsModeChangesWhatItIsPairedWith() {
        bench.tasks("a");
        bench.dream("Mon 08:00", 60, "SCAN").realOf("a", "Mon 08:00", 60);
        assertEquals(List.of(OFF_INTENT, UNPLANNED), signals());
        bench.setTask("a", Map.of("archetype", "SCAN"));
        assertEquals(List.of(ON_INTENT), signals());
    }
}
