package setpoint.model.measure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Derivation;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Snapshot;
import setpoint.model.week.TimeMindPlan;
import setpoint.model.week.Week;

/// What an agent's cycle came to when it was closed. Whatever happens to blocks, tasks and thresholds afterwards, the
/// closed cycle says what was seen on the day.
///
/// @param id the week, `2026-W48`
/// @param closing null while it is open again
/// @param former how it was closed before, oldest first
public record Cycle(String agent, String id, @Nullable Closing closing, List<Former> former) implements Item {

    /// One closing.
    ///
    /// @param by who closed it
    /// @param rule the legacy rule: what the next cycle inherits; empty where none was found
    /// @param templateBefore the version of the week template that was newest before; 0 for none
    /// @param templateAfter the one that was newest after
    /// @param changes what was changed in the template
    public record Closing(
            Instant at,
            String by,
            @Default("") String rule,
            int templateBefore,
            int templateAfter,
            List<TemplateChange> changes,
            Tally tally,
            List<KeptRow> rows) {}

    /// A closing that was taken back.
    public record Former(Closing closing, Instant reopenedAt, String reopenedBy, String why) {}

    private record Closed(String agent) implements Derivation<NavigableMap<Week, Cycle>> {
        @Override
        public NavigableMap<Week, Cycle> build(Snapshot now) {
            var closed = new TreeMap<Week, Cycle>();
            for (var cycle : now.all(Cycle.class, agent)) if (cycle.isClosed()) closed.put(cycle.week(), cycle);
            return Collections.unmodifiableNavigableMap(closed);
        }

        @Override
        public NavigableMap<Week, Cycle> update(NavigableMap<Week, Cycle> before, List<Delta> since, Snapshot now) {
            boolean changed = since.stream()
                    .anyMatch(delta -> delta.either() instanceof Cycle cycle && cycle.agent.equals(agent));
            return changed ? build(now) : before;
        }
    }

    /// The closed cycles of an agent, oldest first.
    public static List<Cycle> closed(Snapshot now, String agent) {
        return List.copyOf(now.derive(new Closed(agent)).values());
    }

    /// The newest closed cycles before a week, at most so many, oldest first.
    public static List<Cycle> closedBefore(Snapshot now, String agent, Week week, int most) {
        return newest(now.derive(new Closed(agent)).headMap(week, false), most, _ -> true);
    }

    /// The newest closed cycles that are wanted, at most so many, oldest first.
    static List<Cycle> newest(Snapshot now, String agent, int most, Predicate<Cycle> wanted) {
        return newest(now.derive(new Closed(agent)), most, wanted);
    }

    private static List<Cycle> newest(NavigableMap<Week, Cycle> cycles, int most, Predicate<Cycle> wanted) {
        return cycles.descendingMap().values().stream().filter(wanted).limit(most).toList().reversed();
    }

    /// How a week was closed; empty while it is open.
    public static Optional<Closing> closing(Snapshot now, String agent, Week week) {
        return now.find(Cycle.class, agent, week.toString()).map(Cycle::closing);
    }

    Cycle closed(Closing closing) {
        return new Cycle(agent, id, closing, former);
    }

    Cycle reopened(Instant at, String by, String why) {
        var all = new ArrayList<>(former);
        all.add(new Former(result(), at, by, why));
        return new Cycle(agent, id, null, List.copyOf(all));
    }

    @Override
    public String home() {
        return agent;
    }

    @Override
    public List<Key> needs() {
        return isClosed()
                ? List.of(Agent.key(agent), new Key(TimeMindPlan.class, agent, id))
                : List.of(Agent.key(agent));
    }

    public boolean isClosed() {
        return closing != null;
    }

    public Week week() {
        return Week.parse(id);
    }

    /// The closing of a closed cycle.
    public Closing result() {
        return Objects.requireNonNull(closing);
    }
}
