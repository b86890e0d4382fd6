package setpoint.views.screen;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.views.kit.Icon;

/// A way of looking at a workspace. Each screen says which are its own. Immutable.
///
/// @param word names it where it is kept, and in the ids of what leads there: `outline`
/// @param offer how a person is offered it from anywhere; null where one goes there for a while, to come back
public record View(String word, About about, @Nullable Offer offer) {
    /// What the places of a view are about.
    public enum About {
        PLAN, WEEK, WORKSPACE
    }

    /// How a view is offered.
    ///
    /// @param title as the switcher in the top bar says it
    /// @param verb as the palette says it
    /// @param keys what leads there from the keyboard, written as in `Shortcut+4`; the first is shown
    public record Offer(String title, String verb, Icon icon, List<String> keys) {}

    /// One that is offered from anywhere.
    public static View offered(String word, About about, String title, String verb, Icon icon, String... keys) {
        return new View(word, about, new Offer(title, verb, icon, List.of(keys)));
    }

    /// One that a person goes to for a while, and leaves with Esc.
    public static View aside(String word, About about) {
        return new View(word, about, null);
    }

    public boolean isAside() {
        return offer == null;
    }

    /// Whether plans are worked on in it.
    public boolean isOfPlan() {
        return about == About.PLAN && !isAside();
    }

    /// A plan in this view.
    public Place of(String plan) {
        return new Place(this, plan, null, null);
    }

    /// This view as one comes to it from another place: of the same plan, agent and week.
    ///
    /// @return empty where that place shows no plan, and this is about one
    public Optional<Place> from(Place there) {
        return switch (about) {
            case PLAN -> there.shown().map(this::of);
            case WORKSPACE -> Optional.of(new Place(this, there.plan(), null, null));
            case WEEK -> Optional.of(weekFrom(there));
        };
    }

    private Place weekFrom(Place there) {
        var agent = there.agent() == null ? Agent.YOU : there.agent();
        return new Place(this, there.plan(), agent, there.week());
    }
}
