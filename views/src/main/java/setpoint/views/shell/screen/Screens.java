package setpoint.views.shell.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import setpoint.views.kit.Theme;
import setpoint.views.palette.Action;
import setpoint.views.screen.Kept;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;
import setpoint.views.screen.View;

/// The screens of one window, in the order in which their views are offered.
public final class Screens {
    private final List<Screen> all = new ArrayList<>();

    public void add(Screen screen) {
        all.add(screen);
    }

    /// The one that shows a place.
    public Screen of(Place place) {
        return all.stream().filter(screen -> screen.views().contains(place.view())).findFirst().orElseThrow();
    }

    /// The views that are offered from anywhere.
    public List<View> offered() {
        return views().filter(view -> !view.isAside()).toList();
    }

    /// The view among those that was kept by its word.
    Optional<View> offered(String word) {
        return offered().stream().filter(view -> view.word().equals(word)).findFirst();
    }

    private Stream<View> views() {
        return all.stream().flatMap(screen -> screen.views().stream());
    }

    public void dress(Theme theme) {
        all.forEach(screen -> screen.dress(theme));
    }

    public void restore(Kept before) {
        all.forEach(screen -> screen.restore(before));
    }

    public void keep(Kept.Writing writing) {
        all.forEach(screen -> screen.keep(writing));
    }

    /// All that can be done in them, by the headings of the sheet of keys.
    public Map<String, List<Action>> keys() {
        var keys = new LinkedHashMap<String, List<Action>>();
        all.forEach(screen -> keys.putAll(screen.keys()));
        return keys;
    }
}
