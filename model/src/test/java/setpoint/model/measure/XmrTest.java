package setpoint.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static setpoint.model.measure.WeekBench.ADA;
import static setpoint.model.measure.WeekBench.WEEK;

import org.junit.jupiter.api.Test;
import setpoint.model.core.SettingEdit.SetSetting;
import setpoint.model.measure.Xmr.Point;
import setpoint.model.measure.Xmr.Verdict;

/// A week's score against those of the closed cycles before it.
class XmrTest {
    private final WeekBench bench = new WeekBench();

    private Xmr xmr() {
        return Xmr.of(bench.now(), ADA, WEEK, bench.clock());
    }

    /// The week under review, with ten blocks.
    private void judged(int onIntent) {
        for (int i = 0; i < 10; i++) {
            var start = "%s %02d:00".formatted(i % 2 == 0 ? "Mon" : "Wed", 8 + i / 2);
            bench.dream(start, 60, "SCAN");
            if (i < onIntent) bench.real(start, 60, "SCAN");
        }
    }

    private void closed(int... onIntentOfTen) {
        for (int i = 0; i < onIntentOfTen.length; i++)
            bench.closedWeek(onIntentOfTen.length - i, onIntentOfTen[i], 10 - onIntentOfTen[i]);
    }

    @Test
    void fiveClosedCyclesAreTooFew() {
        closed(7, 7, 7, 7, 7);
        judged(2);
        assertEquals(Verdict.TOO_FEW_WEEKS, xmr().verdict());
        assertNull(xmr().limits());
        assertEquals("Too few weeks. A verdict takes 6 closed cycles. There are 5 so far.", xmr().sentence());
    }

    @Test
    void limitsAreMeanAndMovingRange() {
        closed(6, 7, 6, 7, 6, 7);
        judged(7);
        var limits = xmr().limits();
        assertEquals(65, limits.mean(), 1e-9);
        assertEquals(65 - 26.6, limits.lower(), 1e-9);
        assertEquals(65 + 26.6, limits.upper(), 1e-9);
        assertEquals(Verdict.STABLE_BELOW_SETPOINT, xmr().verdict());
        assertEquals(7, xmr().points().size());
        assertEquals(new Point(WEEK, 70, 10, false, true), xmr().points().getLast());
        bench.does(new SetSetting("measure.setpointPercent", "65"));
        assertEquals(Verdict.STABLE_AT_SETPOINT, xmr().verdict());
    }

    @Test
    void limitsEndAtNothingAndAll() {
        closed(10, 1, 10, 1, 10, 1);
        assertEquals(0, xmr().limits().lower());
        assertEquals(100, xmr().limits().upper());
    }

    @Test
    void aWeekBeyondTheLimitsIsSpecial() {
        closed(9, 8, 9, 8, 9, 8);
        judged(5);
        assertEquals(Verdict.SPECIAL_CAUSE, xmr().verdict());
        assertEquals(
                "Out of the ordinary. 2026-W48 50 % lies below what the 6 weeks before it did. Look at that week; leave the template alone.",
                xmr().sentence());
    }

    @Test
    void onlyTheTwentySixCyclesBeforeCount() {
        bench.closedWeek(30, 1, 9).closedWeek(29, 1, 9).closedWeek(28, 1, 9).closedWeek(27, 1, 9);
        for (int i = 26; i > 0; i--) bench.closedWeek(i, 8, 2);
        judged(8);
        assertEquals(80, xmr().limits().mean());
        assertEquals(26, xmr().baseline().size());
        assertEquals(80, Xmr.of(bench.now(), ADA, WEEK.plus(-20), bench.clock()).points().getLast().percent());
    }
}
