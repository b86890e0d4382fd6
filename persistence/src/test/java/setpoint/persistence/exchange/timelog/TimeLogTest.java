package setpoint.persistence.exchange.timelog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Refused;
import setpoint.model.week.BlockEdit.ImportBlocks;
import setpoint.model.week.Timeblock;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekWish;

/// Logs of time, read as what happened.
class TimeLogTest {
    private static final WeekWish WISH = WeekWish.usual("you", ZoneId.of("Europe/Berlin"), LocalDate.of(2026, 11, 26),
            word -> word.equals("search/read") || word.equals("read") ? "search/read" : null);
    private static final String TOGGL =
            "\uFEFFUser,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()\r\n";

    private static ForWeek timewarrior(String... lines) {
        return new Timewarrior().read(source("2026-11.data", String.join("\n", lines)), WISH);
    }

    private static ForWeek csv(Map<String, String> mapping, String... lines) {
        return new TimeCsv().read(source("times.csv", String.join("\n", lines)), WISH.mapped(mapping));
    }

    private static Source source(String name, String text) {
        return new Source(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Timeblock> blocks(ForWeek read) {
        return ((ImportBlocks) read.edit()).blocks();
    }

    private static Timeblock only(ForWeek read) {
        assertEquals(1, blocks(read).size(), warnings(read));
        return blocks(read).getFirst();
    }

    private static String start(Timeblock block) {
        return block.from().toOffsetDateTime().toString();
    }

    private static String warnings(ForWeek read) {
        return String.join("\n", read.warnings().stream().map(Object::toString).toList());
    }

    @Test
    void intervalsOfTimewarriorAreInUtc() {
        var block =
                only(timewarrior("inc 20261123T070512Z - 20261123T081058Z # Deep \"write the \\\"end\\\" # of it\""));
        assertEquals("2026-11-23T08:05+01:00", start(block));
        assertEquals(65, block.minutes());
        assertEquals("Deep, write the \"end\" # of it", block.title());
        assertEquals("timewarrior", block.source());
        assertEquals("timewarrior.20261123T070512", block.id());
    }

    @Test
    void aTagOrAnnotationNamesATask() {
        assertEquals("search/read", only(timewarrior("inc 20261123T070000Z - 20261123T080000Z # x read")).task());
        var annotated = only(timewarrior("inc 20261123T070000Z - 20261123T080000Z # x # \"search/read\""));
        assertEquals("search/read", annotated.task());
        assertEquals("", annotated.title());
        assertEquals("what for", only(timewarrior("inc 20261123T070000Z - 20261123T080000Z # x # what for")).title());
        assertEquals("Without a description", only(timewarrior("inc 20261123T070000Z - 20261123T080000Z")).title());
    }

    @Test
    void whatCannotBeReadIsNamedWithItsLine() {
        var read = timewarrior("inc 20261123T070000Z - 20261123T080000Z # a", "inc 20261123T090000Z # open", "",
                "dec 1", "inc 20261123T990000Z - 20261123T100000Z", "inc 20261123T100000Z - 20261123T090000Z",
                "inc 20261123T100001Z - 20261123T100059Z # short", "inc 20261123T110000Z - 20261125T110000Z # long");
        assertEquals(2, blocks(read).size());
        assertEquals(5, read.leftOut());
        for (var part : List.of("line 2: left out: it is still open", "line 4: left out: it is no interval",
                "line 5: left out: it has a time that there is not", "line 6: left out: it ends before it begins",
                "within one minute are left out: 1", "line 8: it lasts 48 h"))
            assertTrue(warnings(read).contains(part), part + " in " + warnings(read));
        assertThrows(Refused.class, () -> timewarrior("nothing", "of the sort"));
    }

    @Test
    void whatTouchesGoesOnToTouch() {
        var two = blocks(timewarrior("inc 20261123T070030Z - 20261123T074530Z # a",
                "inc 20261123T074530Z - 20261123T080010Z # b"));
        assertEquals(two.getFirst().end(two.getFirst().begin()), two.get(1).begin());
    }

    @Test
    void theDetailedReportOfTogglIsKnownByItsColumns() {
        var read = csv(Map.of(), TOGGL
                + "Ada,a@b.c,,Work,,\"Write, then \"\"read\"\"\nagain\",No,2026-11-23,08:05:58,2026-11-23,09:05:58,01:00:00,,\r\n"
                + "Ada,a@b.c,,Work,,search/read,No,2026-11-24,23:30:00,2026-11-25,00:30:00,01:00:00,,\r\n");
        assertEquals("toggl", read.format());
        assertEquals("Write, then \"read\" again", blocks(read).getFirst().title());
        assertEquals("2026-11-23T08:05+01:00", start(blocks(read).getFirst()));
        assertEquals(60, blocks(read).getFirst().minutes());
        assertEquals("search/read", blocks(read).get(1).task());
        assertTrue(String.join("\n", read.understood()).contains("line 2: 2026-11-23T08:05+01:00, 60 min"));
    }

    @Test
    void ofATableOfSeveralPeopleOneIsNamed() {
        var rows = TOGGL + "Ada,,,,,A,No,2026-11-23,08:00:00,2026-11-23,09:00:00,01:00:00,,\n"
                + "Bob,,,,,B,No,2026-11-23,08:00:00,2026-11-23,09:00:00,01:00:00,,\n";
        assertTrue(assertThrows(Refused.class, () -> csv(Map.of(), rows)).getMessage().contains("Ada, Bob"));
        assertEquals("B", only(csv(Map.of("user", "Bob"), rows)).title());
        assertThrows(Refused.class, () -> csv(Map.of("user", "Eve"), rows));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-23 08:00|2026-11-23 09:30", "2026-11-23T08:00:00+01:00|2026-11-23T08:30:00Z",
                "23.11.2026 08:00|23.11.2026 09:30", "11/23/2026 8:00 AM|11/23/2026 9:30 AM",
                "23/11/2026 08:00|23/11/2026 09:30", "2026-11-23 07:00:00 +0000|2026-11-23 09:30:00 +0100"
            })
    void timesAreReadAsTheyAreWritten(String start, String end) {
        var block = only(csv(Map.of("start", "From", "end", "to", "title", "What"), "From;To;What",
                start + ";" + end + ";Write"));
        assertEquals("2026-11-23T08:00+01:00", start(block));
        assertEquals(90, block.minutes());
    }

    @Test
    void aDateThatCouldBeTwoDaysIsNotGuessed() {
        var map = Map.of("date", "Day", "start", "From", "minutes", "Min", "title", "What");
        var rows = new String[] {"Day,From,Min,What", "03/04/2026,08:00,30,x"};
        var doubtful = assertThrows(Refused.class, () -> csv(map, rows));
        assertTrue(doubtful.getMessage().contains("--map dates=DD/MM/YYYY"), doubtful.getMessage());
        var said = new java.util.HashMap<>(map);
        said.put("dates", "MM/DD/YYYY");
        assertEquals("2026-03-04T08:00+01:00", start(only(csv(said, rows))));
        assertEquals("2026-04-03T08:00+02:00",
                start(blocks(csv(map, "Day,From,Min,What", "03/04/2026,08:00,30,x", "13/04/2026,08:00,30,y"))
                        .getFirst()),
                "another row leaves no doubt");
        assertEquals("2026-04-03T08:00+02:00", start(only(csv(map, "Day,From,Min,What", "03.04.2026,08:00,30,x"))));
        said.put("dates", "soon");
        assertThrows(Refused.class, () -> csv(said, rows));
    }

    @ParameterizedTest
    @CsvSource({"1:30:00,90", "0:45,45", "1h 30m,90", "45 min,45", "2 hours,120", "90m,90"})
    void lengthsAreReadAsTheyAreWritten(String length, int minutes) {
        assertEquals(minutes, only(csv(Map.of("start", "s", "duration", "d", "title", "t"), "s,d,t",
                "2026-11-23 08:00," + length + ",x")).minutes());
    }

    @Test
    void aBareNumberIsNoLengthUntilItsUnitIsSaid() {
        var rows = new String[] {"s,d,t", "2026-11-23 08:00,\"1,5\",x"};
        assertTrue(warnings(csv(Map.of("start", "s", "duration", "d"), rows)).contains("line 2: left out"));
        assertEquals(90, only(csv(Map.of("start", "s", "hours", "d", "title", "t"), rows)).minutes());
    }

    @Test
    void aZoneIsAColumnOrAName() {
        var map = new java.util.HashMap<>(Map.of("start", "s", "end", "e", "title", "t", "zone", "America/New_York"));
        var rows = new String[] {"s,e,t,z", "2026-11-23 08:00,2026-11-23 09:00,x,Asia/Tokyo"};
        assertEquals("2026-11-23T14:00+01:00", start(only(csv(map, rows))));
        map.put("zone", "z");
        assertEquals("2026-11-23T00:00+01:00", start(only(csv(map, rows))));
        map.put("zone", "Mars");
        assertThrows(Refused.class, () -> csv(map, rows));
    }

    @Test
    void aTableThatNobodyKnowsIsRefusedWithWhatToSay() {
        var unknown = assertThrows(Refused.class, () -> csv(Map.of(), "Begin,End,Text", "a,b,c"));
        assertTrue(unknown.getMessage().contains("--map") && unknown.getMessage().contains("Begin, End, Text"));
        assertTrue(assertThrows(Refused.class, () -> csv(Map.of("start", "Nope", "end", "End"), "Begin,End", "a,b"))
                .getMessage().contains("Begin, End"));
        assertTrue(assertThrows(Refused.class, () -> csv(Map.of("begin", "Begin"), "Begin,End", "a,b"))
                .getMessage().contains("begin"));
        assertTrue(assertThrows(Refused.class, () -> csv(Map.of("start", "a", "end", "b"), "a,b", "\"open,1"))
                .getMessage().contains("line 2"));
        assertThrows(Refused.class, () -> csv(Map.of(), ""));
    }

    @Test
    void rowsThatMakeNoSenseAreNamedAndTheRestIsTaken() {
        var read =
                csv(Map.of("date", "d", "start", "s", "end", "e", "title", "t"), "d,s,e,t", "2026-11-23,08:00,09:00,a",
                        "2026-02-30,08:00,09:00,b", "2026-11-23,25:00,26:00,c", "2026-11-23,08:00,,d", "2026-11-23",
                        "2026-11-23,23:00,01:00,over midnight");
        assertEquals(List.of("a", "over midnight"), blocks(read).stream().map(Timeblock::title).toList());
        assertEquals(120, blocks(read).get(1).minutes());
        for (int line : List.of(3, 4, 5, 6)) assertTrue(warnings(read).contains("line " + line + ": left out"));
    }

    @Test
    void theSameFileGivesTheSameIds() {
        var row = "2026-11-23 08:00,2026-11-23 09:00,x";
        var map = Map.of("start", "s", "end", "e", "title", "t");
        var twice = csv(map, "s,e,t", row, row);
        assertEquals(List.of("csv.20261123T070000", "csv.20261123T070000-2"),
                blocks(twice).stream().map(Timeblock::id).toList());
        assertEquals(blocks(twice), blocks(csv(map, "s,e,t", row, row)));
    }

    @Test
    void hostileTablesEnd() {
        var quotes = "a" + "\"".repeat(2_000_000);
        assertThrows(Refused.class, () -> csv(Map.of("start", "s", "end", "e"), "s,e", "\"" + "x".repeat(2_000_000)));
        assertThrows(Refused.class, () -> csv(Map.of("start", "s", "end", "e"), "s,e", ",".repeat(1_000)));
        var wide = assertThrows(Refused.class, () -> csv(Map.of(), "x".repeat(900_000) + ",y".repeat(200), "a"));
        assertTrue(wide.getMessage().length() < 500, () -> "it has " + wide.getMessage().length());
        assertFalse(warnings(csv(Map.of("start", "s", "end", "e"), "s,e", quotes.substring(0, 900_000))).isEmpty());
    }

    @Test
    void formatsAreToldApart() {
        assertTrue(new Timewarrior().recognises(source("x.txt", "inc 20261123T070000Z - 20261123T080000Z # a\n")));
        assertFalse(new Timewarrior().recognises(source("x.txt", "increase\n")));
        assertTrue(new TimeCsv().recognises(source("x.CSV", "")));
        assertFalse(new TimeCsv().recognises(source("x.md", "- a\n")));
    }
}
