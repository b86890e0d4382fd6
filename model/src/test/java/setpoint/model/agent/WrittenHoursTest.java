package setpoint.model.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Refused;

class WrittenHoursTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MON-FRI 09:00-17:00|MON-FRI 09:00-17:00",
                "mon–wed 9–17, Saturday 10 to 12|MON-WED 09:00-17:00, SAT 10:00-12:00",
                "Tuesday to Thursday 8-9:30|TUE-THU 08:00-09:30", "SAT-MON 9-10|MON 09:00-10:00, SAT-SUN 09:00-10:00",
                "MON 13-17, MON 9-12|MON 09:00-12:00, MON 13:00-17:00",
                "MON 9-12, 13-17|MON 09:00-12:00, MON 13:00-17:00"
            })
    void aWeekIsReadInEitherNotation(String text, String written) {
        var hours = WrittenHours.read(List.of(text));
        assertEquals(written, WrittenHours.ofWeek(hours));
        assertEquals(hours, WrittenHours.read(List.of(written)), "what is written is read again");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9–17|09:00–17:00", "14 to 18, 09:00-12:30|09:00–12:30, 14:00–18:00", "''|''", " , 9-10|09:00–10:00"
            })
    void aDayIsReadInEitherNotation(String text, String written) {
        var hours = WrittenHours.read(DayOfWeek.WEDNESDAY, text);
        assertEquals(written, WrittenHours.ofDay(hours));
        assertEquals(hours, WrittenHours.read(DayOfWeek.WEDNESDAY, written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "always|MON-FRI 09:00-17:00", "9-17|MON-FRI 09:00-17:00", "XYZ 9-17|XYZ 9-17", "MON 9-25|MON 9-25",
                "TUE 17-9|Tuesday: working hours end after they begin, not from 17:00 to 09:00.",
                "MON-TUE 9-13, TUE 12-15|Tuesday: 09:00–13:00 and 12:00–15:00 overlap."
            })
    void whatSaysNoHoursIsRefusedWithHowToWriteThem(String text, String sentence) {
        var refused = assertThrows(Refused.class, () -> WrittenHours.read(List.of(text)));
        assertTrue(refused.getMessage().contains(sentence), refused::getMessage);
        assertTrue(refused.isBadInput());
    }

    @Test
    void theDayIsNamedWhereOneSaysNoHours() {
        var refused = assertThrows(Refused.class, () -> WrittenHours.read(DayOfWeek.WEDNESDAY, "9-10, early"));
        assertEquals(
                "Wednesday: “early” says no working hours. Write them as 9:00–17:00; leave the day empty where it is"
                        + " off.",
                refused.getMessage());
    }
}
