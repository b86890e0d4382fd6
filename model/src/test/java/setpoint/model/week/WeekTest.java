package setpoint.model.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.core.Refused;

class WeekTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-26, 2026-W48", "2026-12-31, 2026-W53", "2027-01-03, 2026-W53", "2027-01-04, 2027-W01",
        "2024-12-30, 2025-W01", "2021-01-01, 2020-W53", "2023-01-01, 2022-W52"})
    void belongsToTheYearThatHasItsThursday(LocalDate day, String week) {
        assertEquals(week, Week.of(day).toString());
        assertTrue(Week.parse(week).holds(day));
    }

    @Test
    void comesAfterTheOneBeforeAlsoAtTheEndOfAYear() {
        assertEquals("2027-W01", Week.parse("2026-W53").next().toString());
        assertEquals("2026-W53", Week.parse("2027-W01").previous().toString());
        assertEquals(LocalDate.of(2027, 1, 3), Week.parse("2026-W53").day(DayOfWeek.SUNDAY));
        assertFalse(Week.parse("2026-W48").holds(LocalDate.of(2026, 11, 30)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "48", "2026-48", "2026-W54", "2025-W53", "2026-W00", "2026-W48-1", "w48"})
    void refusesWhatIsNoWeek(String text) {
        var refusal = assertThrows(Refused.class, () -> Week.parse(text));
        assertTrue(refusal.isBadInput());
        assertTrue(refusal.getMessage().contains("2026-W48"), "shows how one is written");
    }
}
