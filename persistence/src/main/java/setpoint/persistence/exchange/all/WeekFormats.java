package setpoint.persistence.exchange.all;

import java.util.List;
import java.util.Optional;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.WeekFormat;
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.ical.CalendarFile;
import setpoint.persistence.exchange.timelog.TimeCsv;
import setpoint.persistence.exchange.timelog.Timewarrior;

/// All formats that calendars and logs of time are read from, and which of them a file is in. Thread-safe.
public final class WeekFormats {
    private static final List<WeekFormat> ALL = List.of(new CalendarFile(), new Timewarrior(), new TimeCsv());

    private WeekFormats() {}

    /// The words of all formats.
    public static List<String> words() {
        return ALL.stream().map(WeekFormat::word).toList();
    }

    /// How their files are named.
    public static List<String> endings() {
        return ALL.stream().map(WeekFormat::ending).toList();
    }

    public static Optional<WeekFormat> named(String word) {
        return ALL.stream().filter(format -> format.word().equals(word)).findFirst();
    }

    /// The format that a file is in; empty where it is none of these.
    public static Optional<WeekFormat> recognise(Source source) {
        return ALL.stream().filter(format -> format.recognises(source)).findFirst();
    }

    /// Reads a file.
    ///
    /// @throws setpoint.model.core.Refused where it is broken; whatever the bytes, nothing else is thrown
    public static ForWeek read(WeekFormat format, Source source, WeekWish wish) {
        PlainText.mustBeText(source);
        return format.read(source, wish);
    }
}
