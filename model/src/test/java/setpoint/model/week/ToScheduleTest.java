package setpoint.model.week;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.model.week.Weekly.ADA;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import setpoint.model.week.BlockEdit.MoveBlock;

class ToScheduleTest {
    private final Weekly weekly = new Weekly();

    private List<ToSchedule> tray() {
        return ToSchedule.of(weekly.bench.now(), weekly.at(), ZoneOffset.UTC);
    }

    private List<String> tasks() {
        return tray().stream().map(ToSchedule::address).toList();
    }

    private static Map<String, Object> on(String task) {
        return Map.of("task", task);
    }

    @Test
    void holdsOpenTasksOfWhatRunsReadyOnesFirst() {
        weekly.bench.tasks("b", "a", "c").chain("b", "a").gate("g");
        assertEquals(List.of(), tray(), "a draft does not run");
        weekly.bench.approved();
        assertEquals(List.of("p/b", "p/c", "p/a"), tasks());
        weekly.bench.closed("c");
        assertEquals(List.of("p/b", "p/a"), tasks());
    }

    @Test
    void aTaskLeavesWhenWorkedAndDreamedMinutesMakeUpItsEstimate() {
        weekly.bench.task("a", Map.of("estimate", Map.of("likelyMin", 120))).approved();
        weekly.reality("r", "2026-11-23T06:00", 30, on("p/a"));
        weekly.dream("past", "2026-11-23T06:00", 60, on("p/a"));
        assertEquals(90, tray().getFirst().minutes(), "what was dreamed and is past does not count");
        weekly.dream("d", "2026-11-23T09:00", 60, on("p/a"));
        assertEquals(30, tray().getFirst().minutes());
        assertEquals(90, tray().getFirst().remaining());
        weekly.does(new MoveBlock(ADA, "d", "2026-11-23T09:00", "2026-11-23T10:30", ""));
        assertEquals(List.of(), tray());
    }

    @Test
    void aTaskWithoutAnEstimateLeavesWithItsFirstBlock() {
        weekly.bench.task("a", Map.of()).approved();
        assertEquals(ToSchedule.USUAL_MINUTES, tray().getFirst().minutes());
        weekly.dream("d", "2026-11-23T09:00", 15, on("p/a"));
        assertEquals(List.of(), tray());
    }

    @Test
    void aBlockThatStartsBeforeItsPredecessorsCanHaveEndedIsFlagged() {
        weekly.bench.task("a", Map.of("estimate", Map.of("likelyMin", 120)));
        weekly.bench.tasks("b").chain("a", "b").approved();
        var early = weekly.dream("early", "2026-11-23T09:30", 30, on("p/b"));
        var late = weekly.dream("late", "2026-11-23T10:00", 30, on("p/b"));
        assertTrue(Flags.tooEarly(weekly.bench.now(), early, weekly.at()).isPresent());
        assertEquals(Optional.empty(), Flags.tooEarly(weekly.bench.now(), late, weekly.at()));
        var within = weekly.at().plusMillis(30_123);
        assertEquals(Optional.empty(), Flags.tooEarly(weekly.bench.now(), late, within), "time goes by the minute");
        assertEquals(Optional.of("Starts before what it waits for can have ended (Mon 23 Nov 10:00)."),
                Flags.tooEarly(weekly.bench.now(), early, within));
        weekly.dream("before", "2026-11-24T09:00", 120, on("p/a"));
        assertTrue(Flags.tooEarly(weekly.bench.now(), late, weekly.at()).isPresent(), "it is dreamed for tomorrow");
    }

    @Test
    void whatFitsAHoleComesWithItsReasons() {
        weekly.bench.task("short", Map.of("estimate", Map.of("likelyMin", 45), "kind", "research"));
        weekly.bench.task("long", Map.of("estimate", Map.of("likelyMin", 300), "energy", "HIGH"));
        weekly.bench.task("due", Map.of("estimate", Map.of("likelyMin", 60), "deadline", "2026-11-23"));
        weekly.bench.task("after", Map.of("estimate", Map.of("likelyMin", 30))).chain("long", "after").approved();
        weekly.dream("d", "2026-11-23T09:00", 60, Map.of("title", "Look", "archetype", "SCAN"));
        var hole = new Fits.Hole(ADA, Instant.parse("2026-11-23T10:00:00Z"), 60);
        var fits = Fits.of(weekly.bench.now(), hole, weekly.at(), ZoneOffset.UTC);
        assertEquals(List.of("p/due", "p/short", "p/long"),
                fits.stream().map(f -> f.task().address()).toList());
        assertTrue(fits.get(0).reasons().getFirst().startsWith("due"), fits::toString);
        assertTrue(fits.get(1).reasons().stream().anyMatch(r -> r.contains("SCAN")), fits::toString);
        assertEquals(60, fits.get(2).minutes());
        assertTrue(fits.get(2).reasons().contains("1 h of its 5 h fit"), fits::toString);
    }
}
