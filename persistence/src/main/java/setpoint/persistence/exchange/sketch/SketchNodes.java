package setpoint.persistence.exchange.sketch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.plan.Ids;
import setpoint.persistence.exchange.Warning;

/// The tasks of a sketch, found wherever it nests them, each with an id of the allowed form.
final class SketchNodes {
    /// One task before its fields are looked at.
    ///
    /// @param id its id here
    /// @param parent the id here of the task that it was found in
    /// @param phase the name of the phase that it was found in
    record Node(String id, @Nullable String parent, @Nullable String phase, SketchFields fields) {}

    private static final int LONGEST_PATTERN = 128;
    private static final String[] PARTS = {"subplan", "subtasks", "children"};

    private final List<Warning> warnings;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, String> idByForeign = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();

    SketchNodes(List<Warning> warnings) {
        this.warnings = warnings;
    }

    List<Node> all() {
        return nodes;
    }

    /// An id of the allowed form that nothing else has, as near to the foreign one as can be.
    String free(String foreign) {
        var kept = Ids.kept(foreign, _ -> false);
        var id = kept;
        while (!claim(id)) id = kept + "-" + (1 + lastNumber.merge(kept.toLowerCase(Locale.ROOT), 1, Integer::sum));
        return id;
    }

    /// Takes an id for something that is no task.
    ///
    /// @return false where it is taken
    boolean claim(String id) {
        return taken.add(id.toLowerCase(Locale.ROOT));
    }

    /// Takes in a task and, before anything else, all that it is made of.
    void add(@Nullable Object element, @Nullable String parent, @Nullable String phase) {
        if (element instanceof Map<?, ?> members) addObject(new SketchFields(Json.object(members)), parent, phase);
        else
            if (SketchFields.asText(element) instanceof String title)
                addObject(new SketchFields(Map.of("title", title)), parent, phase);
            else
                warnings.add(new Warning(parent == null ? "" : "task " + parent,
                        "an entry that is no task was passed over."));
    }

    private void addObject(SketchFields fields, @Nullable String parent, @Nullable String phase) {
        var foreign = fields.text("id");
        var id = free(foreign != null ? foreign : nameless(fields, parent));
        if (foreign != null) note(foreign, id, fields);
        else idByForeign.putIfAbsent(id, id);
        nodes.add(new Node(id, parent, phase, fields));
        var inside = fields.any(PARTS);
        if (inside instanceof Map<?, ?> plan) {
            var members = new SketchFields(Json.object(plan));
            for (var part : members.list("nodes", "tasks")) add(part, id, phase);
            if (!members.left().isEmpty()) fields.putBack("subplan", members.left());
        } else if (inside instanceof List<?> list) {
            for (var part : list) add(part, id, phase);
        } else if (inside != null) {
            add(inside, id, phase);
        }
    }

    private String nameless(SketchFields fields, @Nullable String parent) {
        if (parent != null) return parent + "-" + parts.merge(parent, 1, Integer::sum);
        var title = SketchFields.asText(fields.left().get("title"));
        return Ids.slug(title == null ? "task" : title, _ -> false);
    }

    private void note(String foreign, String id, SketchFields fields) {
        if (idByForeign.putIfAbsent(foreign, id) != null)
            warnings.add(new Warning("task " + id,
                    "the id “%s” stands twice; this one is now “%s”.".formatted(foreign, id)));
        else
            if (!foreign.equals(id))
                warnings.add(new Warning("task " + id,
                        "its id “%s” is not of the form that ids have here.".formatted(foreign)));
        if (!foreign.equals(id)) fields.putBack("id", foreign);
    }

    /// The ids of the tasks that a sketch means: the one of that name, else all that fit it as a pattern with `*`.
    List<String> meantBy(String reference) {
        var exact = idByForeign.get(reference);
        if (exact != null) return List.of(exact);
        if (!reference.contains("*") || reference.length() > LONGEST_PATTERN) return List.of();
        var parts = Arrays.stream(reference.split("\\*+", -1)).map(Pattern::quote).toList();
        var pattern = Pattern.compile(String.join(".*", parts));
        return idByForeign.entrySet().stream()
                .filter(e -> pattern.matcher(e.getKey()).matches())
                .map(Map.Entry::getValue)
                .toList();
    }
}
