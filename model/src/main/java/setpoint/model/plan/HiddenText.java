package setpoint.model.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.TextSafety;

/// Looks through all that a plan says for text that holds what readers do not see.
public final class HiddenText {
    private final List<Place> places = new ArrayList<>();

    /// A text that hides something.
    ///
    /// @param subject the id of the task, phase or scope that it belongs to, else of the plan
    /// @param where the field, as in `tasks[research-01].title`
    /// @param first the first of what is hidden in it
    public record Place(String subject, String where, TextSafety.Hidden first) {}

    private HiddenText() {}

    /// All such texts, in the order of the plan file.
    public static List<Place> in(Content content) {
        var hidden = new HiddenText();
        PlanTree.of(content).forEach((name, value) -> {
            boolean ofParts = name.equals("scopes") || name.equals("phases") || name.equals("tasks");
            if (!ofParts) hidden.look(content.plan(), name, value);
            else
                for (var part : Json.array(value)) {
                    var id = String.valueOf(Json.object(part).get("id"));
                    hidden.look(id, name + "[" + id + "]", part);
                }
        });
        return hidden.places;
    }

    private void look(String subject, String where, @Nullable Object tree) {
        switch (tree) {
            case String text -> {
                var hidden = TextSafety.hidden(text);
                if (!hidden.isEmpty()) places.add(new Place(subject, where, hidden.getFirst()));
            }
            case Map<?, ?> members ->
                    Json.object(members)
                            .forEach((name, value) -> look(
                                    subject, where + "." + TextSafety.shownOnOneLine(name), value));
            case List<?> elements -> {
                for (int i = 0; i < elements.size(); i++)
                    look(subject, where + "[" + called(elements.get(i), i) + "]", elements.get(i));
            }
            case null, default -> {
            }
        }
    }

    private static Object called(@Nullable Object element, int i) {
        return Json.object(element).get("id") instanceof String id ? id : i;
    }
}
