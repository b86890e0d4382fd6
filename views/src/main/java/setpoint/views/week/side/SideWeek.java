package setpoint.views.week.side;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Delta;
import setpoint.model.core.Derivation;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.measure.WeekMeasure;
import setpoint.model.week.Blocks;
import setpoint.model.week.BusyCalendar;
import setpoint.model.week.Span;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;
import setpoint.views.week.layout.Verdicts;
import setpoint.views.week.layout.Verdicts.OfDream;
import setpoint.views.week.layout.Verdicts.OfReality;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekLayout.Part;
import setpoint.views.week.side.SideHours.Spread;

/// The same week of all agents, by the clocks of whoever looks at them, whatever the agents' zones are. Immutable; a lane
/// is worked out when it is asked for, as few of many are in sight.
///
/// @param zone of whoever looks
/// @param agents in the order of the lanes
/// @param hours that are shown of each day
/// @param judged what a measure says of the blocks
public record SideWeek(
        Snapshot snapshot, Week week, ZoneId zone, Instant at, List<Agent> agents, SideHours hours,
        Function<WeekMeasure, Verdicts> judged) {
    /// People before AIs, the person at the machine first.
    private static final Comparator<Agent> ORDER = Comparator.comparing((Agent agent) -> !agent.id().equals(Agent.YOU))
            .thenComparing(agent -> agent.type() != Author.Type.HUMAN)
            .thenComparing(agent -> Words.sortable(agent.name()))
            .thenComparing(Agent::id);

    public static SideWeek of(
            Snapshot now, Week week, ZoneId zone, Instant at, Function<WeekMeasure, Verdicts> judged) {
        var agents = now.derive(new InOrder());
        var spread = Spread.NONE;
        for (var agent : agents) spread = spread.and(now.derive(new SpreadOf(agent.id(), week, zone)));
        return new SideWeek(now, week, zone, at, agents, SideHours.of(spread), judged);
    }

    /// All agents, in the order of the lanes.
    private record InOrder() implements Derivation<List<Agent>> {
        @Override
        public List<Agent> build(Snapshot now) {
            return now.all(Agent.class, "").stream().sorted(ORDER).toList();
        }

        @Override
        public List<Agent> update(List<Agent> before, List<Delta> since, Snapshot now) {
            return since.stream().anyMatch(delta -> delta.either() instanceof Agent) ? build(now) : before;
        }
    }

    /// When in the days there is something of an agent; what still goes on is not counted.
    private record SpreadOf(String agent, Week week, ZoneId zone) implements Derivation<Spread> {
        @Override
        public Spread build(Snapshot now) {
            var spread = Spread.NONE;
            for (var block : blocks(now, agent, week, zone, Instant.MIN))
                for (var part : parts(seen(block, zone), week)) spread = spread.and(part);
            return spread;
        }

        @Override
        public Spread update(Spread before, List<Delta> since, Snapshot now) {
            boolean touched = since.stream()
                    .anyMatch(delta -> delta.either() instanceof Timeblock block && block.agent().equals(agent));
            return touched ? build(now) : before;
        }
    }

    /// What a lane follows from; where it is the same, so is the lane.
    ///
    /// @param measures of the weeks that its blocks lie in
    /// @param around what blocks say of tasks follows from more than themselves: then the snapshot, else null
    record Basis(
            Agent agent, Week week, ZoneId zone, Instant at, Blocks blocks, List<WeekMeasure> measures,
            List<BusyCalendar> busy, @Nullable Snapshot around) {
        boolean isSame(Basis other) {
            return agent.equals(other.agent) && week.equals(other.week) && zone.equals(other.zone)
                    && at.equals(other.at) && blocks == other.blocks && areSame(measures, other.measures)
                    && busy.equals(other.busy) && around == other.around;
        }

        /// One that stays as it was is the very same, and comparing two would take as long as making one.
        private static boolean areSame(List<WeekMeasure> some, List<WeekMeasure> others) {
            if (some.size() != others.size()) return false;
            for (int i = 0; i < some.size(); i++) if (some.get(i) != others.get(i)) return false;
            return true;
        }
    }

    Basis basis(int index) {
        var agent = agents.get(index);
        var id = agent.id();
        var blocks = blocks(snapshot, id, week, zone, at);
        var measures = Stream.concat(Stream.of(week), blocks.stream().map(Timeblock::week))
                .distinct()
                .map(its -> WeekMeasure.of(snapshot, id, its, at))
                .toList();
        boolean named = blocks.stream().anyMatch(block -> block.task() != null);
        return new Basis(
                agent, week, zone, at, Blocks.of(snapshot, id), measures,
                List.copyOf(snapshot.all(BusyCalendar.class, id)), named ? snapshot : null);
    }

    public SideLane lane(int index) {
        var agent = agents.get(index);
        var blocks = blocks(snapshot, agent.id(), week, zone, at);
        var own = WeekMeasure.of(snapshot, agent.id(), week, at);
        return new SideLane(
                agent, agent.zoneOr(zone), own.tally(),
                WeekLayout.pieces(snapshot, week, at, verdicts(agent, blocks), seen(blocks)),
                WeekLayout.busy(snapshot, agent, week, zone), working(agent));
    }

    /// At which lane an agent is; the first where it has none.
    public int indexOf(String agent) {
        for (int i = 0; i < agents.size(); i++) if (agents.get(i).id().equals(agent)) return i;
        return 0;
    }

    /// When it is, by the clock on the wall.
    public LocalDateTime here() {
        return at.atZone(zone).toLocalDateTime();
    }

    /// The day that it is, 0 for Monday; -1 where that lies in another week.
    public int today() {
        return week.holds(here().toLocalDate()) ? here().getDayOfWeek().ordinal() : -1;
    }

    /// The minute of the day that it is.
    public int minute() {
        return here().getHour() * 60 + here().getMinute();
    }

    /// Those of which something lies in the week of whoever looks; they may belong to another week of the agent's.
    private static List<Timeblock> blocks(Snapshot now, String agent, Week week, ZoneId zone, Instant at) {
        var all = Blocks.of(now, agent);
        var begin = week.monday().atStartOfDay(zone).toInstant();
        var end = week.next().monday().atStartOfDay(zone).toInstant();
        return Stream.of(week.previous(), week, week.next())
                .flatMap(one -> all.in(one).stream())
                .filter(block -> block.begin().isBefore(end) && block.end(at).isAfter(begin))
                .toList();
    }

    /// The same at the same moments, by the clocks of whoever looks; for drawing only.
    private List<Timeblock> seen(List<Timeblock> blocks) {
        return blocks.stream().map(block -> block.at(seen(block, zone))).sorted(Blocks.IN_TIME).toList();
    }

    private static Span seen(Timeblock block, ZoneId zone) {
        return Span.happened(block.begin(), zone, block.minutes());
    }

    private static List<Part> parts(Span span, Week week) {
        var from = span.from().toLocalDateTime();
        return span.minutes() == null ? List.of() : WeekLayout.parts(from, from.plusMinutes(span.minutes()), week);
    }

    private Verdicts verdicts(Agent agent, List<Timeblock> blocks) {
        var dreams = new HashMap<String, OfDream>();
        var reality = new HashMap<String, OfReality>();
        for (var its : blocks.stream().map(Timeblock::week).distinct().toList()) {
            var verdicts = judged.apply(WeekMeasure.of(snapshot, agent.id(), its, at));
            dreams.putAll(verdicts.dreams());
            reality.putAll(verdicts.reality());
        }
        return new Verdicts(dreams, reality);
    }

    /// The agent's working hours are on the wall of its own zone, in which its days may begin on others of whoever looks.
    private List<Part> working(Agent agent) {
        var there = agent.zoneOr(zone);
        var parts = new ArrayList<Part>();
        for (int day = -1; day <= 7; day++) {
            var date = week.monday().plusDays(day);
            for (var hours : agent.hoursOn(date.getDayOfWeek()))
                parts.addAll(WeekLayout.parts(
                        onTheWall(date.atTime(hours.from()), there), onTheWall(date.atTime(hours.to()), there), week));
        }
        return List.copyOf(parts);
    }

    private LocalDateTime onTheWall(LocalDateTime time, ZoneId there) {
        return time.atZone(there).withZoneSameInstant(zone).toLocalDateTime();
    }
}
