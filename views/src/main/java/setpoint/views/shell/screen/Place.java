package setpoint.views.shell.screen;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /// The id of the plan that is shown here; empty where the place is not about one.
    default Optional<String> shown() {
        return Optional.empty();
    }

    /// One level out, where Esc and the way back lead; empty where this is outermost.
    default Optional<Place> outer() {
        return Optional.empty();
    }
}
