package setpoint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/// Agents and their weeks, from the command line.
class WeekTest {
    @TempDir Path folder;

    private Calls calls;

    @BeforeEach
    void youAreInBerlin() {
        calls = new Calls(folder);
        done("agent", "update", "you", "--zone", "Europe/Berlin");
    }

    private Calls.Result done(String... args) {
        return ended(0, args);
    }

    private String bad(String... args) {
        return ended(2, args).err();
    }

    private String no(String... args) {
        return ended(1, args).err();
    }

    private Calls.Result ended(int exit, String... args) {
        var result = calls.call(args);
        assertEquals(exit, result.exit(), List.of(args) + result.err() + result.out());
        return result;
    }

    private Map<String, Object> json(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.add("--json");
        return done(all.toArray(String[]::new)).json();
    }

    private Map<String, Object> add(String type, String start, String end, String... more) {
        var args = new ArrayList<>(List.of("block", "add", "--type", type, "--start", start, "--end", end));
        args.addAll(List.of(more));
        return json(args.toArray(String[]::new));
    }

    private List<Map<String, Object>> blocks(String week, String... more) {
        var args = new ArrayList<>(List.of("block", "list", "--week", week));
        args.addAll(List.of(more));
        return Json.array(json(args.toArray(String[]::new)).get("blocks")).stream().map(Json::object).toList();
    }

    private void aPlanThatRuns() throws IOException {
        Files.writeString(folder.resolve("edits.json"), PlanLifeTest.EDITS);
        done("new", "Map");
        done("edit", "map", "--file", "edits.json");
        done("approve", "map", "--rationale", "Fine");
    }

    @Test
    void agentsAreAddedShownAndChanged() {
        var added = json("agent", "add", "Ada Lovelace", "--type", "human", "--zone", "Europe/London", "--hours",
                "mon-thu 9:00-17:00, SAT 10:00-12:00", "--capability", "Notes", "--capability", "Numbers",
                "--archetype", "scan", "--domain", "Engines", "--strategic-bet", "Programs");
        assertEquals("ada-lovelace", added.get("id"));
        assertEquals("Ada Lovelace", added.get("name"));
        assertEquals("SCAN", added.get("archetype"));
        assertEquals(List.of("Notes", "Numbers"), added.get("capabilities"));
        assertEquals(5, Json.array(added.get("workingHours")).size());
        assertTrue(done("agent", "show", "ada-lovelace").out().contains("MON-THU 09:00-17:00, SAT 10:00-12:00"));
        assertNull(json("agent", "update", "ada-lovelace", "--clear", "archetype").get("archetype"));
        assertEquals(2, Json.array(json("agent", "list").get("agents")).size());
        assertNull(json("agent", "update", "ada-lovelace", "--name", "Ada Lovelace").get("change"));
    }

    @Test
    void whatCannotBeAnAgentIsRefused() {
        assertTrue(bad("agent", "add", "x").contains("--type"));
        assertTrue(bad("agent", "add", "x", "--type", "ROBOT").contains("HUMAN"));
        assertTrue(bad("agent", "add", "x", "--type", "AI", "--zone", "Europe/Berln").contains("Europe/Berlin"));
        assertTrue(bad("agent", "add", "x", "--type", "AI", "--hours", "always").contains("MON-FRI 09:00-17:00"));
        assertTrue(bad("agent", "add", "x", "--type", "AI", "--hours", "MON 17:00-09:00").contains("17:00"));
        assertTrue(bad("agent", "show", "yu").contains("The nearest: you"));
        assertTrue(bad("agent", "update", "you").contains("what to change"));
        assertTrue(bad("agent", "update", "you", "--clear", "zome").contains("zome"));
        bad("agent", "update", "you", "--clear", "id");
        assertTrue(bad("agent").contains("subcommand"));
        assertTrue(bad("agent", "nonsense").contains("nonsense"));
        no("agent", "add", "you", "--type", "HUMAN");
    }

    @Test
    void blocksTakeLocalTimesAndSayOffsets() {
        var local = add("DREAM", "2026-11-23T08:00", "2026-11-23T09:30", "--archetype", "scan");
        assertEquals("2026-11-23T08:00+01:00", local.get("start"));
        assertEquals("2026-11-23T09:30+01:00", local.get("end"));
        assertEquals(90L, local.get("minutes"));
        assertEquals("SCAN", local.get("archetype"));
        assertEquals("2026-W48", local.get("week"));
        var offset = add("REALITY", "2026-11-23T12:00-05:00", "2026-11-23T17:30Z", "--title", "Late");
        assertEquals("2026-11-23T18:00+01:00", offset.get("start"));
        assertEquals(30L, offset.get("minutes"));
        assertEquals(2, blocks("2026-W48").size());
        assertEquals(1, blocks("2026-W48", "--type", "reality").size());
        assertEquals(0, blocks("2026-W47").size());
    }

    @Test
    void blocksAreMovedSplitJoinedAndRemoved() {
        var id = (String) add("DREAM", "2026-11-23T08:00", "2026-11-23T09:30", "--title", "Write").get("id");
        assertEquals("2026-11-24T10:00+01:00", json("block", "move", id, "--start", "2026-11-24T10:00").get("start"));
        assertEquals(60L, json("block", "move", id, "--end", "2026-11-24T11:00").get("minutes"));
        assertEquals("HIGH",
                json("block", "update", id, "--energy", "high", "--archetype", "CREATE").get("energy"));
        var halves = Json.array(json("block", "split", id, "--at", "2026-11-24T10:20").get("blocks"));
        assertEquals(List.of(20L, 40L), halves.stream().map(half -> Json.object(half).get("minutes")).toList());
        var second = (String) Json.object(halves.get(1)).get("id");
        assertEquals(60L, json("block", "join", second, id).get("minutes"));
        done("block", "remove", id);
        assertEquals(0, blocks("2026-W48").size());
        done("undo");
        assertEquals(1, blocks("2026-W48").size());
    }

    @Test
    void whatCannotBeABlockIsRefused() {
        assertTrue(bad("block", "add", "--type", "DREAM", "--start", "23.11.2026", "--end", "2026-11-23T09:00",
                "--title", "x").contains("2026-11-23T08:00"));
        assertTrue(bad("block", "add", "--type", "DREAM", "--start", "2026-11-23T10:00", "--end",
                "2026-11-23T09:00", "--title", "x").contains("after the start"));
        assertTrue(bad("block", "add", "--type", "DREAM", "--start", "2026-11-23T10:00", "--end",
                "+99999-11-23T09:00", "--title", "x").contains("99999"));
        assertTrue(bad("block", "add", "--type", "DREAM", "--start", "2026-11-23T08:00", "--end",
                "2026-11-23T09:00").contains("--title"));
        assertTrue(bad("block", "add", "--type", "DREAM", "--start", "2026-11-23T08:00", "--end",
                "2026-11-23T09:00", "--task", "nothing/here").contains("nothing"));
        assertTrue(bad("block", "add", "--agent", "nobody", "--type", "DREAM", "--start", "2026-11-23T08:00", "--end",
                "2026-11-23T09:00", "--title", "x").contains("nobody"));
        assertTrue(bad("block", "list", "--week", "48").contains("2026-W48"));
        assertTrue(bad("block", "list", "--week", "2026-W54").contains("2026-W54"));
        assertTrue(bad("block", "move", "nothing", "--start", "2026-11-23T08:00").contains("block list"));
        var id = (String) add("DREAM", "2026-11-23T08:00", "2026-11-23T09:00", "--title", "x").get("id");
        assertTrue(bad("block", "move", id).contains("--start"));
        assertTrue(bad("block", "split", id, "--at", "2026-11-23T09:00").contains("does not lie within"));
        assertTrue(bad("block", "update", id, "--clear", "start").contains("moveBlock"));
        assertTrue(bad("block", "join", id, id).contains("at least two"));
    }

    @Test
    void aTimeThatTheClocksSkipOrShowTwiceIsToldOf() {
        var gap = done("block", "add", "--type", "DREAM", "--start", "2026-03-29T02:30", "--end", "2026-03-29T04:00",
                "--title", "Night", "--json");
        assertEquals("2026-03-29T03:30+02:00", gap.member("start"));
        assertEquals(30L, gap.member("minutes"));
        assertTrue(gap.err().contains("skip 02:30; 03:30 is meant"), gap.err());
        var twice = done("block", "add", "--type", "REALITY", "--start", "2026-10-25T02:30", "--end",
                "2026-10-25T03:00", "--title", "Night", "--json");
        assertEquals("2026-10-25T02:30+02:00", twice.member("start"));
        assertEquals(90L, twice.member("minutes"));
        assertTrue(twice.err().contains("twice"), twice.err());
        assertEquals("2026-10-25T02:30+01:00",
                add("REALITY", "2026-10-25T02:30+01:00", "2026-10-25T03:00", "--title", "x").get("start"));
    }

    @Test
    void whatHappenedLongAgoIsCorrectedOnlyBySayingWhy() {
        var id = (String) add("REALITY", "2020-01-06T08:00", "2020-01-06T09:00", "--title", "Then").get("id");
        assertTrue(no("block", "remove", id).contains("why"));
        assertTrue(no("block", "move", id, "--end", "2020-01-06T09:30").contains("why"));
        var moved = json("block", "move", id, "--end", "2020-01-06T09:30", "--why", "The call went on");
        assertEquals("The call went on", moved.get("why"));
        done("block", "remove", id, "--why", "By mistake");
    }

    @Test
    void somethingIntendedIsRecordedAsItHappened() {
        var dream = (String) add("DREAM", "2020-01-06T08:00", "2020-01-06T09:00", "--title", "Then").get("id");
        var real = json("block", "happened", dream, "--end", "2020-01-06T09:20");
        assertEquals("REALITY", real.get("type"));
        assertEquals(80L, real.get("minutes"));
        assertTrue(bad("block", "happened", (String) real.get("id")).contains("DREAM"));
        var ahead = (String) add("DREAM", "2999-01-07T08:00", "2999-01-07T09:00", "--title", "Then").get("id");
        assertTrue(no("block", "happened", ahead).contains("cannot have happened"));
    }

    @Test
    void aTimerClaimsItsTaskAndRecordsIt() throws IOException {
        aPlanThatRuns();
        var started = json("start", "ask", "--at", "2026-11-23T08:05");
        assertEquals("ask", started.get("task"));
        assertEquals("IN_PROGRESS", started.get("state"));
        assertEquals("you", started.get("claimedBy"));
        assertEquals("2026-11-23T08:05+01:00", Json.object(started.get("block")).get("start"));
        assertNull(json("start", "map/ask", "--at", "2026-11-23T08:06").get("change"), "it runs already");
        assertTrue(no("start", "draw").contains("“ask”"));
        assertTrue(no("stop", "draw").contains("runs on map/ask"));
        assertTrue(no("stop", "--at", "2026-11-23T08:00").contains("later"));
        var stopped = json("stop", "ask", "--at", "2026-11-23T09:35");
        assertEquals("IN_PROGRESS", stopped.get("state"), "it stays claimed");
        assertEquals(90L, Json.object(stopped.get("block")).get("minutes"));
        assertTrue(no("stop").contains("No timer"));
        done("close", "ask");
    }

    @Test
    void oneTimerStopsWhereAnotherStarts() {
        bad("start");
        assertNull(json("start", "--title", "Mail", "--at", "2026-11-23T08:00").get("task"));
        var next = json("start", "--archetype", "measure", "--at", "2026-11-23T08:30");
        assertEquals("2026-11-23.0800", next.get("stopped"));
        assertEquals(30L, blocks("2026-W48").getFirst().get("minutes"));
        assertEquals(true, blocks("2026-W48").get(1).get("running"));
        assertTrue(done("agent", "show").out().contains("Its timer runs"));
        assertTrue(bad("start", "--title", "x", "--agent", "nobody").contains("agent add"));
        done("stop");
    }

    @Test
    void anotherZoneTakesWhatIsIntendedAlongAndLeavesWhatHappened() {
        add("DREAM", "2999-01-07T08:00", "2999-01-07T09:00", "--title", "Ahead");
        add("REALITY", "2026-01-05T08:00", "2026-01-05T09:00", "--title", "Done");
        var moved = json("agent", "update", "you", "--zone", "America/New_York", "--domain", "Maps");
        assertEquals(1L, moved.get("movedBlocks"));
        assertEquals("2999-01-07T08:00-05:00", blocks("2999-W02").getFirst().get("start"));
        assertEquals("2026-01-05T08:00+01:00", blocks("2026-W02").getFirst().get("start"));
    }

    @Test
    void weeksStartFromATemplate() {
        assertTrue(no("week", "open", "--week", "2026-W49").contains("template"));
        assertEquals(0L, json("week", "template").get("template"));
        add("DREAM", "2026-11-23T08:00", "2026-11-23T10:00", "--archetype", "SCAN", "--energy", "HIGH");
        add("DREAM", "2026-11-24T14:00", "2026-11-24T15:00", "--title", "Mail");
        assertEquals(1L, json("week", "template", "--from-week", "2026-W48", "--note", "First").get("template"));
        assertTrue(no("week", "template", "--from-week", "2026-W47").contains("2026-W47"));
        bad("week", "template", "--note", "x");
        assertEquals(2L, json("week", "open", "--week", "2026-W49").get("created"));
        assertEquals(0L, json("week", "open", "--week", "2026-W49").get("created"));
        var week = json("week", "show", "--week", "2026-W49");
        assertEquals(1L, week.get("template"));
        var monday = Json.object(Json.array(week.get("days")).getFirst());
        assertEquals("2026-11-30", monday.get("date"));
        assertEquals(8L, monday.get("units"));
        assertEquals(120L, monday.get("intendedMinutes"));
        assertEquals(6.0, ((Number) monday.get("intendedUnits")).doubleValue());
        assertTrue(done("week", "show", "--week", "2026-W49").out().contains("6 of 8"));
    }

    @Test
    void archetypesAreDefined() {
        assertEquals(4, Json.array(json("archetype", "list").get("archetypes")).size());
        assertEquals("TALK", json("archetype", "define", "TALK", "--title", "Talk", "--look", "scan").get("id"));
        assertEquals(true, json("archetype", "define", "TALK", "--retired").get("retired"));
        assertEquals(false, json("archetype", "define", "talk", "--no-retired").get("retired"));
        assertTrue(bad("archetype", "define", "TALK", "--look", "cloud").contains("SCAN"));
        var unknown = done("block", "add", "--type", "DREAM", "--start", "2026-11-23T08:00", "--end",
                "2026-11-23T09:00", "--archetype", "SCNA");
        assertTrue(unknown.err().contains("no archetype SCNA"), unknown.err());
    }

    @Test
    void whatHappenedAheadOfNowIsRemarkedOnAndItsLastDayIsNamed() {
        var ahead = done("block", "add", "--type", "REALITY", "--start", "2126-11-22T12:00", "--end",
                "2126-11-24T13:00", "--title", "Then");
        assertTrue(ahead.err().contains("ends later than now"), ahead.err());
        assertTrue(ahead.out().contains("12:00–Sun 24 Nov 13:00"), ahead.out());
    }

    /// The table of the planning infrastructure that Setpoint comes from, end to end.
    @Test
    void aWeekIsMeasured() {
        add("DREAM", "2026-11-23T08:00", "2026-11-23T09:00", "--archetype", "SCAN");
        add("REALITY", "2026-11-23T08:00", "2026-11-23T09:00", "--archetype", "SCAN");
        add("DREAM", "2026-11-24T09:00", "2026-11-24T11:00", "--archetype", "CREATE");
        add("REALITY", "2026-11-24T11:00", "2026-11-24T13:00", "--archetype", "CREATE");
        add("DREAM", "2026-11-26T08:00", "2026-11-26T09:00", "--archetype", "DISTRIBUTE");
        add("DREAM", "2026-11-27T08:00", "2026-11-27T09:00", "--archetype", "MEASURE");
        var measure = json("measure", "--week", "2026-W48", "--at", "2026-11-26T18:00");
        var pairs = Json.array(measure.get("pairs")).stream().map(Json::object).toList();
        assertEquals(List.of("ON_INTENT", "PARTIAL", "OFF_INTENT", "PENDING"),
                pairs.stream().map(pair -> pair.get("signal")).toList());
        assertEquals(List.of("late"), pairs.get(1).get("reasons"));
        assertEquals(120L, pairs.get(1).get("lateMinutes"));
        assertEquals("2026-11-24T11:00+01:00", Json.object(pairs.get(1).get("reality")).get("start"));
        assertEquals("2026-11-24T09:00+01:00", Json.object(pairs.get(1).get("dream")).get("start"));
        assertNull(pairs.get(2).get("reality"));
        assertEquals(true, pairs.get(2).get("skipped"));
        assertEquals(List.of(1L, 1L, 1L, 0L, 1L), List.of(measure.get("onIntent"), measure.get("partial"),
                measure.get("offIntent"), measure.get("unplanned"), measure.get("pending")));
        assertEquals(List.of(300L, 180L, 60L), List.of(measure.get("dreamMinutes"), measure.get("realityMinutes"),
                measure.get("overlapMinutes")));
        assertEquals(33L, measure.get("score"));
        var table = done("measure", "--week", "2026-W48", "--at", "2026-11-26T18:00").out();
        assertTrue(table.contains("partial: 120 min late"), table);
        assertTrue(table.contains("off intent: skipped"), table);
    }

    @Test
    void aCycleIsClosedAndOpenedAgain() {
        add("DREAM", "2026-01-05T08:00", "2026-01-05T09:00", "--archetype", "SCAN");
        assertTrue(no("cycle", "close", "--week", "2026-W02", "--at", "2026-01-05T07:00").contains("early"));
        var real = (String) add("REALITY", "2026-01-05T08:00", "2026-01-05T09:00", "--archetype", "SCAN").get("id");
        assertTrue(bad("cycle", "close", "--week", "2026-W02", "--apply", "mon-0800").contains("mon-0800"));
        var closed = json("cycle", "close", "--week", "2026-W02", "--rule", "Mornings");
        assertEquals(100L, closed.get("score"));
        assertEquals("Mornings", closed.get("rule"));
        assertEquals(1, Json.array(json("cycle", "list").get("cycles")).size());
        assertEquals(true, json("measure", "--week", "2026-W02").get("closed"));
        assertEquals("TOO_FEW_WEEKS", json("measure", "--week", "2026-W02").get("verdict"));
        assertTrue(no("cycle", "close", "--week", "2026-W02").contains("closed already"));
        assertTrue(no("block", "add", "--type", "DREAM", "--start", "2026-01-06T08:00", "--end", "2026-01-06T09:00",
                "--title", "x").contains("why"));
        assertTrue(no("block", "move", real, "--end", "2026-01-05T09:30").contains("why"));
        assertTrue(bad("cycle", "reopen", "--week", "2026-W02").contains("--why"));
        assertEquals(1L, json("cycle", "reopen", "--week", "2026-W02", "--why", "Forgot").get("reopened"));
        assertTrue(no("cycle", "reopen", "--week", "2026-W02", "--why", "x").contains("not closed"));
        assertTrue(no("cycle", "close", "--week", "2026-W03").contains("nothing to close"));
    }

    @Test
    void aWeekWithoutAnythingHasNoScore() {
        assertNull(json("measure", "--week", "2026-W01").get("score"));
        assertTrue(done("measure", "--week", "2026-W01").out().contains("Nothing was intended"));
        assertTrue(bad("measure", "--week", "yesterday").contains("2026-W48"));
        assertTrue(bad("measure", "--agent", "nobody").contains("nobody"));
        assertTrue(bad("measure", "--at", "soon").contains("soon"));
    }

    @Test
    void eachCommandOfAGroupExplainsItself() {
        for (var group : List.of("agent", "block", "week", "archetype", "cycle")) {
            var help = done(group, "--help").out();
            var commands = help.substring(help.indexOf("Commands:"), help.indexOf("Exit codes:"))
                    .lines()
                    .filter(line -> line.matches("  [a-z].*"))
                    .map(line -> line.strip().split(" ")[0])
                    .toList();
            assertFalse(commands.isEmpty(), help);
            for (var command : commands) {
                var own = done(group, command, "--help").out();
                assertTrue(own.startsWith("Usage: setpoint " + group + " " + command), own);
                assertTrue(own.contains("Examples:") && own.contains("Exit codes:"), own);
            }
        }
    }

    @Test
    void timesThatNoCalendarReachesAreRefused() throws IOException {
        for (var far : List.of("+999999999-12-31T23:00", "-999999999-01-01T00:00")) {
            assertTrue(bad("measure", "--at", far).contains("year"));
            assertTrue(bad("block", "add", "--type", "DREAM", "--start", far, "--end", far.replace(":00", ":30"),
                    "--title", "x").contains("year"));
        }
        bad("measure", "--week", "+999999999-W52");
        bad("week", "open", "--week", "-0001-W01");
        Files.writeString(folder.resolve("empty.ics"), "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
        for (var day : List.of("+999999999-12-31", "-999999999-01-01"))
            assertTrue(bad("import", "empty.ics", "--from", day, "--dry-run").contains("year"));
    }

    @Test
    void noTimerAndNoCycleEndsAtAMomentThatHasNotCome() {
        var start = no("start", "--title", "Mail", "--at", "2030-01-07T08:00");
        assertTrue(start.contains("2030-01-07T08:00") && start.contains("block add --type DREAM"), start);
        json("start", "--title", "Mail");
        assertTrue(no("stop", "--at", "2030-01-07T08:00").contains("has not come yet"));
        var close = no("cycle", "close", "--week", "2030-W02", "--at", "2030-01-14", "--early");
        assertTrue(close.contains("has not come yet") && close.contains("--early"), close);
    }
}
