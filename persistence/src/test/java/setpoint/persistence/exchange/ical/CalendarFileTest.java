package setpoint.persistence.exchange.ical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.core.Refused;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.BusyCalendar.BusyEvent;
import setpoint.model.week.WeekEdit.ImportCalendar;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekWish;

/// What calendars of other programs say, in November 2026 and some weeks around it.
class CalendarFileTest {
    private static final WeekWish WISH = WeekWish.usual(
            "you", ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 11, 26), _ -> null);

    private static ForWeek read(String text) {
        return new CalendarFile().read(new Source("work.ics", text.getBytes(StandardCharsets.UTF_8)), WISH);
    }

    private static ForWeek read(WeekWish wish, String... lines) {
        return new CalendarFile().read(
                new Source("work.ics", calendar(lines).getBytes(StandardCharsets.UTF_8)), wish);
    }

    private static String calendar(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
    }

    private static String[] event(String... lines) {
        var all = new java.util.ArrayList<>(List.of("BEGIN:VEVENT", "UID:one", "SUMMARY:Talk"));
        all.addAll(List.of(lines));
        all.add("END:VEVENT");
        return all.toArray(String[]::new);
    }

    private static BusyCalendar calendarOf(ForWeek read) {
        return ((ImportCalendar) read.edit()).calendar();
    }

    private static List<BusyEvent> events(String... lines) {
        return calendarOf(read(calendar(event(lines)))).events();
    }

    private static List<String> starts(String... lines) {
        return events(lines).stream().map(event -> event.span().from().toOffsetDateTime().toString()).toList();
    }

    private static String warnings(ForWeek read) {
        return String.join("\n", read.warnings().stream().map(Object::toString).toList());
    }

    @Test
    void timesKeepTheirZones() {
        assertEquals(List.of("2026-11-23T08:00-05:00"),
                starts("DTSTART;TZID=America/New_York:20261123T080000", "DTEND;TZID=America/New_York:20261123T090000"));
        assertEquals("America/New_York",
                events("DTSTART;TZID=America/New_York:20261123T080000").getFirst().zone().getId());
        assertEquals(List.of("2026-11-23T08:00Z"), starts("DTSTART:20261123T080000Z"));
        assertEquals(List.of("2026-11-23T08:00+01:00"), starts("DTSTART:20261123T080000"), "the agent's");
        assertEquals(List.of("2026-11-23T08:00+01:00"),
                starts("DTSTART;TZID=\"/example.org/20240101/Europe/Paris\":20261123T080000"));
        assertEquals(List.of("2026-11-23T08:00-05:00"),
                starts("DTSTART;TZID=Eastern Standard Time:20261123T080000"), "as Windows calls it");
    }

    @Test
    void aZoneThatOnlyTheFileKnowsKeepsItsOffsets() {
        var read = read(WISH, "BEGIN:VTIMEZONE", "TZID:Ship", "BEGIN:STANDARD", "DTSTART:20200101T000000",
                "TZOFFSETFROM:+0230", "TZOFFSETTO:+0230", "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:20261124T020000",
                "TZOFFSETFROM:+0230", "TZOFFSETTO:+0330", "END:DAYLIGHT", "END:VTIMEZONE", "BEGIN:VEVENT", "UID:a",
                "DTSTART;TZID=Ship:20261123T080000", "RRULE:FREQ=DAILY;COUNT=2", "END:VEVENT");
        assertEquals(List.of("2026-11-23T08:00+02:30", "2026-11-24T08:00+03:30"), calendarOf(read).events().stream()
                .map(event -> event.span().from().toOffsetDateTime().toString())
                .toList());
        assertTrue(warnings(read).contains("“Ship”"), warnings(read));
        var unknown = read(WISH, event("DTSTART;TZID=Atlantis:20261123T080000"));
        assertTrue(warnings(unknown).contains("taken for times in Europe/Berlin"), warnings(unknown));
    }

    @Test
    void lengthsComeFromEndOrDurationOrTheDay() {
        assertEquals(90, events("DTSTART:20261123T080000", "DTEND:20261123T093000").getFirst().minutes());
        assertEquals(75, events("DTSTART:20261123T080000", "DURATION:PT1H15M").getFirst().minutes());
        assertEquals(0, events("DTSTART:20261123T080000").getFirst().minutes());
        var day = events("DTSTART;VALUE=DATE:20261123", "DTEND;VALUE=DATE:20261125").getFirst();
        assertTrue(day.allDay());
        assertEquals(2 * 24 * 60, day.minutes());
        assertEquals(24 * 60, events("DTSTART;VALUE=DATE:20261123").getFirst().minutes());
    }

    @Test
    void whatComesAgainStaysAtItsTimeOnTheWall() {
        var starts = starts("DTSTART;TZID=Europe/Berlin:20260105T090000", "RRULE:FREQ=WEEKLY;BYDAY=MO");
        assertEquals(31, starts.size());
        assertEquals("2026-10-26T09:00+01:00", starts.getFirst());
        assertEquals("2027-05-24T09:00+02:00", starts.getLast());
    }

    @Test
    void rulesMeanWhatTheRfcSaysWhereTheyLeaveThingsOut() {
        assertEquals(List.of("2026-11-09T08:00+01:00", "2026-12-09T08:00+01:00"),
                starts("DTSTART:20261109T080000", "RRULE:FREQ=YEARLY;BYMONTHDAY=9;UNTIL=20261231T000000"),
                "of every month");
    }

    @Test
    void weeksOfARuleBeginOnMonday() {
        assertEquals(List.of("2026-11-10T08:00+01:00", "2026-11-15T08:00+01:00", "2026-11-24T08:00+01:00"),
                starts("DTSTART:20261110T080000", "RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=3;BYDAY=TU,SU"));
    }

    @Test
    void exceptionsAndFurtherDatesCount() {
        assertEquals(List.of("2026-11-23T08:00+01:00", "2026-11-25T08:00+01:00", "2026-11-28T10:00+01:00"),
                starts("DTSTART;TZID=Europe/Berlin:20261123T080000", "RRULE:FREQ=DAILY;COUNT=3",
                        "EXDATE;TZID=Europe/Berlin:20261124T080000", "RDATE:20261128T090000Z"));
        assertEquals(List.of("2026-11-23T08:00Z", "2026-11-25T08:00Z"),
                starts("DTSTART:20261123T080000Z", "RRULE:FREQ=DAILY;UNTIL=20261125T080000Z",
                        "EXDATE;VALUE=DATE:20261124"));
        var period = events("DTSTART:20261123T080000Z", "RDATE;VALUE=PERIOD:20261124T080000Z/PT3H");
        assertEquals(180, period.get(1).minutes());
    }

    @Test
    void oneTimeOfManyIsMovedOrCalledOff() {
        var read = read(WISH, "BEGIN:VEVENT", "UID:a", "SUMMARY:Stand-up", "DTSTART;TZID=Europe/Berlin:20261123T090000",
                "DURATION:PT15M", "RRULE:FREQ=DAILY;COUNT=4", "END:VEVENT", "BEGIN:VEVENT", "UID:a", "SUMMARY:Late",
                "DTSTART;TZID=Europe/Berlin:20261124T140000", "DURATION:PT30M", "RECURRENCE-ID:20261124T080000Z",
                "END:VEVENT", "BEGIN:VEVENT", "UID:a", "DTSTART;TZID=Europe/Berlin:20261125T090000",
                "RECURRENCE-ID;TZID=Europe/Berlin:20261125T090000", "STATUS:CANCELLED", "END:VEVENT");
        var events = calendarOf(read).events();
        assertEquals(List.of("2026-11-23T09:00", "2026-11-24T14:00", "2026-11-26T09:00"),
                events.stream().map(event -> event.start().toString()).toList());
        assertEquals("Late", events.get(1).title());
    }

    @Test
    void aChangeHoldsForAllTimesThatFollow() {
        var read = read(WISH, "BEGIN:VEVENT", "UID:a", "SUMMARY:Stand-up", "DTSTART;TZID=Europe/Berlin:20261123T090000",
                "DURATION:PT15M", "RRULE:FREQ=DAILY;COUNT=6", "END:VEVENT", "BEGIN:VEVENT", "UID:a", "SUMMARY:Later",
                "DTSTART;TZID=Europe/Berlin:20261124T110000", "DURATION:PT30M",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20261124T080000Z", "END:VEVENT", "BEGIN:VEVENT", "UID:a",
                "DTSTART;TZID=Europe/Berlin:20261126T150000", "RECURRENCE-ID;TZID=Europe/Berlin:20261126T090000",
                "END:VEVENT", "BEGIN:VEVENT", "UID:a", "DTSTART;TZID=Europe/Berlin:20261127T090000",
                "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261127T090000", "STATUS:CANCELLED",
                "END:VEVENT");
        var events = calendarOf(read).events();
        assertEquals(
                List.of("2026-11-23T09:00", "2026-11-24T11:00", "2026-11-25T11:00", "2026-11-26T15:00"),
                events.stream().map(event -> event.start().toString()).sorted().toList());
        assertEquals(List.of(15, 30, 30),
                events.stream().filter(event -> event.minutes() > 0).map(BusyEvent::minutes).sorted().toList());
        assertEquals("", warnings(read).replaceAll("(?m)^.*called off.*$", "").strip());
    }

    @Test
    void aChangeFromHoursToWholeDaysIsOfItsOwnTimeAndSaysSo() {
        var read = read(WISH, "BEGIN:VEVENT", "UID:a", "DTSTART:20261123T080000Z", "RRULE:FREQ=DAILY;COUNT=3",
                "END:VEVENT", "BEGIN:VEVENT", "UID:a", "DTSTART;VALUE=DATE:20261124",
                "RECURRENCE-ID;RANGE=THISANDFUTURE:20261124T080000Z", "END:VEVENT");
        assertEquals(3, calendarOf(read).events().size());
        assertTrue(warnings(read).contains("only its own is changed"), warnings(read));
    }

    @Test
    void whatIsFreeOrCalledOffIsLeftOut() {
        assertEquals(List.of(), events("DTSTART:20261123T080000", "TRANSP:TRANSPARENT"));
        assertEquals(1, events("DTSTART;VALUE=DATE:20261123", "TRANSP:TRANSPARENT").size(), "a whole day");
        assertEquals(List.of(), events("DTSTART:20261123T080000", "STATUS:CANCELLED"));
    }

    @Test
    void onlyTheDaysThatAreAskedForAreRead() {
        var week = WISH.between(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 29));
        var read = read(week, event("DTSTART:20261101T230000", "DURATION:PT2H", "RRULE:FREQ=DAILY"));
        var events = calendarOf(read).events();
        assertEquals("2026-11-22T23:00", events.getFirst().start().toString(), "it goes on into the first day");
        assertEquals("2026-11-29T23:00", events.getLast().start().toString());
        assertEquals(1L, read(week, event("DTSTART:20250101T080000")).facts().get("outside"));
    }

    @Test
    void theSameFileAgainIsTheSameCalendar() {
        var lines = event("DTSTART:20261123T080000", "RRULE:FREQ=DAILY;COUNT=5");
        assertEquals(calendarOf(read(WISH, lines)), calendarOf(read(WISH, lines)));
        assertEquals("work", calendarOf(read(WISH, lines)).id());
        assertEquals("team-a", calendarOf(read(WISH, "X-WR-CALNAME:Team A")).id());
        assertEquals("Mine", calendarOf(read(WISH.named("Mine"), "X-WR-CALNAME:Team A")).id());
    }

    @Test
    void textIsUnfoldedAndUnescaped() {
        var folded = read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nSUMMARY:Wri\n te\\, then\\n re\n\tad\nDTSTART\n"
                + " :20261123T080000\nEND:VEVENT\n\nEND:vCalendar\n");
        assertEquals("Write, then  read", calendarOf(folded).events().getFirst().title());
    }

    @Test
    void whatIsBrokenIsLeftOutByItselfAndNamed() {
        var read = read(WISH, "BEGIN:VEVENT", "UID:a", "SUMMARY:No time", "END:VEVENT", "BEGIN:VEVENT", "UID:b",
                "DTSTART:20261340T080000", "END:VEVENT", "BEGIN:VEVENT", "UID:c", "DTSTART:20261123T080000",
                "DTEND:20261122T080000", "END:VEVENT", "BEGIN:VEVENT", "UID:d", "DTSTART:20261123T080000",
                "RRULE:FREQ=FORTNIGHTLY", "END:VEVENT", "X", "BEGIN:VTODO", "SUMMARY:Not an event", "END:VTODO");
        assertEquals(List.of("d"), calendarOf(read).events().stream().map(BusyEvent::uid).toList());
        assertEquals(3, read.leftOut());
        for (var part : List.of("line 3: the event is left out: it has no DTSTART", "“20261340T080000” is no time",
                "ends before it begins", "FREQ", "NAME:value", "VTODO"))
            assertTrue(warnings(read).contains(part), part + " in " + warnings(read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=100000000", "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;INTERVAL=2147483647", "FREQ=DAILY;BYMONTHDAY=99", "FREQ=HOURLY;COUNT=2000000000",
                "FREQ=DAILY;BYHOUR=0,1,2;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10;BYSECOND=1,2,3", "FREQ=", "COUNT=3", "",
                "FREQ=DAILY;COUNT=0", "FREQ=DAILY;RSCALE=HEBREW", "FREQ=DAILY;FOO=BAR"
            })
    void aRuleThatAsksForTooMuchOrMakesNoSenseLeavesItsFirstTime(String rule) {
        var read = read(WISH, event("DTSTART:19900101T080000", "RRULE:" + rule));
        assertEquals(0, calendarOf(read).events().size());
        assertTrue(warnings(read).contains("line 7"), warnings(read));
        assertEquals(1, events("DTSTART:20261123T080000", "RRULE:FREQ=SECONDLY").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYSETPOS=300;BYHOUR=1,2,3",
                "FREQ=MONTHLY;BYSETPOS=366;BYDAY=MO", "FREQ=YEARLY;BYWEEKNO=53;BYDAY=MO;BYMONTH=6"
            })
    void aRuleThatNeverComesEnds(String rule) {
        assertEquals(List.of(), starts("DTSTART:19900101T080000", "RRULE:" + rule));
    }

    @Test
    void oneEventComesAtMostAThousandTimes() {
        var read = read(WISH, event("DTSTART:20261101T000000", "DURATION:PT1H", "RRULE:FREQ=HOURLY"));
        assertEquals(1000, calendarOf(read).events().size());
        assertTrue(warnings(read).contains("first 1,000"), warnings(read));
    }

    @Test
    void manyDearRulesEndWithinTheirBudget() {
        var lines = IntStream.range(0, 5_000)
                .mapToObj(
                        i -> "BEGIN:VEVENT\r\nUID:e%d\r\nDTSTART:19500101T000000\r\nRRULE:FREQ=HOURLY;COUNT=900000\r\nEND:VEVENT"
                                .formatted(i))
                .toArray(String[]::new);
        assertTrue(warnings(read(WISH, lines)).contains("takes more steps than a file may"));
    }

    @Test
    void nestingHasALimit() {
        var deep = "BEGIN:VEVENT\n".repeat(100_000);
        var refused = assertThrows(Refused.class, () -> read("BEGIN:VCALENDAR\n" + deep));
        assertTrue(refused.getMessage().contains("line 17"), refused.getMessage());
    }

    @Test
    void whatIsNoTextIsRefused() {
        assertThrows(Refused.class, () -> read("BEGIN:VCALENDAR\nSUMMARY:\0\n"));
        assertThrows(Refused.class, () -> read("flowchart TD\n"));
        assertThrows(Refused.class, () -> read(""));
        assertThrows(Refused.class,
                () -> new CalendarFile().read(new Source("a.ics", new byte[] {'P', 'K', 3, 4}), WISH));
        assertThrows(Refused.class,
                () -> read(WISH.mapped(Map.of("start", "a")), event("DTSTART:20261123T080000")));
    }

    @Test
    void longLinesAndBlanksAreReadOnce() {
        var blanks = " ".repeat(500_000);
        var read = read(WISH, event("DTSTART:20261123T080000", "DESCRIPTION:" + blanks, "X-A;B=" + "\"" + blanks));
        assertEquals(1, calendarOf(read).events().size());
        var folded = "\r\n ".repeat(300_000);
        assertEquals(1, calendarOf(read(WISH, event("DTSTART:20261123T080000", "COMMENT:" + folded))).events().size());
    }

    @Test
    void alarmsAndAttachmentsAreNotLookedAt() {
        var read = read(WISH, event("DTSTART:20261123T080000", "ATTACH:http://127.0.0.1:1/x", "BEGIN:VALARM",
                "TRIGGER:-PT5M", "REPEAT:1000000000", "DURATION:PT1S", "END:VALARM"));
        assertEquals(1, calendarOf(read).events().size());
        assertEquals("", warnings(read));
    }
}
