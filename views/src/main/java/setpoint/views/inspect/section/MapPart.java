package setpoint.views.inspect.section;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Task;
import setpoint.views.inspect.draft.Chosen;
import setpoint.views.inspect.draft.Draft;
import setpoint.views.kit.field.InPlace;
import setpoint.views.kit.rows.TextList;

/// A section of names with values, each written as `name = value`. A value that is a list or an object is shown, and
/// kept as it is.
public final class MapPart implements Part {
    private static final String IS = " = ";

    private final String field;
    private final Function<Task, Map<String, Object>> of;
    private final TextList list;
    private final Section section;

    /// @param field as in a plan file
    public MapPart(Draft draft, String field, String heading, String one, Function<Task, Map<String, Object>> of) {
        this.field = field;
        this.of = of;
        list = new TextList("inspector-" + field, one).behind(draft).shownAs(MapPart::mono);
        section = new Section(heading, list);
    }

    private static Label mono(String line) {
        var label = InPlace.words(line);
        label.getStyleClass().add("mono");
        return label;
    }

    @Override
    public Region node() {
        return section;
    }

    @Override
    public boolean isGiven(Task task) {
        return !of.apply(task).isEmpty();
    }

    @Override
    public void show(Chosen chosen) {
        list.show(chosen.subject(), lines(of.apply(chosen.first())), edit -> chosen.alter(field, task -> {
            var before = of.apply(task);
            return members(edit.apply(lines(before)), before);
        }));
    }

    private static List<String> lines(Map<String, Object> members) {
        return members.entrySet().stream().map(MapPart::line).toList();
    }

    private static String line(Map.Entry<String, @Nullable Object> member) {
        return member.getKey() + IS
                + (member.getValue() instanceof String text ? text : JsonText.of(member.getValue()));
    }

    private static Map<String, @Nullable Object> members(List<String> lines, Map<String, Object> before) {
        var known = new LinkedHashMap<String, Map.Entry<String, Object>>();
        before.entrySet().forEach(member -> known.put(line(member), member));
        var members = new LinkedHashMap<String, @Nullable Object>();
        for (var line : lines) {
            var kept = known.get(line);
            var name = kept != null ? kept.getKey() : nameOf(line);
            if (members.containsKey(name)) throw new Refused("There are two of “%s”.", name);
            members.put(name, kept != null ? kept.getValue() : value(line, before.get(name)));
        }
        return members;
    }

    private static String nameOf(String line) {
        int at = line.indexOf('=');
        var name = at < 0 ? "" : line.substring(0, at).strip();
        if (name.isEmpty()) throw Refused.malformed("Write it as name = value; “%s” is not.", line);
        return name;
    }

    private static Object value(String line, @Nullable Object before) {
        var text = line.substring(line.indexOf('=') + 1).strip();
        if (before instanceof Map || before instanceof List)
            throw new Refused("This value is more than one word. Remove it first, or change it in a plan file.");
        if (before instanceof Boolean && (text.equals("true") || text.equals("false"))) return Boolean.valueOf(text);
        if (before instanceof Number && text.matches("-?\\d+(\\.\\d+)?")) return new BigDecimal(text);
        return text;
    }
}
