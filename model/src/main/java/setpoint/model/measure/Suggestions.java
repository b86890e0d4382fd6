package setpoint.model.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.measure.SlotPast.Seen;
import setpoint.model.measure.Suggestion.Kind;
import setpoint.model.plan.Archetype;
import setpoint.model.week.Slot;
import setpoint.model.week.Week;
import setpoint.model.week.WeekTemplate;

/// Goes through the slots of the newest template and says of each what its last weeks suggest.
final class Suggestions {
    /// How many closed cycles are searched for weeks that had a slot.
    private static final int FURTHEST = 26;

    private static final List<Habit> OF_PAIRS = Arrays.stream(Habit.values()).filter(Habit::isOfPairs).toList();
    private static final Comparator<Suggestion> BY_WEIGHT = Comparator.comparing(Suggestion::kind)
            .thenComparing(Suggestion::recoveredMinutes, Comparator.reverseOrder())
            .thenComparing(Suggestion::weeksSeen, Comparator.reverseOrder());

    private final Week week;
    private final Thresholds thresholds;
    private final List<Slot> slots;
    private final List<WeekMeasure> measures;
    private final List<Map<String, Row>> rowsBySlot;
    private final String usualArchetype;

    Suggestions(Snapshot now, String agent, Week week, Instant at) {
        this.week = week;
        thresholds = Thresholds.of(now);
        slots = WeekTemplate.newest(now, agent).map(WeekTemplate::slots).orElse(List.of());
        var measures = new ArrayList<WeekMeasure>();
        for (var cycle : Cycle.closedBefore(now, agent, week, FURTHEST))
            measures.add(WeekMeasure.of(now, agent, cycle.week(), at));
        measures.add(WeekMeasure.of(now, agent, week, at));
        this.measures = measures;
        rowsBySlot = measures.stream().map(Suggestions::bySlot).toList();
        usualArchetype = now.find(Agent.class, "", agent).map(Agent::archetype).orElse(Archetype.CREATE);
    }

    /// The first row of each slot; a slot has a second one only where its block was split.
    private static Map<String, Row> bySlot(WeekMeasure measure) {
        var bySlot = new HashMap<String, Row>();
        for (var row : measure.rows())
            if (row.dream() != null && row.dream().slot() != null) bySlot.putIfAbsent(row.dream().slot(), row);
        return bySlot;
    }

    List<Suggestion> all() {
        var all = new ArrayList<Suggestion>();
        for (var slot : slots) {
            var past = past(slot);
            templateChange(past).or(() -> discipline(past)).ifPresent(all::add);
        }
        all.sort(BY_WEIGHT);
        return List.copyOf(all);
    }

    private SlotPast past(Slot slot) {
        var seen = new ArrayList<Seen>();
        for (int i = measures.size() - 1; i >= 0 && seen.size() < Suggestion.WEEKS; i--) {
            var row = rowsBySlot.get(i).get(slot.id());
            if (row != null && row.signal().isJudged()) seen.add(Seen.of(measures.get(i).week(), row));
        }
        return new SlotPast(slot, List.copyOf(seen.reversed()), thresholds);
    }

    private Optional<Suggestion> templateChange(SlotPast past) {
        var habits = OF_PAIRS.stream().filter(past::isSteady).toList();
        int times = habits.stream().mapToInt(past::times).max().orElse(0);
        if (past.isSteady(Habit.SKIPPED) && past.times(Habit.SKIPPED) > times) return Optional.of(afterSkips(past));
        return habits.isEmpty() ? Optional.empty() : adjusted(past, habits);
    }

    private Optional<Suggestion> adjusted(SlotPast past, List<Habit> habits) {
        var slot = past.slot();
        var after = slot;
        var paired = past.paired();
        if (habits.stream().anyMatch(Habit::isOfStart))
            after = at(after, Numbers.median(paired.stream().map(Seen::minuteOfWeek).toList()), after.minutes());
        if (habits.stream().anyMatch(habit -> !habit.isOfStart())) {
            var minutes = Numbers.toFive(Numbers.median(paired.stream().map(Seen::workedMinutes).toList()));
            after = after.at(after.day(), after.start(), Math.clamp(minutes, 5, 24 * 60));
        }
        if (after.equals(slot)) return Optional.empty();
        var change = new TemplateChange(slot, after);
        int recovered = recovered(past, after);
        return Optional.of(suggestion(past, habits, change, recovered, SuggestionWords.steady(past, habits, after)));
    }

    /// The slot where its mode of work was done most often instead, unplanned and in the weeks that skipped it; where that
    /// was not at least twice, no slot.
    private Suggestion afterSkips(SlotPast past) {
        var slot = past.slot();
        var skipped = past.with(Habit.SKIPPED);
        var elsewhere = Elsewhere.mostOften(
                slot.archetype() == null ? usualArchetype : slot.archetype(),
                measures.stream()
                        .filter(measure -> skipped.stream().anyMatch(seen -> seen.week().equals(measure.week())))
                        .toList());
        var after = elsewhere.map(found -> at(slot, found.minuteOfWeek(), found.minutes())).orElse(null);
        int times = elsewhere.map(Elsewhere::times).orElse(skipped.size());
        int minutes = after == null ? slot.minutes() : after.minutes();
        int recovered = times * minutes / past.weeks().size();
        return suggestion(
                past, List.of(Habit.SKIPPED), new TemplateChange(slot, after), recovered,
                SuggestionWords.skipped(past, elsewhere));
    }

    private static Slot at(Slot slot, double minuteOfWeek, int minutes) {
        int minute = Math.clamp(Numbers.toFive(minuteOfWeek), 0, 7 * 24 * 60 - 5);
        var day = java.time.DayOfWeek.of(1 + minute / (24 * 60));
        return slot.at(day, java.time.LocalTime.ofSecondOfDay(minute % (24 * 60) * 60L), minutes);
    }

    private int recovered(SlotPast past, Slot after) {
        int minutes = 0;
        for (var seen : past.weeks()) {
            if (seen.isOnIntentOf(after, thresholds)) minutes += after.minutes();
            if (seen.isOnIntentOf(past.slot(), thresholds)) minutes -= past.slot().minutes();
        }
        return Math.max(0, minutes / past.weeks().size());
    }

    /// Only what the week under review did is worth a word about habits.
    private Optional<Suggestion> discipline(SlotPast past) {
        if (past.weeks().isEmpty() || !past.weeks().getLast().week().equals(week)) return Optional.empty();
        var last = past.weeks().getLast();
        if (last.row().signal() == Signal.ON_INTENT) return Optional.empty();
        var habits = Arrays.stream(Habit.values()).filter(habit -> habit.isIn(past, last)).toList();
        if (habits.isEmpty()) return Optional.empty();
        return Optional.of(suggestion(past, habits, null, 0, SuggestionWords.once(past, habits)));
    }

    private Suggestion suggestion(
            SlotPast past, List<Habit> habits, @org.jspecify.annotations.Nullable TemplateChange change, int recovered,
            SuggestionWords words) {
        var strip = new Boolean[Suggestion.WEEKS];
        Arrays.fill(strip, false);
        int first = Suggestion.WEEKS - past.weeks().size();
        int seen = 0;
        for (int i = 0; i < past.weeks().size(); i++) {
            var one = past.weeks().get(i);
            strip[first + i] = habits.stream().anyMatch(habit -> habit.isIn(past, one));
            if (strip[first + i]) seen++;
        }
        var slot = past.slot();
        return new Suggestion(
                change == null ? Kind.DISCIPLINE : Kind.TEMPLATE_CHANGE, slot.id(),
                slot.archetype() == null ? usualArchetype : slot.archetype(), words.title(), words.sentence(),
                List.of(strip), seen, past.weeks().size(), change, recovered);
    }
}
