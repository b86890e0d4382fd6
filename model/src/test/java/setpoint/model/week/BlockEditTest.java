package setpoint.model.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.week.Weekly.ADA;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import setpoint.model.Bench;
import setpoint.model.agent.AgentEdit;
import setpoint.model.core.Author;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Subject;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockEdit.ImportBlocks;
import setpoint.model.week.BlockEdit.JoinBlocks;
import setpoint.model.week.BlockEdit.MoveBlock;
import setpoint.model.week.BlockEdit.RemoveBlock;
import setpoint.model.week.BlockEdit.SplitBlock;
import setpoint.model.week.BlockEdit.UpdateBlock;
import setpoint.model.week.TimerEdit.StartTimer;

class BlockEditTest {
    private final Weekly weekly = new Weekly();

    private String refused(Edit edit) {
        var before = weekly.bench.now();
        var sentence = assertThrows(Refused.class, () -> weekly.does(edit)).getMessage();
        assertEquals(before, weekly.bench.now(), "nothing has changed");
        return sentence;
    }

    @Test
    void aBlockMovesAndKeepsItsLength() {
        weekly.dream("a", "2026-11-23T09:00", 90, Map.of("title", "Write"));
        weekly.does(new MoveBlock(ADA, "a", "2026-12-01T10:15", null, ""));
        assertEquals(LocalDateTime.parse("2026-12-01T10:15"), weekly.block("a").start());
        assertEquals(90, weekly.block("a").minutes());
        assertEquals(List.of(), weekly.ids(Weekly.WEEK));
        assertEquals(List.of("a"), weekly.ids(Weekly.WEEK.next()));
        weekly.bench.workspace.undo(Bench.ME, ADA);
        assertEquals(List.of("a"), weekly.ids(Weekly.WEEK));
    }

    @Test
    void twoHalvesMakeTheWholeAgain() {
        var whole = weekly.dream("a", "2026-11-23T09:00", 90, Map.of("title", "Write", "archetype", "CREATE"));
        weekly.does(new SplitBlock(ADA, "a", "2026-11-23T09:35", "b", ""));
        assertEquals(35, weekly.block("a").minutes());
        assertEquals(55, weekly.block("b").minutes());
        assertEquals("Write", weekly.block("b").title());
        weekly.does(new JoinBlocks(ADA, List.of("b", "a"), ""));
        assertEquals(whole, weekly.block("a"));
    }

    @Test
    void whatHappenedIsNotJoinedOverAGap() {
        weekly.reality("a", "2026-11-23T06:00", 30, Map.of("title", "Write"));
        weekly.reality("b", "2026-11-23T06:40", 30, Map.of("title", "Write"));
        assertTrue(refused(new JoinBlocks(ADA, List.of("a", "b"), "")).contains("10 min"));
    }

    @Test
    void aRecordIsCorrectedByWhoSaysWhy() {
        weekly.reality("old", "2026-11-20T09:00", 60, Map.of("title", "Write"));
        weekly.reality("new", "2026-11-22T09:00", 60, Map.of("title", "Write"));
        weekly.does(new MoveBlock(ADA, "new", "2026-11-22T10:00", null, ""));
        for (var edit : List.<Edit>of(
                new MoveBlock(ADA, "old", "2026-11-20T10:00", null, ""),
                new UpdateBlock(ADA, "old", Map.of("title", "Read"), List.of(), " "),
                new SplitBlock(ADA, "old", "2026-11-20T09:30", "half", ""),
                new RemoveBlock(ADA, "old", "")))
            assertTrue(refused(edit).contains("say why"));
        weekly.does(new MoveBlock(ADA, "old", "2026-11-20T10:00", null, "The clock was wrong"));
        assertEquals("The clock was wrong", weekly.block("old").why());
        var past = weekly.bench.workspace.history(new Subject(ADA, "old"), Long.MAX_VALUE, 10).toCompletableFuture()
                .join();
        var before = (Timeblock) past.getFirst().deltas().getFirst().before();
        assertEquals(LocalDateTime.parse("2026-11-20T09:00"), before.start(), "the former value stays");
    }

    @Test
    void badInputIsRefusedWithWhatIsWrong() {
        weekly.dream("a", "2026-11-23T09:00", 60, Map.of("title", "Write"));
        assertTrue(refused(new AddBlock("bob", "x", BlockType.DREAM, "2026-11-23T08:00", "2026-11-23T09:00",
                Map.of("title", "x"), "")).contains("bob"));
        assertTrue(refused(new AddBlock(ADA, "x", BlockType.DREAM, "2026-11-23T08:00", "2026-11-23T09:00",
                Map.of(), "")).contains("says nothing"));
        assertTrue(refused(new AddBlock(ADA, "x", BlockType.DREAM, "2026-11-23T08:00", "2026-11-23T09:00",
                Map.of("task", "p/none"), "")).contains("none"));
        assertTrue(refused(new AddBlock(ADA, "x", BlockType.DREAM, "2026-11-23T08:00", "2026-11-23T09:00",
                Map.of("colour", "red"), "")).contains("colour"));
        assertTrue(refused(new UpdateBlock(ADA, "a", Map.of("minutes", 5L), List.of(), "")).contains("moveBlock"));
        assertTrue(refused(new SplitBlock(ADA, "a", "2026-11-23T10:00", "b", "")).contains("within"));
        assertTrue(refused(new JoinBlocks(ADA, List.of("a", "a"), "")).contains("two"));
    }

    @Test
    void importingAgainChangesNothing() {
        var begin = weekly.at().minusSeconds(7200);
        var log = List.of(
                Timeblock.at(ADA, "t1", BlockType.REALITY, Span.happened(begin, ZoneId.of("Europe/Lisbon"), 25))
                        .called("Tea"),
                Timeblock.at(ADA, "t2", BlockType.REALITY, Span.happened(begin, ZoneId.of("Europe/Lisbon"), 25))
                        .called("Tea"));
        weekly.does(new ImportBlocks(ADA, log));
        assertEquals(List.of("t1"), weekly.ids(Weekly.WEEK), "the same thing at the same time is one");
        var before = weekly.bench.now();
        weekly.does(new ImportBlocks(ADA, log));
        assertEquals(before, weekly.bench.now());
    }

    @Test
    void theIndexFollowsEditsAsIfItWereBuiltAnew() {
        var chance = new Random(48);
        for (int i = 0; i < 300; i++) {
            int hour = chance.nextInt(24 * 21);
            var start = LocalDateTime.parse("2026-11-16T00:00").plusHours(hour);
            var id = "b" + chance.nextInt(40);
            boolean there = weekly.bench.now().has(Timeblock.key(ADA, id));
            if (!there) weekly.dream(id, start.toString(), 1 + chance.nextInt(90), Map.of("title", "x"));
            else if (chance.nextInt(3) == 0) weekly.does(new RemoveBlock(ADA, id, ""));
            else weekly.does(new MoveBlock(ADA, id, start.toString(), null, ""));
            if (chance.nextInt(4) == 0) sameAsBuiltAnew(weekly.bench.now());
        }
        sameAsBuiltAnew(weekly.bench.now());
    }

    private static void sameAsBuiltAnew(Snapshot now) {
        var followed = Blocks.of(now, ADA);
        var anew = Blocks.of(Snapshot.of(now.revision(), now.items().toList()), ADA);
        var weeks = new HashSet<>(anew.weeks());
        assertEquals(weeks, new HashSet<>(followed.weeks()));
        for (var week : weeks) assertEquals(anew.in(week), followed.in(week));
    }

    @Test
    void whenAndWhoseABlockIsCannotBeSaidInWhatItIs() {
        weekly.does(new AgentEdit.AddAgent("bea", Author.Type.HUMAN, Map.of()));
        for (var field : Map.<String, Object>of("agent", "bea", "id", "other", "type", "DREAM", "start",
                "2020-01-06T08:00", "minutes", 5L, "zone", "UTC", "offset", "+05:00").entrySet()) {
            var set = Map.of("title", "x", field.getKey(), field.getValue());
            assertTrue(refused(new AddBlock(ADA, "a", BlockType.REALITY, "2026-11-23T07:00", "2026-11-23T07:30", set,
                    "")).contains(field.getKey()));
            assertTrue(refused(new TimerEdit.StartTimer("a", ADA, null, set, null)).contains(field.getKey()));
        }
        var endless = new HashMap<String, Object>(Map.of("title", "x"));
        endless.put("minutes", null);
        refused(new AddBlock(ADA, "a", BlockType.REALITY, "2026-11-23T07:00", "2026-11-23T07:30", endless, ""));
    }

    @Test
    void noBlockLastsLongerThanAYearHoweverItCameAbout() {
        weekly.dream("a", "2026-11-23T09:00", 60, Map.of("title", "Write"));
        weekly.dream("b", "2028-11-23T09:00", 60, Map.of("title", "Write"));
        assertTrue(refused(new JoinBlocks(ADA, List.of("a", "b"), "")).contains("year"));
        weekly.dream("c", "2026-11-23T06:00", 60, Map.of("title", "Write"));
        assertTrue(refused(new TimerEdit.RecordIntended(ADA, "c", "r", "2024-11-23T09:00", null)).contains("year"));
    }

    @Test
    void aTimeThatNoWeekCanNameIsRefused() {
        for (var start : List.of("+10000-01-03T08:00", "-0001-01-03T08:00", "+999999999-12-31T22:00"))
            assertTrue(refused(new AddBlock(ADA, "a", BlockType.DREAM, start, start.replace(":00", ":30"),
                    Map.of("title", "x"), "")).contains("year"));
        assertThrows(Refused.class, () -> Week.parse("+999999999-W52"));
        assertThrows(Refused.class, () -> Week.parse("-0001-W52"));
    }

    @Test
    void anIntendedBlockThatIsMovedAheadIsByTheClocksOfWhereItsAgentIsThen() {
        weekly.dream("a", "2026-11-23T07:00", 60, Map.of("title", "Write"));
        weekly.does(new WeekEdit.MoveZone(ADA, ZoneId.of("Asia/Tokyo")));
        weekly.does(new MoveBlock(ADA, "a", "2026-11-25T09:00", null, ""));
        assertEquals(ZoneId.of("Asia/Tokyo"), weekly.block("a").zone());
        assertEquals(LocalDateTime.parse("2026-11-25T09:00"), weekly.block("a").start());
    }

    /// A script may tell of a whole week beforehand; a timer is the clock of a person.
    @Test
    void aTimerBeginsAtTheLatestNow() {
        weekly.does(new StartTimer("t", ADA, null, Map.of("title", "Letters"), null));
        var timer = assertThrows(Refused.class, () -> weekly.does(
                new StartTimer("t2", ADA, null, Map.of("title", "Later"), weekly.at().plusSeconds(60))));
        assertTrue(timer.getMessage().contains("2026-11-23T08:01Z has not come yet"), timer::getMessage);
    }
}
