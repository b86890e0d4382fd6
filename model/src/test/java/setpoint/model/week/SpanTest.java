package setpoint.model.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static setpoint.model.week.BlockType.DREAM;
import static setpoint.model.week.BlockType.REALITY;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Refused;

/// In Berlin the clocks skip 02:00–03:00 on 29 March 2026, and show 02:00–03:00 twice on 25 October 2026.
class SpanTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");

    @Test
    void aTimeThatTheClocksSkipMovesForwardAndKeepsItsLength() {
        var span = Span.intended(LocalDateTime.parse("2026-03-29T02:30"), BERLIN, 60);
        assertEquals(Instant.parse("2026-03-29T01:30:00Z"), span.begin());
        assertEquals(LocalDateTime.parse("2026-03-29T03:30"), span.from().toLocalDateTime());
        assertEquals(Instant.parse("2026-03-29T02:30:00Z"), span.end(LATER));
    }

    @Test
    void ofATimeThatComesTwiceTheEarlierIsMeant() {
        var span = Span.intended(LocalDateTime.parse("2026-10-25T02:30"), BERLIN, 90);
        assertEquals(Instant.parse("2026-10-25T00:30:00Z"), span.begin());
        assertEquals(Instant.parse("2026-10-25T02:00:00Z"), span.end(LATER));
    }

    @Test
    void whatHappenedInTheSecondOfTwoHoursStaysThere() {
        var span = Span.happened(Instant.parse("2026-10-25T01:30:00Z"), BERLIN, 15);
        assertEquals(LocalDateTime.parse("2026-10-25T02:30"), span.start());
        assertEquals(Instant.parse("2026-10-25T01:30:00Z"), span.begin());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28T23:00, 2026-03-29T04:00, 240", "2026-10-24T23:00, 2026-10-25T04:00, 360",
        "2026-11-23T23:30, 2026-11-24T00:15, 45", "2026-12-31T23:00, 2027-01-01T01:00, 120",
        "2026-11-23T08:00+00:00, 2026-11-23T10:00, 60"})
    void minutesAreElapsedMinutes(String start, String end, int minutes) {
        for (var type : BlockType.values())
            assertEquals(minutes, Span.written(start, end, BERLIN, type).minutes(LATER));
    }

    @Test
    void whatIsIntendedKeepsItsTimeOnTheWallInAnotherZone() {
        var span = Span.written("2026-11-23T08:00", "2026-11-23T09:00", BERLIN, DREAM).in(ZoneId.of("Asia/Tokyo"));
        assertEquals(Instant.parse("2026-11-22T23:00:00Z"), span.begin());
        assertEquals(60, span.minutes());
    }

    @Test
    void goesOnUntilNow() {
        var begin = Instant.parse("2026-11-23T08:00:40Z");
        var span = Span.happened(begin, BERLIN, null);
        assertEquals(1, span.minutes(begin), "a timer shows at least a minute");
        assertEquals(25, span.minutes(begin.plusSeconds(25 * 60)));
        assertEquals(1, span.minutes(begin.minusSeconds(3600)), "also where the clock was set back");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00, 2026-11-23T08:00", "2026-11-23T09:00, 2026-11-23T08:00", "2026-11-23, 2026-11-23T08:00",
        "yesterday, 2026-11-23T08:00", "2026-11-23T08:00, 2026-11-23T25:00", "2026-02-30T08:00, 2026-03-01T08:00"})
    void refusesWhatIsNoStretchOfTime(String start, String end) {
        assertThrows(Refused.class, () -> Span.written(start, end, BERLIN, REALITY));
    }
}
