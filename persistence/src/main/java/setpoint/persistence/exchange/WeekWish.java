package setpoint.persistence.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// For whom a file of a week is read, and how.
///
/// @param agent the id of the agent whose week it is about
/// @param zone the zone of the agent's days
/// @param from the first day that is asked for
/// @param to the last
/// @param tasks the address of the task that a word names; null where it names none
/// @param mapping which column holds what, for formats that do not say
/// @param remembered what was said of the columns of a table, by the name of the setting; null where nothing was
/// @param name what a calendar is kept under; null to find out from the file
public record WeekWish(
        String agent,
        ZoneId zone,
        LocalDate from,
        LocalDate to,
        Function<String, @Nullable String> tasks,
        Map<String, String> mapping,
        Function<String, @Nullable String> remembered,
        @Nullable String name) {
    /// How many weeks before this one are read where nobody says.
    public static final int WEEKS_BACK = 4;

    /// How many weeks after this one are read where nobody says.
    public static final int WEEKS_AHEAD = 26;

    /// How far two ends may lie apart.
    public static final int LONGEST_DAYS = 3 * 366;

    /// What is usual for an agent on a day: whole weeks, so that the same file read again in the same week says the same.
    public static WeekWish usual(
            String agent, ZoneId zone, LocalDate today, Function<String, @Nullable String> tasks) {
        var monday = today.with(java.time.DayOfWeek.MONDAY);
        return new WeekWish(
                agent, zone, monday.minusWeeks(WEEKS_BACK), monday.plusWeeks(WEEKS_AHEAD).plusDays(6), tasks, Map.of(),
                _ -> null, null);
    }

    public WeekWish between(LocalDate from, LocalDate to) {
        return new WeekWish(agent, zone, from, to, tasks, mapping, remembered, name);
    }

    public WeekWish mapped(Map<String, String> mapping) {
        return new WeekWish(agent, zone, from, to, tasks, mapping, remembered, name);
    }

    /// @param remembered what is kept under a name; null where nothing is
    public WeekWish remembering(Function<String, @Nullable String> remembered) {
        return new WeekWish(agent, zone, from, to, tasks, mapping, remembered, name);
    }

    public WeekWish named(@Nullable String name) {
        return new WeekWish(agent, zone, from, to, tasks, mapping, remembered, name);
    }

    /// The columns that were named and that a format knows nothing of.
    public Set<String> unknown(Set<String> known) {
        var unknown = new java.util.TreeSet<>(mapping.keySet());
        unknown.removeAll(known);
        return unknown;
    }
}
