package setpoint.persistence.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import setpoint.model.core.Edit;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.measure.CycleEdit;
import setpoint.model.measure.Timed;
import setpoint.model.week.BlockEdit;
import setpoint.model.week.BlockType;
import setpoint.model.week.Slot;
import setpoint.model.week.TimerEdit;
import setpoint.model.week.Week;
import setpoint.model.week.WeekEdit;
import setpoint.persistence.exchange.json.StrictJson;

/// The weeks of the sample's agents, as `weeks.json` tells them: each begins from its template, and the file says what
/// went otherwise. Nothing is told that lies after the end of the story; what goes on at that moment runs.
final class SampleWeeks {
    private static final String WEEKS = "weeks.json";
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Week last;
    private final ZoneId zone;
    private final Instant end;
    private final List<Moment> moments = new ArrayList<>();

    /// Some edits that an agent makes as one change.
    record Moment(Instant at, String agent, List<Edit> edits) {}

    private SampleWeeks(Instant end, ZoneId zone) {
        this.end = end;
        this.zone = zone;
        last = Week.of(end.atZone(zone).toLocalDate());
    }

    /// All that is told of weeks, in no particular order.
    static List<Moment> told(Instant end, ZoneId zone) {
        var told = new SampleWeeks(end, zone);
        for (var agent : Json.array(StrictJson.readObject(WEEKS, Sample.file(WEEKS)).get("agents")))
            told.tell(Json.object(agent));
        return told.moments;
    }

    private void tell(Map<String, Object> story) {
        var agent = (String) story.get("agent");
        var slots = Json.array(story.get("slots")).stream()
                .map(slot -> Records.read(Slot.class, slot, "slots"))
                .toList();
        var first = new ArrayList<Edit>();
        first.add(new WeekEdit.SetWeekTemplate(agent, slots, (String) story.get("note")));
        for (var routine : Json.array(story.getOrDefault("routines", List.of()))) {
            var fields = new HashMap<>(Json.object(routine));
            first.add(new WeekEdit.SetRoutine(agent, (String) fields.remove("id"), fields));
        }
        at(last.plus(-number(story.get("since"))), DayOfWeek.MONDAY, MORNING, agent, first);
        var recording = Duration.ofSeconds(number(story.getOrDefault("secondsToRecord", 0)));
        for (var week : Json.array(story.get("weeks"))) tellWeek(agent, slots, recording, Json.object(week));
    }

    private void tellWeek(String agent, List<Slot> slots, Duration recording, Map<String, Object> story) {
        var week = last.plus(-number(story.get("ago")));
        var begin = new ArrayList<Edit>(List.of(new WeekEdit.OpenWeek(agent, week)));
        Json.object(story.getOrDefault("tasks", Map.of())).forEach((slot, task) -> begin.add(
                new BlockEdit.UpdateBlock(agent, week + "." + slot, Map.of("task", task), List.of(), "")));
        at(week, DayOfWeek.MONDAY, MORNING, agent, begin);
        var went = Json.object(story.getOrDefault("went", Map.of()));
        for (var slot : slots) tellSlot(agent, week, slot, recording, went.getOrDefault(slot.id(), List.of(0, 0)));
        for (var more : Json.array(story.getOrDefault("unplanned", List.of())))
            tellUnplanned(agent, week, Json.object(more));
        if (story.get("rule") instanceof String rule && week.compareTo(last) < 0)
            at(week, DayOfWeek.SUNDAY, EVENING, agent,
                    List.of(new CycleEdit.CloseCycle(agent, week, rule, List.of(), false)));
    }

    private void tellSlot(String agent, Week week, Slot slot, Duration recording, Object went) {
        if (!(went instanceof List<?> pair)) return;
        var start = week.day(slot.day()).atTime(slot.start()).plusMinutes(number(pair.getFirst()));
        var stop = start.plusMinutes(slot.minutes() + number(pair.getLast()));
        var dream = week + "." + slot.id();
        happens(start, stop, agent,
                (from, to) -> moments.add(new Moment(instant(to), agent, List.of(Timed.of(new TimerEdit.RecordIntended(
                        agent, dream, dream + ".real", from.toString(), to.toString()), agent, recording)))),
                Map.of("title", slot.title(), "archetype", String.valueOf(slot.archetype())), dream + ".real");
    }

    private void tellUnplanned(String agent, Week week, Map<String, Object> story) {
        var fields = new HashMap<>(story);
        var day = DayOfWeek.valueOf((String) fields.remove("day"));
        var start = week.day(day).atTime(LocalTime.parse((String) fields.remove("start")));
        var stop = start.plusMinutes(number(fields.remove("minutes")));
        var id = week + ".unplanned-" + day.getValue() + start.getHour();
        happens(start, stop, agent,
                (from, to) -> moments.add(new Moment(instant(to), agent, List.of(new BlockEdit.AddBlock(
                        agent, id, BlockType.REALITY, from.toString(), to.toString(), fields, "")))),
                fields, id);
    }

    /// Tells what happened, or begins it where the story ends meanwhile.
    private void happens(
            LocalDateTime start, LocalDateTime stop, String agent, BiConsumer<LocalDateTime, LocalDateTime> whole,
            Map<String, Object> fields, String id) {
        if (!instant(stop).isAfter(end)) whole.accept(start, stop);
        else
            if (instant(start).isBefore(end))
                moments.add(new Moment(
                        instant(start), agent, List.of(new TimerEdit.StartTimer(id, agent, null, fields, null))));
    }

    private void at(Week week, DayOfWeek day, LocalTime time, String agent, List<Edit> edits) {
        var at = instant(week.day(day).atTime(time));
        moments.add(new Moment(at.isAfter(end) ? end : at, agent, edits));
    }

    private Instant instant(LocalDateTime there) {
        return there.atZone(zone).toInstant();
    }

    private static int number(Object tree) {
        return ((Number) tree).intValue();
    }
}
