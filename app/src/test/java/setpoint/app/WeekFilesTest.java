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
}
