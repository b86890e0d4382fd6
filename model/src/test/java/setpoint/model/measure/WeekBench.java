package setpoint.model.measure;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.Bench;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author;
import setpoint.model.core.By;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.CycleEdit.CloseCycle;
import setpoint.model.plan.DraftEdit.UpdateTask;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockType;
import setpoint.model.week.Slot;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit.SetWeekTemplate;
import setpoint.model.work.WorkEdit.ClaimTask;
import setpoint.model.work.WorkEdit.CloseTask;

/// A workspace with one agent, Ada in Lisbon, whose week is written in a few words: `Mon 08:00`, or `Tue+1 08:00` for a
/// week later and `Tue-1 08:00` for one before.
final class WeekBench {
    static final Week WEEK = Week.parse("2026-W48");
    static final ZoneId ZONE = ZoneId.of("Europe/Lisbon");
    static final String ADA = "ada";
    private static final List<String> DAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");

    private final Bench bench = Bench.withPlan();
    private Instant clock = moment("Mon+1 00:00");
    private int blocks;

    WeekBench() {
        does(new AddAgent(ADA, Author.Type.HUMAN, Map.of("name", "Ada", "zone", ZONE.getId())));
    }

    static LocalDateTime time(String words) {
        var day = words.split(" ")[0];
        int weeks = day.length() == 3 ? 0 : Integer.parseInt(day.substring(3));
        var date = WEEK.plus(weeks).monday().plusDays(DAYS.indexOf(day.substring(0, 3)));
        return date.atTime(LocalTime.parse(words.split(" ")[1]));
    }

    static Instant moment(String words) {
        return time(words).atZone(ZONE).toInstant();
    }

    /// Sets the clock.
    WeekBench at(String words) {
        clock = moment(words);
        return this;
    }

    WeekBench does(Edit edit) {
        bench.workspace.apply(edit, new By(Bench.ME, clock, ZoneOffset.UTC));
        return this;
    }

    Snapshot now() {
        return bench.now();
    }

    Instant clock() {
        return clock;
    }

    WeekBench tasks(String... ids) {
        bench.tasks(ids);
        return this;
    }

    WeekBench phases(String... ids) {
        bench.phases(ids);
        return this;
    }

    WeekBench approved() {
        bench.approved();
        return this;
    }

    /// Claims a task and closes it at the clock's time.
    WeekBench closed(String task) {
        return does(new ClaimTask(Bench.PLAN, task, ADA)).does(new CloseTask(Bench.PLAN, task, "", ""));
    }

    WeekBench undo() {
        bench.workspace.undo(Bench.ME, ADA);
        return this;
    }

    WeekBench undoIn(String place) {
        bench.workspace.undo(Bench.ME, place);
        return this;
    }

    WeekBench redoIn(String place) {
        bench.workspace.redo(Bench.ME, place);
        return this;
    }

    WeekBench setTask(String id, Map<String, Object> set) {
        return does(new UpdateTask(Bench.PLAN, id, set, List.of()));
    }

    WeekBench dream(String start, int minutes, String archetype) {
        return block(BlockType.DREAM, start, minutes, Map.of("archetype", archetype));
    }

    WeekBench real(String start, int minutes, String archetype) {
        return block(BlockType.REALITY, start, minutes, Map.of("archetype", archetype));
    }

    WeekBench dreamOf(String task, String start, int minutes) {
        return block(BlockType.DREAM, start, minutes, Map.of("task", Bench.PLAN + "/" + task));
    }

    WeekBench realOf(String task, String start, int minutes) {
        return block(BlockType.REALITY, start, minutes, Map.of("task", Bench.PLAN + "/" + task));
    }

    WeekBench block(BlockType type, String start, int minutes, Map<String, Object> set) {
        var from = time(start);
        return does(new AddBlock(
                ADA, "b" + ++blocks, type, from.toString(), from.plusMinutes(minutes).toString(), new HashMap<>(set),
                "written down"));
    }

    WeekBench template(Slot... slots) {
        return does(new SetWeekTemplate(ADA, List.of(slots), ""));
    }

    /// A block that came from a slot.
    WeekBench dreamOf(Slot slot, int weeksAgo) {
        var from = WEEK.plus(-weeksAgo).day(slot.day()).atTime(slot.start());
        return does(new AddBlock(
                ADA, "b" + ++blocks, BlockType.DREAM, from.toString(), from.plusMinutes(slot.minutes()).toString(),
                Map.of("slot", slot.id(), "archetype", String.valueOf(slot.archetype())), ""));
    }

    WeekBench closes(int weeksAgo) {
        return closes(weeksAgo, "", List.of());
    }

    WeekBench closes(int weeksAgo, String rule, List<TemplateChange> changes) {
        return does(new CloseCycle(ADA, WEEK.plus(-weeksAgo), rule, changes, false));
    }

    /// A closed week with some blocks of an hour that turned out on intent, and others that were skipped.
    WeekBench closedWeek(int weeksAgo, int onIntent, int skipped) {
        for (int i = 0; i < onIntent + skipped; i++) {
            var start = "%s-%d %02d:00".formatted(DAYS.get(i % 5), weeksAgo, 8 + i / 5);
            dream(start, 60, "SCAN");
            if (i < onIntent) real(start, 60, "SCAN");
        }
        return closes(weeksAgo);
    }

    WeekMeasure measure() {
        return measureOf(WEEK);
    }

    WeekMeasure measureOf(Week week) {
        return WeekMeasure.of(now(), ADA, week, moment("Mon+9 00:00"));
    }

    WeekMeasure measureAt(String moment) {
        return WeekMeasure.of(now(), ADA, WEEK, moment(moment));
    }
}
