package setpoint.views.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Viewport;

/// What a window looks like, as words that can be kept. Whatever of it cannot be read, is out of range or is about
/// something that is gone counts as if it had never been kept. Immutable.
record WindowState(Map<String, String> words) {
    private static final String BETWEEN = ",";
    private static final String VIEW = "view.";
    private static final String OPENED = "opened.";
    private static final String CLOSED = "closed.";

    /// Where a window stands on the screens, in pixels.
    record Box(double x, double y, double width, double height) {}

    /// Empty where the window follows the system.
    Optional<Theme> theme() {
        return Stream.of(Theme.values()).filter(theme -> theme.word().equals(words.get("theme"))).findFirst();
    }

    Optional<Box> box() {
        var numbers = numbers(words.get("box"), 4);
        return numbers.map(n -> new Box(n.get(0), n.get(1), n.get(2), n.get(3)))
                .filter(box -> box.width() > 0 && box.height() > 0);
    }

    boolean isMaximised() {
        return "true".equals(words.get("maximised"));
    }

    Optional<Double> sidebarWidth() {
        return numbers(words.get("sidebar"), 1).map(List::getFirst);
    }

    Optional<Double> inspectorWidth() {
        return numbers(words.get("inspector"), 1).map(List::getFirst);
    }

    Optional<String> plan() {
        return Optional.ofNullable(words.get("plan")).filter(plan -> !plan.isBlank());
    }

    /// The view that plans were last looked at in; empty where that is not known.
    String view() {
        return words.getOrDefault("view", "");
    }

    List<String> folded() {
        return list("folded");
    }

    boolean knowsFolded() {
        return words.containsKey("folded");
    }

    List<String> recent() {
        return list("recent");
    }

    Map<String, Viewport> viewports() {
        var views = new LinkedHashMap<String, Viewport>();
        words.keySet().stream().filter(key -> key.startsWith(VIEW)).sorted().forEach(
                key -> numbers(words.get(key), 3)
                        .filter(n -> n.getFirst() > 0)
                        .ifPresent(n -> views.put(
                                key.substring(VIEW.length()), new Viewport(n.get(0), n.get(1), n.get(2)))));
        return views;
    }

    /// Which tasks with parts a person has opened in each plan, and closed as false.
    Map<String, Map<String, Boolean>> parts() {
        var parts = new TreeMap<String, Map<String, Boolean>>();
        for (var key : words.keySet())
            for (var kind : List.of(OPENED, CLOSED))
                if (key.startsWith(kind))
                    for (var task : list(key))
                        parts.computeIfAbsent(key.substring(kind.length()), _ -> new TreeMap<>()).put(task,
                                kind == OPENED);
        return parts;
    }

    private List<String> list(String key) {
        var text = words.getOrDefault(key, "");
        return text.isEmpty() ? List.of() : List.of(text.split(BETWEEN));
    }

    private static Optional<List<Double>> numbers(@Nullable String text, int count) {
        if (text == null) return Optional.empty();
        try {
            var numbers = Stream.of(text.split(BETWEEN)).map(Double::valueOf).toList();
            return Optional.of(numbers).filter(n -> n.size() == count && n.stream().allMatch(Double::isFinite));
        } catch (NumberFormatException broken) {
            return Optional.empty();
        }
    }

    /// Puts the words together.
    static final class Writing {
        private final Map<String, String> words = new LinkedHashMap<>();

        Writing theme(Theme theme) {
            words.put("theme", theme.word());
            return this;
        }

        Writing box(Box box) {
            words.put("box", joined(box.x(), box.y(), box.width(), box.height()));
            return this;
        }

        Writing maximised(boolean yes) {
            words.put("maximised", String.valueOf(yes));
            return this;
        }

        Writing widths(double sidebar, double inspector) {
            words.put("sidebar", joined(sidebar));
            words.put("inspector", joined(inspector));
            return this;
        }

        Writing plan(String plan) {
            words.put("plan", plan);
            return this;
        }

        Writing view(String word) {
            words.put("view", word);
            return this;
        }

        Writing folded(Set<String> ids) {
            words.put("folded", String.join(BETWEEN, ids.stream().sorted().toList()));
            return this;
        }

        Writing recent(List<String> ids) {
            words.put("recent", String.join(BETWEEN, ids));
            return this;
        }

        Writing parts(Map<String, Map<String, Boolean>> parts) {
            parts.forEach((plan, tasks) -> {
                put(OPENED + plan, tasks, true);
                put(CLOSED + plan, tasks, false);
            });
            return this;
        }

        private void put(String key, Map<String, Boolean> tasks, boolean open) {
            var those = tasks.keySet().stream().filter(task -> tasks.get(task) == open).sorted().toList();
            if (!those.isEmpty()) words.put(key, String.join(BETWEEN, those));
        }

        Writing viewports(Map<String, Viewport> views) {
            views.forEach((plan, view) -> words.put(VIEW + plan, joined(view.zoom(), view.left(), view.top())));
            return this;
        }

        WindowState done() {
            return new WindowState(Map.copyOf(words));
        }

        private static String joined(double... numbers) {
            return String.join(BETWEEN, DoubleStream.of(numbers)
                    .mapToObj(Double::toString)
                    .toList());
        }
    }
}
