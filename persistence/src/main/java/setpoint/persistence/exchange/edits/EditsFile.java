package setpoint.persistence.exchange.edits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import setpoint.model.Edits;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.json.StrictJson;

/// A list of edits as JSON (`setpoint-edits/1`): `{"op": "updateTask", "task": "research-01", "set": {…}, "unset": […]}`.
/// The list is one change: all or none.
public final class EditsFile {
    /// What only a person decides, each by a door of its own.
    public static final Set<String> FOR_A_PERSON = Set.of("approveVersion", "publishVersion", "decideGate");

    private static final String PLAN = "plan";

    private EditsFile() {}

    /// The edits that may stand in a list, by their word.
    public static Map<String, Class<? extends Edit>> known() {
        var known = new LinkedHashMap<>(Edits.byVerb());
        known.keySet().removeAll(FOR_A_PERSON);
        return known;
    }

    /// @param plan the plan that the edits are about, for those that do not say it themselves; null where each must
    /// @throws Refused naming the edit by its index, the field and the rule
    public static Batch read(Source source, @Nullable String plan) {
        return batch(source.name(), StrictJson.read(source), plan);
    }

    /// The same from JSON that has been read already: a list, or a single edit.
    ///
    /// @param name what the list is to the reader, for messages
    public static Batch batch(String name, @Nullable Object tree, @Nullable String plan) {
        List<Object> list;
        if (tree instanceof List<?>) list = Json.array(tree);
        else if (tree instanceof Map<?, ?> one && one.get("edits") instanceof List<?> edits) list = Json.array(edits);
        else if (tree instanceof Map<?, ?>) list = List.of(tree);
        else throw new Refused("%s must hold a list of edits, such as [{\"op\": \"addTask\", …}].", name);
        if (list.isEmpty()) throw new Refused("%s holds no edit.", name);
        var edits = new ArrayList<Edit>();
        for (int i = 0; i < list.size(); i++) edits.add(edit(list.get(i), "edits[" + i + "]", plan));
        return new Batch(edits.size() == 1 ? edits.getFirst().verb() : "edit", edits);
    }

    private static Edit edit(@Nullable Object tree, String where, @Nullable String plan) {
        if (!(tree instanceof Map<?, ?>)) throw new Refused("%s must be an object with “op”.", where);
        var members = new LinkedHashMap<>(Json.object(tree));
        var type = type(members.remove("op"), where);
        if (plan != null && Records.fields(type).contains(PLAN)) {
            var given = members.putIfAbsent(PLAN, plan);
            if (given != null && !given.equals(plan))
                throw new Refused("%s.plan is “%s”, but the edits are for plan %s.", where, given, plan);
        }
        return Records.read(type, members, where);
    }

    private static Class<? extends Edit> type(@Nullable Object op, String where) {
        if (!(op instanceof String verb)) throw new Refused("%s lacks “op”, the word of the edit.", where);
        if (FOR_A_PERSON.contains(verb))
            throw new Refused(
                    "%s: %s is for a person to decide, in the window or by a command of its own, not in a list of edits.",
                    where, verb);
        var known = new TreeMap<>(known());
        var type = known.get(verb);
        if (type != null) return type;
        var near = Words.closest(verb, known.keySet());
        throw new Refused(
                "%s.op “%s” is no edit. %s"
                        .formatted(
                                where,
                                verb,
                                near.isPresent()
                                        ? "Maybe you mean “" + near.get() + "”."
                                        : "There are " + String.join(", ", known.keySet()) + "."));
    }
}
