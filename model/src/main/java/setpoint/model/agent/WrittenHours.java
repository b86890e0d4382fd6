package setpoint.model.agent;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent.WorkingHours;
import setpoint.model.core.Refused;

/// Working hours as people write them: of one day, `9–17` or `09:00-12:30, 14-18`, and of a week,
/// `MON-FRI 09:00-17:00, SAT 10-12`. Pure.
public final class WrittenHours {
    private static final String TO = "\\s*(?:-|–|\\bto\\b)\\s*";
    private static final Pattern HOURS =
            Pattern.compile("(\\d{1,2})(?::(\\d\\d))?" + TO + "(\\d{1,2})(?::(\\d\\d))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern DAYS =
            Pattern.compile("(\\p{Alpha}{3,9})(?:" + TO + "(\\p{Alpha}{3,9}))?\\s+(.*)", Pattern.CASE_INSENSITIVE);

    private WrittenHours() {}

    /// The hours of one day, in order.
    ///
    /// @throws Refused with a sentence that names the day, where the text says no hours
    public static List<WorkingHours> read(DayOfWeek day, String text) {
        var hours = new ArrayList<WorkingHours>();
        for (var part : parts(text))
            hours.add(one(day, part, () -> Refused.malformed(
                    "%s: “%s” says no working hours. Write them as 9:00–17:00; leave the day empty where it is off.",
                    name(day), part)));
        return sorted(hours);
    }

    /// The hours of a week, in order. What names no day is of the days before it.
    ///
    /// @throws Refused where a text says no hours
    public static List<WorkingHours> read(List<String> texts) {
        var hours = new ArrayList<WorkingHours>();
        for (var text : texts) {
            List<DayOfWeek> days = List.of();
            for (var part : parts(text)) {
                var said = DAYS.matcher(part);
                boolean saysDays = said.matches();
                if (saysDays) days = days(said.group(1), said.group(2), part);
                if (days.isEmpty()) throw malformed(part);
                for (var day : days) hours.add(one(day, saysDays ? said.group(3) : part, () -> malformed(part)));
            }
        }
        return sorted(hours);
    }

    private static List<String> parts(String text) {
        return Pattern.compile(",").splitAsStream(text).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static List<DayOfWeek> days(String from, @Nullable String to, String part) {
        var last = day(to == null ? from : to, part);
        var days = new ArrayList<>(List.of(day(from, part)));
        while (days.getLast() != last) days.add(days.getLast().plus(1));
        return days;
    }

    private static DayOfWeek day(String word, String part) {
        var letters = word.toUpperCase(Locale.ROOT).substring(0, 3);
        for (var day : DayOfWeek.values()) if (day.name().startsWith(letters)) return day;
        throw malformed(part);
    }

    private static WorkingHours one(DayOfWeek day, String text, Supplier<Refused> malformed) {
        var parts = HOURS.matcher(text.strip());
        if (!parts.matches()) throw malformed.get();
        var from = time(parts.group(1), parts.group(2), malformed);
        var to = time(parts.group(3), parts.group(4), malformed);
        if (!to.isAfter(from))
            throw Refused.malformed("%s: working hours end after they begin, not from %s to %s.", name(day), from, to);
        return new WorkingHours(day, from, to);
    }

    private static LocalTime time(String hour, @Nullable String minute, Supplier<Refused> malformed) {
        try {
            return LocalTime.of(Integer.parseInt(hour), minute == null ? 0 : Integer.parseInt(minute));
        } catch (DateTimeException noTime) {
            throw malformed.get();
        }
    }

    private static Refused malformed(String part) {
        return Refused.malformed(
                "“%s” says no working hours; write them as MON-FRI 09:00-17:00, several with a comma between them.",
                part);
    }

    private static List<WorkingHours> sorted(List<WorkingHours> hours) {
        hours.sort(Comparator.comparing(WorkingHours::day).thenComparing(WorkingHours::from));
        for (int i = 1; i < hours.size(); i++) {
            var before = hours.get(i - 1);
            var next = hours.get(i);
            if (before.day() == next.day() && next.from().isBefore(before.to()))
                throw Refused.malformed("%s: %s and %s overlap. Join them into one.", name(next.day()),
                        ofDay(List.of(before)), ofDay(List.of(next)));
        }
        return hours;
    }

    /// Those of one day, without its name: `09:00–12:30, 14:00–18:00`. Empty where there are none.
    public static String ofDay(List<WorkingHours> hours) {
        return hours.stream().map(h -> h.from() + "–" + h.to()).collect(Collectors.joining(", "));
    }

    /// Those of a week, days with the same hours together: `MON-FRI 09:00-17:00`. Empty where there are none.
    public static String ofWeek(List<WorkingHours> hours) {
        var words = new ArrayList<String>();
        for (int i = 0; i < hours.size();) {
            int last = i;
            while (last + 1 < hours.size() && follows(hours.get(last), hours.get(last + 1))) last++;
            var first = hours.get(i);
            var days = letters(first) + (last == i ? "" : "-" + letters(hours.get(last)));
            words.add("%s %s-%s".formatted(days, first.from(), first.to()));
            i = last + 1;
        }
        return String.join(", ", words);
    }

    private static boolean follows(WorkingHours one, WorkingHours next) {
        return next.day() == one.day().plus(1) && next.from().equals(one.from()) && next.to().equals(one.to());
    }

    private static String letters(WorkingHours hours) {
        return hours.day().name().substring(0, 3);
    }

    /// As an edit says them.
    public static List<Object> tree(List<WorkingHours> hours) {
        return hours.stream()
                .map(h -> (Object) Map.of("day", h.day().name(), "from", h.from().toString(), "to", h.to().toString()))
                .toList();
    }

    /// A day for a sentence: `Wednesday`.
    public static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }
}
