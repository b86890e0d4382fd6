package setpoint.persistence.template;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.model.plan.PlanTree;
import setpoint.persistence.exchange.json.StrictJson;

/// The templates that are shipped: plan files, and an index that says what each is for. Stateless.
public final class Templates {
    private static final String FOLDER = "/setpoint/templates/";
    private static final String INDEX = "index.json";

    /// One template.
    ///
    /// @param description what it is for, in one sentence
    /// @param file its plan file
    public record Template(String id, String title, String description, String file) {}

    private Templates() {}

    /// Those that a plan can begin from, in the order in which they are offered.
    public static List<Template> all() {
        return Json.array(StrictJson.read(INDEX, bytes(INDEX))).stream()
                .map(entry -> Records.read(Template.class, entry, INDEX))
                .filter(template -> !template.id().equals(ClosingTasks.TEMPLATE))
                .toList();
    }

    /// @throws Refused naming those that there are, where none has this id
    public static Template named(String id) {
        return all().stream()
                .filter(template -> template.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "There is no template “%s”. There are: %s.",
                        id, all().stream().map(Template::id).collect(Collectors.joining(", "))));
    }

    /// What the first draft of a new plan says.
    ///
    /// @param template a template's id
    /// @param plan the new plan's id
    /// @param goal empty to keep the template's
    /// @throws Refused where there is no such template
    public static Content content(String template, String plan, String title, String goal) {
        var tree = tree(named(template).file());
        tree.put("id", plan);
        tree.put("title", title);
        if (!goal.isBlank()) tree.put("goal", goal);
        return PlanTree.read(tree);
    }

    static Map<String, Object> tree(String file) {
        var tree = new LinkedHashMap<>(StrictJson.readObject(file, bytes(file)));
        tree.remove("version");
        tree.remove("state");
        return tree;
    }

    private static byte[] bytes(String file) {
        try (var in = Templates.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) throw new IllegalStateException("no template file " + file);
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new Refused("The template %s cannot be read: %s", file, String.valueOf(unreadable.getMessage()));
        }
    }
}
