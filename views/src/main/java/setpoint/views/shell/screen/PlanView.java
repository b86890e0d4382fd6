package setpoint.views.shell.screen;

import java.util.function.Function;

/// The views of a plan between which the switcher in the top bar changes, in its order.
public enum PlanView {
    GRAPH("Graph", Place.Graph::new);

    private final String title;
    private final Function<String, Place> place;

    PlanView(String title, Function<String, Place> place) {
        this.title = title;
        this.place = place;
    }

    public String title() {
        return title;
    }

    /// A plan in this view.
    public Place of(String plan) {
        return place.apply(plan);
    }

    /// Whether a place is a plan in this view.
    public boolean isAt(Place there) {
        return there.shown().map(this::of).filter(there::equals).isPresent();
    }
}
