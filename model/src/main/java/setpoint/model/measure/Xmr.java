package setpoint.model.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.week.Week;

/// A week's score held against what scores usually do: an XmR chart. The limits come from up to 26 closed cycles before
/// the week that is judged; within them a score is what the present template gives, and only beyond them a week is
/// special.
///
/// @param points oldest first, the judged week last; that is left out while it has no score
/// @param limits null while there are fewer than 6 closed cycles
public record Xmr(List<Point> points, @Nullable Limits limits, int setpointPercent, Verdict verdict) {
    /// From how many closed cycles on there are limits and a verdict.
    public static final int ENOUGH = 6;

    private static final int MOST = 26;
    /// How many mean moving ranges of single values make three standard deviations.
    private static final double REACH = 2.66;

    /// One week.
    ///
    /// @param blocks how many blocks the score is of
    /// @param isOutside whether it lies beyond the limits
    /// @param isJudged whether it is the week that is judged
    public record Point(Week week, double percent, int blocks, boolean isOutside, boolean isJudged) {}

    /// What scores usually do, in percent.
    public record Limits(double mean, double lower, double upper) {
        static Limits of(List<Double> scores) {
            double mean = Numbers.mean(scores);
            double reach = REACH * Numbers.movingRange(scores);
            return new Limits(mean, Math.max(0, mean - reach), Math.min(100, mean + reach));
        }

        boolean hold(double percent) {
            return percent >= lower && percent <= upper;
        }
    }

    /// What the chart says.
    public enum Verdict {
        TOO_FEW_WEEKS("Too few weeks.", "A verdict takes " + ENOUGH + " closed cycles."),
        STABLE_AT_SETPOINT("Stable, at the setpoint.", "Keep the template as it is."),
        STABLE_BELOW_SETPOINT("Stable, below setpoint.", "Change the template, not the effort."),
        SPECIAL_CAUSE("Out of the ordinary.", "Look at that week; leave the template alone.");

        private final String words;
        private final String advice;

        Verdict(String words, String advice) {
            this.words = words;
            this.advice = advice;
        }

        public String words() {
            return words;
        }

        public String advice() {
            return advice;
        }
    }

    /// How a week stands against the closed cycles before it.
    public static Xmr of(Snapshot now, String agent, Week week, Instant at) {
        var before = Cycle.closedBefore(now, agent, week, MOST).stream()
                .flatMap(cycle -> score(cycle.result().tally())
                        .map(percent -> new Point(
                                cycle.week(), percent, cycle.result().tally().judged(), false, false))
                        .stream())
                .toList();
        var tally = WeekMeasure.of(now, agent, week, at).tally();
        var judged = score(tally).map(percent -> new Point(week, percent, tally.judged(), false, true));
        return of(before, judged, Thresholds.of(now).setpointPercent());
    }

    private static Xmr of(List<Point> before, Optional<Point> judged, int setpoint) {
        var points = new ArrayList<>(before);
        judged.ifPresent(points::add);
        if (before.size() < ENOUGH) return new Xmr(List.copyOf(points), null, setpoint, Verdict.TOO_FEW_WEEKS);
        var limits = Limits.of(before.stream().map(Point::percent).toList());
        var marked = points.stream()
                .map(point -> new Point(
                        point.week, point.percent, point.blocks, !limits.hold(point.percent), point.isJudged))
                .toList();
        return new Xmr(marked, limits, setpoint, verdict(marked.getLast(), limits, setpoint));
    }

    private static Verdict verdict(Point last, Limits limits, int setpoint) {
        if (last.isJudged && last.isOutside) return Verdict.SPECIAL_CAUSE;
        return limits.mean < setpoint ? Verdict.STABLE_BELOW_SETPOINT : Verdict.STABLE_AT_SETPOINT;
    }

    /// Not rounded, so that limits do not jump with a rounding.
    static Optional<Double> score(Tally tally) {
        return tally.judged() == 0 ? Optional.empty() : Optional.of(100.0 * tally.onIntent() / tally.judged());
    }

    /// The weeks that the limits come from.
    public List<Week> baseline() {
        return points.stream().filter(point -> !point.isJudged).map(Point::week).toList();
    }

    /// The verdict as a sentence or two.
    public String sentence() {
        if (verdict == Verdict.TOO_FEW_WEEKS)
            return "%s %s %s.".formatted(verdict.words, verdict.advice, switch (baseline().size()) {
                case 0 -> "There are none yet";
                case 1 -> "There is 1 so far";
                default -> "There are %d so far".formatted(baseline().size());
            });
        if (verdict != Verdict.SPECIAL_CAUSE) return verdict.words + " " + verdict.advice;
        var last = points.getLast();
        return "%s %s %d %% lies %s what the %s before it did. %s".formatted(
                verdict.words, last.week, Math.round(last.percent),
                last.percent < java.util.Objects.requireNonNull(limits).lower ? "below" : "above",
                Words.count(baseline().size(), "week"), verdict.advice);
    }
}
