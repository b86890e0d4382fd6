package setpoint.model.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void whatBeganLongAgoIsToldInDays() {
        assertEquals("45 min", Words.elapsed(45));
        assertEquals("1.5 h", Words.elapsed(90));
        assertEquals("47 h", Words.elapsed(47 * 60));
        assertEquals("2 days", Words.elapsed(48 * 60));
        assertEquals("332 days", Words.elapsed(7_986 * 60));
    }

    @Test
    void whatMustBeExactIsNotRounded() {
        assertEquals("2 h 15 min", Words.exactly(135));
        assertEquals("1.5 h", Words.exactly(90));
        assertEquals("2 h", Words.exactly(120));
        assertEquals("45 min", Words.exactly(45));
    }

    @Test
    void namesAreInOrderWithTheirNumbers() {
        assertEquals(List.of("agent 2", "Agent 9", "Agent 10", "Bea"),
                Stream.of("Bea", "Agent 10", "agent 2", "Agent 9").sorted(Comparator.comparing(Words::sortable))
                        .toList());
    }
}
