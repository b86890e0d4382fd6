package setpoint.persistence.exchange.ical;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import setpoint.model.core.Refused;

/// A rule by which something comes again, as in `FREQ=WEEKLY;BYDAY=MO`. It is worked out on the wall, where it was meant,
/// within a stretch of time and a number of steps, so that no rule takes longer than it may.
///
/// @param until the UNTIL of the rule as written; empty where it has none
record Recurrence(String rule, String until) {
    private static final Set<String> PARTS = Set.of(
            "FREQ", "UNTIL", "COUNT", "INTERVAL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY", "BYYEARDAY",
            "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST", "RSCALE", "SKIP");
    private static final Set<String> FREQUENCIES = Set.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY");
    private static final int LONGEST_INTERVAL = 1_000;
    private static final int LONGEST_RULE = 2_000;
    private static final int MOST_A_DAY = 24;

    /// How much all rules of a file may cost together.
    static final class Budget {
        private static final int STEPS = 250_000;
        private static final long NANOS = 10_000_000_000L;

        private final long end = System.nanoTime() + NANOS;
        private int left = STEPS;

        private boolean spend(int steps) {
            left -= steps;
            return left >= 0 && System.nanoTime() < end;
        }
    }

    /// @throws Refused in words that go behind “the rule”, where it is none, or comes more often than a rule may
    static Recurrence of(String text) {
        if (text.length() > LONGEST_RULE) throw new Refused("is longer than any rule may be");
        var parts = parts(text);
        var frequency = parts.getOrDefault("FREQ", "");
        if (Set.of("SECONDLY", "MINUTELY").contains(frequency)) throw new Refused("comes more often than hourly");
        if (!FREQUENCIES.contains(frequency)) throw new Refused("has no FREQ that there is");
        if (!parts.getOrDefault("RSCALE", "GREGORIAN").equals("GREGORIAN"))
            throw new Refused("is of another calendar than the Gregorian");
        checkNumber(parts, "INTERVAL", LONGEST_INTERVAL);
        checkNumber(parts, "COUNT", Integer.MAX_VALUE);
        long aDay = count(parts, "BYHOUR") * count(parts, "BYMINUTE") * count(parts, "BYSECOND");
        if (aDay > MOST_A_DAY) throw new Refused("comes more often than hourly");
        var until = parts.getOrDefault("UNTIL", "");
        parts.remove("UNTIL");
        sayDefaults(parts, frequency);
        var rule = parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + part.getValue())
                .collect(Collectors.joining(";"));
        recur(rule);
        return new Recurrence(rule, until);
    }

    /// Says what the RFC means by what is left out, where the library means something else: weeks begin on Monday, and a
    /// day of the month, once in a year, is that day of every month.
    private static void sayDefaults(Map<String, String> parts, String frequency) {
        parts.putIfAbsent("WKST", "MO");
        boolean isOfAnyMonth = parts.containsKey("BYMONTHDAY") && !parts.containsKey("BYYEARDAY")
                && !parts.containsKey("BYWEEKNO");
        if (frequency.equals("YEARLY") && isOfAnyMonth) parts.putIfAbsent("BYMONTH", "1,2,3,4,5,6,7,8,9,10,11,12");
    }

    private static Map<String, String> parts(String text) {
        var parts = new LinkedHashMap<String, String>();
        for (var part : text.strip().toUpperCase(Locale.ROOT).split(";")) {
            if (part.isBlank()) continue;
            int equals = part.indexOf('=');
            var name = equals < 0 ? part : part.substring(0, equals).strip();
            if (equals < 0 || !(PARTS.contains(name) || name.startsWith("X-")))
                throw new Refused("has the part “" + name + "”, which there is not");
            if (PARTS.contains(name)) parts.put(name, part.substring(equals + 1).replace(" ", ""));
        }
        return parts;
    }

    private static void checkNumber(Map<String, String> parts, String name, int most) {
        var value = parts.get(name);
        if (value == null) return;
        if (!value.matches("[0-9]{1,10}") || Long.parseLong(value) < 1 || Long.parseLong(value) > most)
            throw new Refused("has an %s of %s".formatted(name, value));
    }

    private static long count(Map<String, String> parts, String name) {
        var list = parts.get(name);
        return list == null ? 1 : Math.min(1_000, list.split(",", -1).length);
    }

    private static Recur<LocalDateTime> recur(String rule) {
        try {
            return new Recur<>(rule, false);
        } catch (RuntimeException malformed) {
            throw new Refused("cannot be read (" + rule + ")");
        }
    }

    /// The times on the wall, in order of the rule.
    ///
    /// @param seed the first time, from which the rule counts
    /// @throws Refused in words that go behind “the rule”, where it costs more than is left
    List<LocalDateTime> times(LocalDateTime seed, LocalDateTime from, LocalDateTime to, Budget budget) {
        var times = new ArrayList<LocalDateTime>();
        if (!to.isAfter(from)) return times;
        try {
            var all = recur(rule).getDatesAsStream(seed, from, to, -1).spliterator();
            for (;;) {
                if (!budget.spend(1)) throw new Refused("takes more steps than a file may");
                if (!all.tryAdvance(times::add)) return times;
            }
        } catch (Refused tooMuch) {
            throw tooMuch;
        } catch (RuntimeException failed) {
            throw new Refused("cannot be worked out (" + rule + ")");
        }
    }
}
