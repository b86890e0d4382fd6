package setpoint.model.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.plan.Plan;
import setpoint.model.week.Blocks;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.model.week.WeekTemplate;
import setpoint.model.work.Improvement;
import setpoint.model.work.Legacy;

/// The planning loop of an agent as a control loop, drawn from what there is: the setpoint, the gauge that reads what
/// happened, the instruments that feed it, and whether each way back runs or is broken. S0 calls the picture of it an
/// Agent & Instrument Diagram.
///
/// @param setpointPercent the score that weeks are held against
/// @param reading the score of the week as it stands; empty while nothing can be judged
/// @param template the newest version of the week template; 0 for none
/// @param slots how many slots it has
/// @param dreamMinutes what is intended in the week
/// @param realityMinutes what was worked in it
/// @param instruments what recorded the REALITY of the last 8 weeks
/// @param paths in the order in which they follow each other
public record Loop(
        Agent agent, Week week, int setpointPercent, OptionalInt reading, int template, int slots, int dreamMinutes,
        int realityMinutes, List<Instrument> instruments, List<Path> paths) {
    private static final Duration LATELY = Duration.ofDays(7);
    private static final int WEEKS = 8;

    /// A way in the loop.
    public enum Way {
        /// From the template and the plans into the week.
        INTENT,
        /// From the work to the gauge.
        RECORD,
        /// From the gauge to whoever plans.
        REVIEW,
        /// From what a cycle taught to the next week.
        CORRECT,
        /// From what tasks took to the estimates of the next.
        ESTIMATE,
        /// From completed plans to their templates.
        LEGACY
    }

    /// How a way stands.
    public enum State {
        RUNS,
        BROKEN,
        /// There is nothing yet that could go along it.
        NOT_YET
    }

    /// @param words what it carries, or what is missing, in numbers
    public record Path(Way way, State state, String words) {}

    /// What recorded what happened.
    ///
    /// @param source `timer`, `intended`, the format of an import, or `by hand`
    public record Instrument(String source, int blocks) {}

    /// @param here the zone of this machine
    public static Loop of(Snapshot now, String agent, Instant at, ZoneId here) {
        var profile = now.get(Agent.class, "", agent);
        var week = Week.of(at.atZone(profile.zoneOr(here)).toLocalDate());
        var measure = WeekMeasure.of(now, agent, week, at);
        var template = WeekTemplate.newest(now, agent);
        var drawing = new Drawing(now, agent, week, at, profile.zoneOr(here), measure);
        return new Loop(
                profile, week, Thresholds.of(now).setpointPercent(), measure.scorePercent(),
                template.map(WeekTemplate::number).orElse(0), template.map(t -> t.slots().size()).orElse(0),
                measure.dreamMinutes(), measure.realityMinutes(), drawing.instruments(), drawing.paths());
    }

    public Path path(Way way) {
        return paths.stream().filter(path -> path.way() == way).findFirst().orElseThrow();
    }

    /// Looks at each part of the loop.
    private record Drawing(
            Snapshot now, String agent, Week week, Instant at, ZoneId zone, WeekMeasure measure) {

        List<Path> paths() {
            return List.of(intent(), record(), review(), correct(), estimate(), legacy());
        }

        private Path intent() {
            if (measure.dreamBlocks() == 0) return new Path(Way.INTENT, State.BROKEN, "nothing is intended this week");
            return new Path(Way.INTENT, State.RUNS, "%s, %d for a task".formatted(
                    Words.count(measure.dreamBlocks(), "block"), measure.namedBlocks()));
        }

        private Path record() {
            var lately = lately();
            long dreamed = lately.stream().filter(block -> block.isDream() && !block.end(at).isAfter(at)).count();
            var real = lately.stream().filter(block -> !block.isDream()).toList();
            if (!real.isEmpty()) {
                var newest = real.stream().map(block -> block.end(at)).max(Comparator.naturalOrder()).orElseThrow();
                return new Path(Way.RECORD, State.RUNS, "%s in 7 days, the last %s".formatted(
                        Words.count(real.size(), "record"), ago(Duration.between(newest, at).toMinutes())));
            }
            return dreamed == 0
                    ? new Path(Way.RECORD, State.NOT_YET, "nothing is past yet")
                    : new Path(Way.RECORD, State.BROKEN, "nothing recorded in 7 days");
        }

        private static String ago(long minutes) {
            return minutes < 1 ? "just now" : Words.elapsed(minutes) + " ago";
        }

        private List<Timeblock> lately() {
            var all = new ArrayList<>(Blocks.of(now, agent).in(week.previous()));
            all.addAll(Blocks.of(now, agent).in(week));
            return all.stream()
                    .filter(block -> !block.begin().isBefore(at.minus(LATELY)) && !block.begin().isAfter(at))
                    .toList();
        }

        private Path review() {
            var last = week.previous();
            boolean wasIntended = Blocks.of(now, agent).in(last).stream().anyMatch(Timeblock::isDream);
            var closed = Cycle.closed(now, agent);
            if (wasIntended && Cycle.closing(now, agent, last).isEmpty())
                return new Path(Way.REVIEW, State.BROKEN, "week %d is over and not closed".formatted(last.number()));
            if (closed.isEmpty()) return new Path(Way.REVIEW, State.NOT_YET, "no cycle is closed yet");
            return new Path(Way.REVIEW, State.RUNS, "%s closed, week %d the last".formatted(
                    Words.count(closed.size(), "cycle"), closed.getLast().week().number()));
        }

        private Path correct() {
            var newest = WeekTemplate.newest(now, agent);
            if (newest.isEmpty()) return new Path(Way.CORRECT, State.NOT_YET, "no week template yet");
            int number = newest.get().number();
            int used = TimeMindPlan.of(now, agent, week).template();
            if (used == number) return new Path(Way.CORRECT, State.RUNS, "this week starts from v" + number);
            if (TimeMindPlan.of(now, agent, week.next()).template() == number)
                return new Path(Way.CORRECT, State.RUNS, "next week starts from v" + number);
            if (!newest.get().madeAt().isBefore(week.monday().atStartOfDay(zone).toInstant()))
                return new Path(Way.CORRECT, State.NOT_YET, "v%d is new; next week can start from it".formatted(number));
            return new Path(Way.CORRECT, State.BROKEN,
                    used == 0
                            ? "this week does not start from v" + number
                            : "this week starts from v%d, the newest is v%d".formatted(used, number));
        }

        private Path estimate() {
            var cost = TrackingCost.of(now, agent, week);
            if (cost.tasks() == 0) return new Path(Way.ESTIMATE, State.NOT_YET, "no estimated task done by the clock");
            return new Path(Way.ESTIMATE, State.RUNS, "%s done, %s %s".formatted(
                    Words.count(cost.tasks(), "estimate"), Words.minutes(Math.abs(cost.returnMinutes())),
                    cost.returnMinutes() >= 0 ? "better" : "worse"));
        }

        private Path legacy() {
            long asking = now.all(Plan.class, "").stream()
                    .filter(plan -> !plan.archived() && Legacy.asks(now, plan.id()))
                    .count();
            long left = now.all(Improvement.class, "").stream().filter(one -> !one.text().isBlank()).count();
            if (asking > 0)
                return new Path(Way.LEGACY, State.BROKEN, "%s done, nothing said of what %s".formatted(
                        Words.count(asking, "plan"), asking == 1 ? "it leaves" : "they leave"));
            return left == 0
                    ? new Path(Way.LEGACY, State.NOT_YET, "no plan is complete yet")
                    : new Path(Way.LEGACY, State.RUNS, "%s left".formatted(Words.count(left, "improvement")));
        }

        List<Instrument> instruments() {
            var counts = new TreeMap<String, Integer>();
            for (int i = 0; i < WEEKS; i++)
                for (var block : Blocks.of(now, agent).in(week.plus(-i)))
                    if (!block.isDream())
                        counts.merge(block.source().isBlank() ? "by hand" : block.source(), 1, Integer::sum);
            return counts.entrySet().stream()
                    .map(entry -> new Instrument(entry.getKey(), entry.getValue()))
                    .sorted(Comparator.comparing(Instrument::blocks).reversed().thenComparing(Instrument::source))
                    .toList();
        }
    }
}
