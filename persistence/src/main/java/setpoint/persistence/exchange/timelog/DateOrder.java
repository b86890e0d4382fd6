package setpoint.persistence.exchange.timelog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// In which order the parts of a date are written. Found out only where all dates of a file leave no doubt; else whoever
/// brings it says so.
enum DateOrder {
    YEAR_FIRST("YYYY-MM-DD", 0, 1, 2),
    DAY_FIRST("DD/MM/YYYY", 2, 1, 0),
    MONTH_FIRST("MM/DD/YYYY", 2, 0, 1);

    private static final Pattern PARTS = Pattern.compile("(\\d{1,4})[-/. ]+(\\d{1,2})[-/. ]+(\\d{1,4})");

    private final String word;
    private final int year;
    private final int month;
    private final int day;

    DateOrder(String word, int year, int month, int day) {
        this.word = word;
        this.year = year;
        this.month = month;
        this.day = day;
    }

    String word() {
        return word;
    }

    /// @param word as in `DD.MM.YYYY`, whatever stands between the parts
    static DateOrder named(String word) {
        var letters = word.toUpperCase(Locale.ROOT).replaceAll("[^DMY]", "");
        for (var order : values()) if (order.word.replaceAll("[^DMY]", "").equals(letters)) return order;
        throw Refused.malformed("--map dates=%s: write YYYY-MM-DD, DD/MM/YYYY or MM/DD/YYYY.", word);
    }

    /// The day that a text names in this order; empty where it names none. Between dots the day comes first everywhere.
    Optional<LocalDate> day(String text) {
        var parts = PARTS.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        if (this == MONTH_FIRST && text.indexOf('.') >= 0) return Optional.empty();
        boolean startsWithYear = parts.group(1).length() == 4;
        if (startsWithYear != (this == YEAR_FIRST) || parts.group(year + 1).length() != 4) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(number(parts.group(year + 1)), number(parts.group(month + 1)),
                    number(parts.group(day + 1))));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    /// What some texts say of their order.
    ///
    /// @param order null where that is open
    /// @param doubt null where there is none
    record Found(@Nullable DateOrder order, @Nullable Unsaid doubt) {}

    /// The order in which all of some texts are dates. Texts that are none in any order are left aside.
    static Found found(Collection<String> texts) {
        var possible = new ArrayList<>(List.of(values()));
        var dates = texts.stream().filter(text -> possible.stream().anyMatch(o -> o.day(text).isPresent())).toList();
        possible.removeIf(order -> dates.stream().anyMatch(text -> order.day(text).isEmpty()));
        if (possible.size() == 1 || possible.size() == values().length) return new Found(possible.getFirst(), null);
        if (possible.isEmpty())
            return new Found(null, new Unsaid(
                    "dates",
                    "its dates are written in more than one order, as “%s”. Say which is meant."
                            .formatted(dates.isEmpty() ? "" : dates.getFirst()),
                    "As --map dates=DD/MM/YYYY"));
        var doubtful = dates.stream().filter(text -> !possible.getFirst().day(text).equals(possible.get(1).day(text)))
                .findFirst();
        if (doubtful.isEmpty()) return new Found(possible.getFirst(), null);
        return new Found(null, new Unsaid(
                "dates",
                "its dates, such as “%s”, may be %s or %s. Say which.".formatted(
                        doubtful.get(), possible.getFirst().word, possible.get(1).word),
                "As --map dates=" + possible.getFirst().word));
    }
}
