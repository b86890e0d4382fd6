package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.core.Json;

/// Calendars and logs of time, into the week of an agent and out of it, from the command line.
class WeekFilesTest {
    private static final String CALENDAR = """
            BEGIN:VCALENDAR
            VERSION:2.0
            X-WR-CALNAME:Team
            BEGIN:VEVENT
            UID:stand-up
            SUMMARY:Stand-up
            DTSTART;TZID=Europe/Berlin:20261102T090000
            DTEND;TZID=Europe/Berlin:20261102T091500
            RRULE:FREQ=WEEKLY;BYDAY=MO,WE
            END:VEVENT
            BEGIN:VEVENT
            UID:broken
            SUMMARY:Broken
            END:VEVENT
            END:VCALENDAR
            """;
    private static final List<String> NOVEMBER = List.of("--from", "2026-11-01", "--to", "2026-11-30");

    @TempDir Path folder;

    private Calls calls;

    @BeforeEach
    void youAreInBerlin() throws IOException {
        calls = new Calls(folder);
        json("agent", "update", "you", "--zone", "Europe/Berlin");
        write("team.ics", CALENDAR);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Map<String, Object> json(String... args) {
        return ended(0, args).json();
    }

    private String refused(int exit, String... args) {
        return ended(exit, args).err();
    }

    private Calls.Result ended(int exit, String... args) {
        var all = new ArrayList<>(List.of(args));
        all.add("--json");
        var result = calls.call(all.toArray(String[]::new));
        assertEquals(exit, result.exit(), all + result.err());
        return result;
    }

    private Map<String, Object> importing(String file, List<String> more) {
        var args = new ArrayList<>(List.of("import", file));
        args.addAll(more);
        return json(args.toArray(String[]::new));
    }

    @Test
    void aCalendarShowsInTheWeek() {
        var dry = importing("team.ics", List.of("--from", "2026-11-01", "--to", "2026-11-30", "--dry-run"));
        assertEquals(9L, dry.get("created"));
        assertNull(dry.get("change"));
        var first = importing("team.ics", NOVEMBER);
        assertEquals("ics", first.get("format"));
        assertEquals("team", first.get("calendar"));
        assertEquals(9L, first.get("events"));
        assertEquals(1L, first.get("leftOut"));
        assertTrue(first.get("warnings").toString().contains("line 11: the event is left out"), first.toString());
        var busy = Json.array(json("week", "show", "--week", "2026-W48").get("busy"));
        assertEquals(List.of("2026-11-23T09:00+01:00", "2026-11-25T09:00+01:00"),
                busy.stream().map(event -> Json.object(event).get("start")).toList());
        json("undo");
        assertEquals(List.of(), json("week", "show", "--week", "2026-W48").get("busy"));
    }

    @Test
    void theSameCalendarAgainChangesNothingAndANewerReplacesIt() throws IOException {
        importing("team.ics", NOVEMBER);
        var again = importing("team.ics", NOVEMBER);
        assertNull(again.get("change"));
        assertEquals(List.of(0L, 0L, 9L), List.of(again.get("created"), again.get("updated"), again.get("skipped")));
        write("team.ics", CALENDAR.replace("BYDAY=MO,WE", "BYDAY=MO").replace("Stand-up", "Huddle"));
        var newer = importing("team.ics", NOVEMBER);
        assertEquals(List.of(0L, 5L, 4L), List.of(newer.get("created"), newer.get("updated"), newer.get("removed")));
    }

    @Test
    void aPlanAndACalendarComeInTogetherOrNotAtAll() throws IOException {
        write("talk.mmd", "flowchart TD\n  a[Ask] --> b[Answer]\n");
        write("deep.ics", "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n".repeat(100));
        assertTrue(refused(2, "import", "talk.mmd", "deep.ics").contains("nested"));
        assertEquals(List.of(), json("plans").get("plans"));
        var both = importing("talk.mmd", List.of("team.ics", "--from", "2026-11-01", "--to", "2026-11-30"));
        assertEquals(2, Json.array(both.get("files")).size());
        assertEquals(2L, both.get("tasks"));
        assertEquals(1, Json.array(json("plans").get("plans")).size());
    }

    @Test
    void whatIsAskedForWronglyIsRefused() throws IOException {
        assertTrue(refused(2, "import", "team.ics", "--from", "soon").contains("--from"));
        assertTrue(refused(2, "import", "team.ics", "--from", "2026-12-01", "--to", "2026-11-01").contains("before"));
        assertTrue(refused(2, "import", "team.ics", "--from", "2000-01-01").contains("three years"));
        assertTrue(refused(2, "import", "team.ics", "--agent", "nobody").contains("nobody"));
        assertTrue(refused(2, "import", "team.ics", "--format", "nothing").contains("ics"));
        write("talk.mmd", "flowchart TD\n  a[Ask] --> b[Answer]\n");
        assertTrue(refused(2, "import", "talk.mmd", "--agent", "you").contains("plan"));
    }

    private void block(String type, String start, String end, String title) {
        json("block", "add", "--type", type, "--start", start, "--end", end, "--title", title);
    }

    @Test
    void aWeekGoesOutAsCalendarsThatReadBackEqual() throws IOException {
        var title = "Ümlaut, \"quoted\"; back\\slash " + "długi ".repeat(30);
        block("DREAM", "2026-11-23T08:00", "2026-11-23T09:30", title);
        block("DREAM", "2026-11-24T23:30", "2026-11-25T00:30", "Over midnight");
        block("REALITY", "2026-10-25T02:30+01:00", "2026-10-25T03:30", "Between the clocks");
        json("start", "--title", "Runs", "--at", "2026-11-26T08:00");
        var out = json("export", "--format", "ics", "-o", "week.ics");
        assertEquals(2, Json.array(out.get("files")).size());
        var dreams = Files.readString(folder.resolve("week-dream.ics"));
        assertTrue(dreams.contains("DTSTART;TZID=Europe/Berlin:20261123T080000"), dreams);
        assertTrue(dreams.contains("BEGIN:VTIMEZONE"), dreams);
        assertTrue(
                dreams.lines().allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75));
        json("export", "--format", "ics", "-o", "again.ics");
        assertEquals(dreams, Files.readString(folder.resolve("again-dream.ics")));
        json("import", "week-dream.ics", "week-reality.ics", "--from", "2026-10-19", "--to", "2026-11-29");
        var busy =
                Json.array(json("week", "show", "--week", "2026-W48").get("busy")).stream().map(Json::object).toList();
        assertEquals(List.of("2026-11-23T08:00+01:00", "2026-11-24T23:30+01:00"),
                busy.stream().map(event -> event.get("start")).toList());
        assertEquals(title.strip(), busy.getFirst().get("title"));
        assertEquals(90L, busy.getFirst().get("minutes"));
        var october = Json.object(Json.array(json("week", "show", "--week", "2026-W43").get("busy")).getFirst());
        assertEquals("2026-10-25T01:30Z", october.get("start"), "the later of the two");
        assertEquals(60L, october.get("minutes"));
    }

    @Test
    void oneTypeGoesToStandardOutput() {
        block("DREAM", "2026-11-23T08:00", "2026-11-23T09:30", "Write");
        block("DREAM", "2026-11-30T08:00", "2026-11-30T09:30", "Next week");
        var text = calls.call("export", "--format", "ics", "--type", "dream", "--week", "2026-W48").out();
        assertTrue(text.startsWith("BEGIN:VCALENDAR\r\n") && text.contains("Write") && !text.contains("Next"), text);
        assertTrue(refused(2, "export", "--format", "ics").contains("--type"));
        assertTrue(refused(2, "export").contains("plan"));
        assertTrue(refused(2, "export", "x", "--format", "ics", "-o", "a.ics").contains("leave"));
        assertTrue(refused(2, "export", "--format", "ics", "--week", "48", "-o", "a.ics").contains("2026-W48"));
        assertTrue(refused(2, "export", "--format", "ics", "--agent", "no", "-o", "a.ics").contains("no"));
    }

    @Test
    void aLogOfTimeBecomesWhatHappened() throws IOException {
        write("edits.json", PlanLifeTest.EDITS);
        json("new", "Map");
        json("edit", "map", "--file", "edits.json");
        write("2026-11.data", """
                inc 20261123T070500Z - 20261123T080500Z # ask "with care"
                inc 20261123T090000Z - 20261123T093000Z # Mail
                inc 20261123T100000Z
                """);
        var dry = importing("2026-11.data", List.of("--dry-run"));
        assertEquals(2L, dry.get("created"));
        assertTrue(dry.get("understood").toString().contains("task map/ask"), dry.toString());
        assertEquals(List.of(), json("block", "list", "--week", "2026-W48").get("blocks"));
        var first = importing("2026-11.data", List.of());
        assertEquals(List.of(2L, 1L, 1L), List.of(first.get("blocks"), first.get("withTask"), first.get("leftOut")));
        var blocks = Json.array(json("block", "list", "--week", "2026-W48").get("blocks")).stream().map(Json::object)
                .toList();
        assertEquals("map/ask", blocks.getFirst().get("task"));
        assertEquals("REALITY", blocks.getFirst().get("type"));
        assertEquals("2026-11-23T08:05+01:00", blocks.getFirst().get("start"));
        assertEquals("Mail", blocks.get(1).get("title"));
        var again = importing("2026-11.data", List.of());
        assertNull(again.get("change"));
        assertEquals(List.of(0L, 2L), List.of(again.get("created"), again.get("skipped")));
        json("undo");
        assertEquals(List.of(), json("block", "list", "--week", "2026-W48").get("blocks"));
    }

    @Test
    void aTableIsMappedAndToldOf() throws IOException {
        write("times.csv", "Begin,End,Text\n2026-11-23 08:00,2026-11-23 09:00,Write\n");
        var refused = refused(2, "import", "times.csv");
        assertTrue(refused.contains("Its columns: Begin, End, Text."), refused);
        assertTrue(refused.contains("--map start=Begin,end=End,title=Text"), refused);
        var told = calls.call("import", "times.csv", "--map", "start=Begin,end=End,title=Text", "--dry-run");
        assertEquals(0, told.exit(), told.err());
        assertTrue(told.out().contains("start: column “Begin”"), told.out());
        assertTrue(told.out().contains("line 2: 2026-11-23T08:00+01:00, 60 min, Write"), told.out());
        assertEquals(1L, importing("times.csv", List.of("--map", "start=Begin", "--map", "end=End,title=Text"))
                .get("created"));
        assertTrue(refused(2, "import", "team.ics", "--map", "start=Begin").contains("CSV"));
        assertTrue(refused(2, "import", "times.csv", "--map", "nonsense").contains("--map"));
    }

    @Test
    void whatIsSaidOfColumnsHoldsForTheNextTableAndIsTakenBackWithIt() throws IOException {
        write("times.csv", "Begin,End,Text\n2026-11-23 08:00,2026-11-23 09:00,Write\n");
        write("next.csv", "Begin,End,Text\n2026-11-24 08:00,2026-11-24 09:00,Read\n");
        var said = importing("times.csv", List.of("--map", "start=Begin,end=End,title=Text"));
        assertEquals("start=Begin,end=End,title=Text", said.get("map"));
        assertNull(importing("times.csv", List.of("--map", "start=Begin,end=End,title=Text")).get("change"));
        var dry = calls.call("import", "next.csv", "--dry-run");
        assertTrue(dry.out().contains("--map start=Begin,end=End,title=Text"), dry.out() + dry.err());
        var next = calls.call("import", "next.csv");
        assertTrue(next.out().contains("as such columns were before"), next.out() + next.err());
        json("undo");
        json("undo");
        refused(2, "import", "next.csv");
    }
}
