package setpoint.persistence.exchange.all;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.model.plan.PlanTree;
import setpoint.persistence.exchange.Warning;

/// Looks through all that a plan says for text that holds what readers do not see. It is taken in as it is; whoever
/// brings it is told.
final class HiddenText {
    private static final int PLACES_TO_NAME = 5;

    private final List<String> places = new ArrayList<>();

    private HiddenText() {}

    /// One warning that names the first few places, or none.
    static List<Warning> warnings(Content content) {
        var hidden = new HiddenText();
        PlanTree.of(content).forEach((name, value) -> hidden.look(name, value));
        int n = hidden.places.size();
        if (n == 0) return List.of();
        var first = String.join(", ", hidden.places.subList(0, Math.min(n, PLACES_TO_NAME)));
        var more = n > PLACES_TO_NAME ? " and %d more".formatted(n - PLACES_TO_NAME) : "";
        var what = "%s with characters that are not seen: %s%s. They are kept, and shown as escapes.";
        return List.of(new Warning("", what.formatted(Words.count(n, "text"), first, more)));
    }

    private void look(String where, @Nullable Object tree) {
        switch (tree) {
            case String text -> {
                var hidden = TextSafety.hidden(text);
                if (!hidden.isEmpty()) places.add("%s (%s)".formatted(where, hidden.getFirst()));
            }
            case Map<?, ?> members ->
                    Json.object(members)
                            .forEach((name, value) -> look(where + "." + TextSafety.shownOnOneLine(name), value));
            case List<?> elements -> {
                for (int i = 0; i < elements.size(); i++)
                    look(where + "[" + called(elements.get(i), i) + "]", elements.get(i));
            }
            case null, default -> {
            }
        }
    }

    private static Object called(@Nullable Object element, int i) {
        return Json.object(element).get("id") instanceof String id ? id : i;
    }
}
