package setpoint.model.measure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import setpoint.model.core.Words;
import setpoint.model.week.Slot;

/// How a suggestion is put, from its numbers only.
record SuggestionWords(String title, String sentence) {

    /// @param after the slot as it would be, which may lie on another day
    static SuggestionWords steady(SlotPast past, List<Habit> habits, Slot after) {
        var title = name(past.slot()) + " " + joined(habits.stream()
                .map(habit -> habit.isOfStart() && after.day() != past.slot().day()
                        ? "happens on " + day(after)
                        : habit.always())
                .toList());
        return new SuggestionWords(title, amounts(past, habits) + ".");
    }

    static SuggestionWords skipped(SlotPast past, Optional<Elsewhere> elsewhere) {
        var title = name(past.slot()) + " " + Habit.SKIPPED.always();
        var skipped = "Skipped in %s, with nothing in its place".formatted(
                ofWeeks(past.times(Habit.SKIPPED), past));
        return new SuggestionWords(title, elsewhere
                .map(found -> "%s. In %d of these the same was done at another time.".formatted(skipped, found.times()))
                .orElse(skipped + " nor at another time."));
    }

    /// What the last week did, and why that is no matter of the template.
    static SuggestionWords once(SlotPast past, List<Habit> habits) {
        var row = past.weeks().getLast().row();
        var way = habits.contains(Habit.REPLACED)
                ? "gave way to " + row.replacedBy().getFirst().title()
                : joined(habits.stream().map(Habit::once).toList());
        var most = habits.stream().mapToInt(past::times).max().orElse(0);
        var why = habits.contains(Habit.REPLACED) || most < Suggestion.WEEKS_NEEDED
                ? most == 1 ? "Once in %s.".formatted(Words.count(past.weeks().size(), "week"))
                        : "In %s.".formatted(ofWeeks(most, past))
                : amounts(past, habits.stream().filter(Habit::isOfPairs).toList()) + ", but not steadily.";
        return new SuggestionWords(name(past.slot()) + " " + way, why + " The template stays as it is.");
    }

    /// `Late by 15 – 40 min in 5 of 8 weeks, over by 45 min in 4 of 8 weeks`
    private static String amounts(SlotPast past, List<Habit> habits) {
        return Words.capitalised(habits.stream()
                .map(habit -> "%s by %s in %s".formatted(
                        habit.name().toLowerCase(java.util.Locale.ROOT), range(past, habit),
                        ofWeeks(past.times(habit), past)))
                .collect(Collectors.joining(", ")));
    }

    private static String range(SlotPast past, Habit habit) {
        var all = past.with(habit).stream().mapToInt(seen -> past.by(habit, seen)).summaryStatistics();
        if (all.getMin() == all.getMax()) return Words.minutes(all.getMin());
        return all.getMax() < 60
                ? "%d – %d min".formatted(all.getMin(), all.getMax())
                : Words.minutes(all.getMin()) + " – " + Words.minutes(all.getMax());
    }

    private static String ofWeeks(int times, SlotPast past) {
        return "%d of %s".formatted(times, Words.count(past.weeks().size(), "week"));
    }

    private static String joined(List<String> words) {
        return String.join(" and ", words);
    }

    /// `Tuesday CREATE`, or with a title of its own `Tuesday Inbox scan`
    static String name(Slot slot) {
        var what = slot.title().isBlank() ? Objects.requireNonNullElse(slot.archetype(), slot.id()) : slot.title();
        return day(slot) + " " + what;
    }

    private static String day(Slot slot) {
        return Words.capitalised(slot.day().name().toLowerCase(java.util.Locale.ROOT));
    }
}
