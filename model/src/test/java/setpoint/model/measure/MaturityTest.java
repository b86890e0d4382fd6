package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.measure.WeekBench.ADA;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import setpoint.model.measure.Maturity.State;
import setpoint.model.week.Slot;

/// Whether a template still gains by its legacy rules.
class MaturityTest {
    private final WeekBench bench = new WeekBench();

    private Maturity maturity() {
        return Maturity.of(bench.now(), ADA);
    }

    private void closed(int... onIntentOfTen) {
        for (int i = 0; i < onIntentOfTen.length; i++)
            bench.closedWeek(onIntentOfTen.length - i, onIntentOfTen[i], 10 - onIntentOfTen[i]);
    }

    private static Slot slot(int hour) {
        return new Slot("mon", DayOfWeek.MONDAY, LocalTime.of(hour, 0), 60, "", "SCAN", null);
    }

    @Test
    void fiveCyclesSayNothing() {
        closed(9, 9, 9, 9, 9);
        assertEquals(State.TOO_FEW_WEEKS, maturity().state());
        assertEquals("That takes 6 closed cycles, too.", maturity().sentence());
    }

    @Test
    void whatHoldsTheSetpointUnchangedIsStable() {
        closed(8, 9, 8, 9, 8, 9, 8, 9);
        assertEquals(State.STABLE, maturity().state());
        assertEquals(
                "85 % → 85 % over 8 cycles, no slot changed. It does without a legacy rule.",
                maturity().sentence());
    }

    @Test
    void whatRisesMatures() {
        closed(4, 4, 5, 5, 7, 7, 7, 7);
        assertEquals(State.MATURING, maturity().state());
    }

    @Test
    void whatStaysBelowStagnatesWhateverIsChanged() {
        bench.template(slot(8));
        closed(5, 6, 5, 6, 5, 6);
        assertEquals(State.STAGNANT, maturity().state());
        assertEquals(0, maturity().changes());
        for (int i = 0; i < 10; i++)
            bench.dream("Mon %02d:00".formatted(8 + i), 30, "SCAN");
        bench.closes(0, "Later", List.of(new TemplateChange(slot(8), slot(9))));
        assertEquals(State.STAGNANT, maturity().state());
        assertEquals(1, maturity().changes());
        assertEquals(1, maturity().recentChanges());
        assertTrue(
                maturity().sentence().endsWith("1 slot changed at the last closing. What that brings is not seen yet."),
                maturity().sentence());
    }

    @Test
    void atTheSetpointAChangeOfLateStillMatures() {
        bench.template(slot(8));
        closed(8, 9, 8, 9, 8, 9);
        bench.dream("Mon 08:00", 60, "SCAN").real("Mon 08:00", 60, "SCAN");
        bench.closes(0, "Later", List.of(new TemplateChange(slot(8), slot(9))));
        assertEquals(State.MATURING, maturity().state());
    }

    @Test
    void driftIsByModeOfWork() {
        bench.dream("Mon 08:00", 60, "SCAN").real("Mon 08:00", 45, "SCAN").dream("Tue 08:00", 60, "SCAN");
        bench.real("Wed 08:00", 30, "MEASURE").dream("Thu 08:00", 60, "TALK").real("Thu 08:00", 75, "TALK");
        var drift = Drift.of(bench.now(), bench.measure());
        assertEquals(List.of("SCAN", "MEASURE", "TALK"), drift.stream().map(Drift::archetype).toList());
        assertEquals(
                new Drift("SCAN", 120, 45, 0, List.of(Signal.ON_INTENT, Signal.OFF_INTENT)), drift.getFirst());
        assertEquals(List.of(-75, 0, 15), drift.stream().map(Drift::differenceMinutes).toList());
        assertEquals(30, drift.get(1).unplannedMinutes());
    }
}
