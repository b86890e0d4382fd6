package setpoint.model.week;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Arithmetic of stretches of time, in elapsed minutes.
public final class Minutes {
    private Minutes() {}

    /// A stretch of time.
    public record Stretch(Instant begin, Instant end) {
        public int minutes() {
            return Math.max(0, between(begin, end));
        }

        /// How many minutes two have in common.
        public int shared(Stretch other) {
            var from = begin.isAfter(other.begin) ? begin : other.begin;
            var to = end.isBefore(other.end) ? end : other.end;
            return new Stretch(from, to).minutes();
        }
    }

    /// From one moment to another; negative where that lies before, and as far as an int goes.
    static int between(Instant from, Instant to) {
        return Math.clamp(ChronoUnit.MINUTES.between(from, to), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public static Stretch of(Timeblock block, Instant now) {
        return new Stretch(block.begin(), block.end(now));
    }

    /// How many minutes any of some blocks covers; what several cover counts once.
    public static int covered(Collection<Timeblock> blocks, Instant now) {
        return covered(blocks.stream().map(block -> of(block, now)).toList());
    }

    /// How many minutes any of some stretches covers.
    public static int covered(List<Stretch> stretches) {
        int minutes = 0;
        for (var stretch : union(stretches)) minutes += stretch.minutes();
        return minutes;
    }

    /// The same time as stretches that neither touch nor overlap, in order.
    public static List<Stretch> union(List<Stretch> stretches) {
        var union = new ArrayList<Stretch>();
        for (var next : stretches.stream().sorted(Comparator.comparing(Stretch::begin)).toList()) {
            var last = union.isEmpty() ? null : union.getLast();
            if (last == null || next.begin().isAfter(last.end())) union.add(next);
            else if (next.end().isAfter(last.end())) union.set(union.size() - 1, new Stretch(last.begin(), next.end()));
        }
        return union;
    }

    /// How many minutes of one union lie in another.
    public static int shared(List<Stretch> some, List<Stretch> others) {
        int minutes = 0;
        var theirs = union(others);
        for (var one : union(some)) for (var other : theirs) minutes += one.shared(other);
        return minutes;
    }
}
