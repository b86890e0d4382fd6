package setpoint.views.agent;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import setpoint.model.agent.Agent.WorkingHours;
import setpoint.model.core.Refused;

/// The working hours of one day as people write them: `9–17`, `09:00-12:30, 14:00-18:00`.
final class WrittenHours {
    private static final Pattern ONE =
            Pattern.compile("(\\d{1,2})(?::(\\d\\d))?\\s*(?:-|–|to)\\s*(\\d{1,2})(?::(\\d\\d))?");

    private WrittenHours() {}

    /// @throws Refused with a sentence that names the day, where the text says no hours
    static List<WorkingHours> read(DayOfWeek day, String text) {
        var hours = new ArrayList<WorkingHours>();
        for (var part : text.split(",")) if (!part.isBlank()) hours.add(one(day, part.strip()));
        hours.sort(Comparator.comparing(WorkingHours::from));
        for (int i = 1; i < hours.size(); i++)
            if (hours.get(i).from().isBefore(hours.get(i - 1).to()))
                throw Refused.malformed("%s: %s and %s overlap. Join them into one.", name(day),
                        words(hours.subList(i - 1, i)), words(hours.subList(i, i + 1)));
        return hours;
    }

    private static WorkingHours one(DayOfWeek day, String text) {
        var parts = ONE.matcher(text);
        if (!parts.matches()) throw malformed(day, text);
        try {
            var from = time(parts.group(1), parts.group(2));
            var to = time(parts.group(3), parts.group(4));
            if (!to.isAfter(from))
                throw Refused.malformed("%s: working hours end after they begin, not from %s to %s.", name(day), from,
                        to);
            return new WorkingHours(day, from, to);
        } catch (DateTimeException noTime) {
            throw malformed(day, text);
        }
    }

    private static LocalTime time(String hour, @org.jspecify.annotations.Nullable String minute) {
        return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
    }

    private static Refused malformed(DayOfWeek day, String text) {
        return Refused.malformed(
                "%s: “%s” says no working hours. Write them as 9:00–17:00; leave the day empty where it is off.",
                name(day), text);
    }

    /// As [#read] reads them; empty where there are none.
    static String words(List<WorkingHours> hours) {
        return hours.stream().map(h -> h.from() + "–" + h.to()).collect(Collectors.joining(", "));
    }

    /// As an edit says them.
    static List<Map<String, Object>> tree(List<WorkingHours> hours) {
        return hours.stream()
                .map(h -> Map.<String, Object>of(
                        "day", h.day().name(), "from", h.from().toString(), "to", h.to().toString()))
                .toList();
    }

    static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
