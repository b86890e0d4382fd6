package setpoint.views.shell.screen;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Snapshot;
import setpoint.model.week.Week;

/// Where a window is: which screen fills it, and what that shows. Immutable.
public sealed interface Place {
    /// A plan as a graph, with the inspector beside it.
    record Graph(String plan) implements Place {
        @Override
        public Optional<String> shown() {
            return Optional.of(plan);
        }
    }

    /// A plan as an outline, with the inspector beside it.
    record Outline(String plan) implements Place {
        @Override
        public Optional<String> shown() {
            return Optional.of(plan);
        }
    }

    /// What a first plan can begin from, in a workspace without plans.
    record Start() implements Place {}

    /// What a further plan can begin from.
    ///
    /// @param back the plan that was shown before; null where none was
    record Templates(@Nullable String back) implements Place {
        @Override
        public Optional<Place> outer() {
            return Optional.ofNullable(back).map(Graph::new);
        }
    }

    /// What waits for a person, across all plans.
    ///
    /// @param back the plan that was shown before; null where none was
    record Inbox(@Nullable String back) implements Place {
        @Override
        public Optional<Place> outer() {
            return Optional.ofNullable(back).map(Graph::new);
        }
    }

    /// A plan reviewed, approved and published.
    record Review(String plan) implements Place {
        @Override
        public Optional<String> shown() {
            return Optional.of(plan);
        }

        @Override
        public Optional<Place> outer() {
            return Optional.of(new Graph(plan));
        }
    }

    /// A week of an agent.
    sealed interface OfAgent extends Place {
        String agent();

        /// Null for the week that it is.
        @Nullable
        Week week();

        /// The same view of another agent or week.
        Place of(String agent, @Nullable Week week);

        default Week weekOr(Snapshot now, Instant at, ZoneId here) {
            var week = week();
            if (week != null) return week;
            var zone = now.find(Agent.class, "", agent()).map(agent -> agent.zoneOr(here)).orElse(here);
            return Week.of(at.atZone(zone).toLocalDate());
        }
    }

    /// A week as a calendar.
    ///
    /// @param plan the plan that was shown before; null where none was
    record InWeek(@Nullable String plan, String agent, @Nullable Week week) implements OfAgent {
        @Override
        public InWeek of(String agent, @Nullable Week week) {
            return new InWeek(plan, agent, week);
        }

        @Override
        public Optional<String> shown() {
            return Optional.ofNullable(plan);
        }

        @Override
        public String home() {
            return agent;
        }
    }

    /// The measure of a week.
    ///
    /// @param plan the plan that was shown before; null where none was
    record Measure(@Nullable String plan, String agent, @Nullable Week week) implements OfAgent {
        @Override
        public Measure of(String agent, @Nullable Week week) {
            return new Measure(plan, agent, week);
        }

        @Override
        public Optional<String> shown() {
            return Optional.ofNullable(plan);
        }

        @Override
        public String home() {
            return agent;
        }
    }

    /// What undo takes back here: the id of the plan or agent whose things are edited, or the empty string for all.
    default String home() {
        return shown().orElse("");
    }

    /// The id of the plan that is shown here; empty where the place is not about one.
    default Optional<String> shown() {
        return Optional.empty();
    }

    /// One level out, where Esc and the way back lead; empty where this is outermost.
    default Optional<Place> outer() {
        return Optional.empty();
    }
}
