package setpoint.views.shell.screen;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The views of a plan between which the switcher in the top bar changes, in its order.
public enum PlanView {
    GRAPH("Graph", "Ctrl+1", Place.Graph::new),
    OUTLINE("Outline", "Ctrl+L", Place.Outline::new);

    private final String title;
    private final String key;
    private final Function<String, Place> place;

    PlanView(String title, String key, Function<String, Place> place) {
        this.title = title;
        this.key = key;
        this.place = place;
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

    /// The view that a place shows a plan in; empty where it is none of them.
    public static Optional<PlanView> at(Place there) {
        return Stream.of(values()).filter(view -> view.isAt(there)).findFirst();
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
