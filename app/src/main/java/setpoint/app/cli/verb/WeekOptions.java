package setpoint.app.cli.verb;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WeekIntake;
import setpoint.model.agent.Agent;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.timelog.MapText;

/// The options of what comes into the week of an agent.
final class WeekOptions {
    private static final int LAST_YEAR = 9990;

    @Option(names = "--agent", paramLabel = "A",
            description = "Of calendars and logs of time: whose week they are about. Default: you.") private @Nullable String agent;

    @Option(names = "--from", paramLabel = "DAY",
            description = "Of calendars: the first day to read, as 2026-11-02. Default: 4 weeks back.") private @Nullable String from;

    @Option(names = "--to", paramLabel = "DAY",
            description = "Of calendars: the last day to read. Default: 26 weeks ahead.") private @Nullable String to;

    @Option(names = "--calendar", paramLabel = "NAME",
            description = "Of calendars: what it is kept under, so that it is found again. Default: the name that it gives"
                    + " itself, else the file's.") private @Nullable String calendar;

    @Option(
            names = "--map",
            paramLabel = "WHAT=COLUMN",
            description = "Of CSV: which column holds what, as start=Begin,end=End,title=Text; also date, enddate, duration,"
                    + " minutes, hours, task, tags, zone (a column or a time zone), user (whose rows), dates (DD/MM/YYYY)."
                    + " A column goes by its name or its number, #3; title= is for none. Remembered for files with the same"
                    + " columns.") private @Nullable List<String> mapping;

    /// Whether any of them was given.
    boolean isSaid() {
        return mapping != null || agent != null || from != null || to != null || calendar != null;
    }

    String agent() {
        return agent == null ? Agent.YOU : agent;
    }

    /// @throws Refused where a day is none, or there is no such agent
    WeekWish of(Opened here) {
        var usual = WeekIntake.wish(here.now(), here.clock(), agent());
        var first = day("--from", from, usual.from());
        var last = day("--to", to, first.isAfter(usual.to()) ? first.plusWeeks(1) : usual.to());
        if (last.isBefore(first)) throw Refused.malformed("--to %s lies before --from %s.", last, first);
        if (first.plusDays(WeekWish.LONGEST_DAYS).isBefore(last))
            throw Refused.malformed("From %s to %s it is more than three years; read less of it.", first, last);
        if (calendar != null && calendar.isBlank()) throw Refused.malformed("--calendar is empty; give it a name.");
        return usual.between(first, last).named(calendar)
                .mapped(mapping == null ? Map.of() : MapText.read(mapping));
    }

    private static LocalDate day(String option, @Nullable String text, LocalDate usual) {
        if (text == null) return usual;
        try {
            var day = LocalDate.parse(text);
            if (day.getYear() >= 1 && day.getYear() <= LAST_YEAR) return day;
            throw Refused.malformed("%s: %s lies too far from today; years go from 1 to %d.", option, day, LAST_YEAR);
        } catch (DateTimeException malformed) {
            throw Refused.malformed("%s: “%s” is no day; write it as 2026-11-02.", option, text);
        }
    }
}
