package setpoint.views.inspect.draft;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// How single values are read by people.
public final class Texts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm (xxx)", Locale.ENGLISH);
    private static final Pattern LOCAL = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[ T](\\d{2}:\\d{2}(?::\\d{2})?)");

    private Texts() {}

    /// `Implement` for `IMPLEMENT`.
    public static String capitalised(String word) {
        return word.isEmpty() ? word
                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }

    /// A date or moment of a plan file as people read it; as it is written where it is neither.
    public static String moment(String written) {
        try {
            return written.length() == 10
                    ? DAY.format(LocalDate.parse(written))
                    : MOMENT.format(OffsetDateTime.parse(written));
        } catch (DateTimeException neither) {
            return written;
        }
    }

    /// What was typed as a plan file writes it: a time without an offset is taken to be that of a zone.
    public static String writtenMoment(String typed, ZoneId zone) {
        var text = typed.strip();
        var local = LOCAL.matcher(text);
        if (!local.matches()) return text;
        try {
            return LocalDateTime.parse(local.group(1) + "T" + local.group(2)).atZone(zone).toOffsetDateTime()
                    .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        } catch (DateTimeException malformed) {
            return text;
        }
    }
}
