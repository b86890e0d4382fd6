package setpoint.views.shell.screen;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;

/// The views between which the switcher in the top bar changes, in its order.
public enum PlanView {
    GRAPH("Graph", "Ctrl+1"),
    OUTLINE("Outline", "Ctrl+L"),
    WEEK("Week", "Ctrl+4"),
    MEASURE("Measure", "Ctrl+5");

    private final String title;
    private final String key;

    PlanView(String title, String key) {
        this.title = title;
        this.key = key;
    }

    /// The name by which it is kept.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The view that was kept by a name.
    public static Optional<PlanView> named(String word) {
        return Stream.of(values()).filter(view -> view.word().equals(word)).findFirst();
    }

    public String title() {
        return title;
    }

    /// What leads here from the keyboard, as it is written.
    public String key() {
        return key;
    }

    /// Whether it shows a plan, and not the weeks in which plans are worked on.
    public boolean isOfPlan() {
        return this == GRAPH || this == OUTLINE;
    }

    /// The view that a place is in; empty where it is none of them.
    public static Optional<PlanView> at(Place there) {
        return switch (there) {
            case Place.Graph _ -> Optional.of(GRAPH);
            case Place.Outline _ -> Optional.of(OUTLINE);
            case Place.InWeek _ -> Optional.of(WEEK);
            case Place.Measure _ -> Optional.of(MEASURE);
            case Place.Start _,Place.Templates _,Place.Inbox _,Place.Review _ -> Optional.empty();
        };
    }

    /// A plan in this view.
    public Place of(String plan) {
        return switch (this) {
            case GRAPH -> new Place.Graph(plan);
            case OUTLINE -> new Place.Outline(plan);
            case WEEK, MEASURE -> weekOf(plan, Agent.YOU);
        };
    }

    /// This view as one comes to it from another place: of the same plan, agent and week.
    ///
    /// @return empty where that place has no plan, and this shows one
    public Optional<Place> from(Place there) {
        if (isOfPlan()) return there.shown().map(this::of);
        return Optional.of(
                there instanceof Place.OfAgent week
                        ? weekOf(there.shown().orElse(null), week.agent()).of(week.agent(), week.week())
                        : weekOf(there.shown().orElse(null), Agent.YOU));
    }

    private Place.OfAgent weekOf(@Nullable String plan, String agent) {
        return this == WEEK ? new Place.InWeek(plan, agent, null) : new Place.Measure(plan, agent, null);
    }

    /// Whether a place is in this view.
    public boolean isAt(Place there) {
        return at(there).filter(this::equals).isPresent();
    }
}
