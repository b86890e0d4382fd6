package setpoint.app.cli.week;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import setpoint.model.agent.Agent.WorkingHours;
import setpoint.model.core.Refused;

/// Working hours as people write them: `MON-FRI 09:00-17:00`, several with a comma between them.
final class WrittenHours {
    private static final Pattern ONE =
            Pattern.compile("([A-Z]{3})[A-Z]*(?:-([A-Z]{3})[A-Z]*)?\\s+(\\d{1,2}:\\d\\d)-(\\d{1,2}:\\d\\d)");

    private WrittenHours() {}

    /// Each day's hours, in order.
    static List<WorkingHours> read(List<String> texts) {
        var hours = new ArrayList<WorkingHours>();
        for (var text : texts)
            for (var part : text.split(",")) if (!part.isBlank()) hours.addAll(one(part.strip()));
        hours.sort(Comparator.comparing(WorkingHours::day).thenComparing(WorkingHours::from));
        return hours;
    }

    private static List<WorkingHours> one(String text) {
        var parts = ONE.matcher(text.toUpperCase(Locale.ROOT));
        if (!parts.matches()) throw malformed(text);
        var first = day(parts.group(1), text);
        var last = parts.group(2) == null ? first : day(parts.group(2), text);
        var from = time(parts.group(3), text);
        var to = time(parts.group(4), text);
        var hours = new ArrayList<WorkingHours>();
        for (var day = first;; day = day.plus(1)) {
            hours.add(new WorkingHours(day, from, to));
            if (day == last) return hours;
        }
    }

    private static DayOfWeek day(String letters, String text) {
        for (var day : DayOfWeek.values()) if (day.name().startsWith(letters)) return day;
        throw malformed(text);
    }

    private static LocalTime time(String written, String text) {
        try {
            return LocalTime.parse(written.length() == 4 ? "0" + written : written);
        } catch (DateTimeException noTime) {
            throw malformed(text);
        }
    }

    private static Refused malformed(String text) {
        return Refused.malformed(
                "“%s” says no working hours; write them as MON-FRI 09:00-17:00, several with a comma between them.",
                text);
    }

    /// The same in words, days with the same hours together; empty where there are none.
    static String words(List<WorkingHours> hours) {
        var words = new ArrayList<String>();
        for (int i = 0; i < hours.size();) {
            int last = i;
            while (last + 1 < hours.size() && follows(hours.get(last), hours.get(last + 1))) last++;
            var first = hours.get(i);
            var days = short3(first) + (last == i ? "" : "-" + short3(hours.get(last)));
            words.add("%s %s-%s".formatted(days, first.from(), first.to()));
            i = last + 1;
        }
        return String.join(", ", words);
    }

    private static boolean follows(WorkingHours one, WorkingHours next) {
        return next.day() == one.day().plus(1) && next.from().equals(one.from()) && next.to().equals(one.to());
    }

    private static String short3(WorkingHours hours) {
        return hours.day().name().substring(0, 3);
    }

    /// As an edit says them.
    static List<Object> tree(List<WorkingHours> hours) {
        return hours.stream()
                .map(h -> (Object) Map.of("day", h.day().name(), "from", h.from().toString(), "to", h.to().toString()))
                .collect(Collectors.toList());
    }
}
