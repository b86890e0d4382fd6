package setpoint.persistence.exchange.sketch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Next;
import setpoint.persistence.exchange.json.JsonText;

/// Turns the fields of one task of a sketch into those of a plan file's task. What has no place there, or does not fit
/// it, is kept in its extensions.
final class SketchTask {
    /// What has no meaning here yet and is kept under its own name.
    private static final List<String> NOT_YET_MEANT = List.of(
            "artifacts", "capabilities", "preconditions", "hypotheses", "policies", "memory", "evidence", "citations");

    private static final Map<String, Kind> KINDS =
            Arrays.stream(Kind.values()).collect(Collectors.toMap(Kind::word, kind -> kind));

    private final SketchFields fields;
    private final Map<String, Object> task = new LinkedHashMap<>();

    SketchTask(String id, SketchFields fields) {
        this.fields = fields;
        task.put("id", id);
        put("title", fields.text("title", "name"));
        task.putIfAbsent("title", id);
        kind();
        put("description", fields.text("description"));
        put("rationale", fields.text("rationale"));
        put("priority", fields.whole(0, 4, "priority"));
        put("labels", fields.texts("labels", "tags"));
        put("owner", fields.text("owner", "assignee"));
        put("archetype", fields.text("archetype"));
        word("energy", List.of("LOW", "MEDIUM", "HIGH"));
        moment("deadline", "deadline", "due");
        moment("earliestStart", "earliestStart", "earliest_start");
        estimate();
        put("checklist", fields.texts("checklist", "steps"));
        put("criteria", criteria());
        put("inputs", fields.object("inputs", "input"));
        outputs();
        put("assumptions", fields.texts("assumptions"));
        put("risks", fields.texts("risks"));
        put("command", lines("command", "commands", "run"));
        put("environment", fields.object("environment", "env"));
        put("tools", fields.texts("tools", "using"));
        budget();
        put("rollback", lines("rollback"));
        put("failureModes", failureModes());
        put("next", next());
    }

    /// The task as a plan file writes it; what belongs to the whole plan is put in by others.
    Map<String, Object> tree() {
        return task;
    }

    boolean isGate() {
        return Kind.GATE.word().equals(task.get("kind"));
    }

    /// Makes the task a gate.
    ///
    /// @param given what a list of gates says of it
    void gate(Map<String, Object> given) {
        var more = new SketchFields(given);
        var own = new SketchFields(Optional.ofNullable(fields.object("gate")).orElse(Map.of()));
        var checks = new ArrayList<>();
        for (var from : List.of(own, fields, more))
            checks.addAll(Optional.ofNullable(from.texts("checks")).orElse(List.of()));
        var approver = Optional.ofNullable(own.text("approver")).or(() -> Optional.ofNullable(fields.text("approver")))
                .or(() -> Optional.ofNullable(more.text("approver")))
                .orElse(null);
        var type = Optional.ofNullable(own.text("type")).orElse("").toUpperCase(Locale.ROOT);
        var gate = new LinkedHashMap<String, @Nullable Object>();
        boolean isHuman = type.equals("HUMAN") || !type.equals("CHECK") && (approver != null || checks.isEmpty());
        gate.put("type", isHuman ? "HUMAN" : "CHECK");
        gate.put("checks", checks.stream().distinct().toList());
        gate.put("approver", approver);
        task.put("kind", Kind.GATE.word());
        task.put("gate", gate);
        if (!own.left().isEmpty()) fields.putBack("gate", own.left());
        more.left().remove("id");
        if (!more.left().isEmpty()) fields.putBack("gates", more.left());
    }

    /// Puts all that is left into the extensions.
    ///
    /// @param format the name under which what nothing else is known of is kept
    /// @return the names of what is kept there
    static List<String> keep(SketchFields fields, String format, Map<String, Object> into) {
        var extensions = new LinkedHashMap<String, Object>(
                Optional.ofNullable(fields.object("extensions")).orElse(Map.of()));
        for (var name : NOT_YET_MEANT) {
            var value = fields.any(name);
            if (value != null) extensions.put(name, value);
        }
        var names = List.copyOf(fields.left().keySet());
        if (!names.isEmpty()) extensions.put(format, new LinkedHashMap<>(fields.left()));
        if (!extensions.isEmpty()) into.put("extensions", extensions);
        return names;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) task.put(name, value);
    }

    private void kind() {
        if (!(fields.left().get("kind") instanceof String word)) return;
        var kind = KINDS.get(word.strip().toLowerCase(Locale.ROOT));
        if (kind == null) return;
        fields.any("kind");
        task.put("kind", kind.word());
    }

    private void word(String name, List<String> words) {
        if (fields.left().get(name) instanceof String word && words.contains(word.toUpperCase(Locale.ROOT))) {
            fields.any(name);
            task.put(name, word.toUpperCase(Locale.ROOT));
        }
    }

    private void moment(String as, String... names) {
        for (var name : names)
            if (fields.left().get(name) instanceof String text && SketchReading.isMoment(text)) {
                fields.any(name);
                task.put(as, text);
                return;
            }
    }

    private void estimate() {
        if (!(fields.left().get("estimate") instanceof Map<?, ?> given)) return;
        var estimate = new SketchFields(Json.object(given));
        var tree = new LinkedHashMap<String, Object>();
        for (var name : List.of("optimisticMin", "likelyMin", "pessimisticMin")) minutes(estimate, tree, name);
        if (!estimate.left().isEmpty()) return;
        fields.any("estimate");
        task.put("estimate", tree);
    }

    private static void minutes(SketchFields from, Map<String, Object> into, String name) {
        var minutes = from.whole(0, Integer.MAX_VALUE, name);
        if (minutes != null) into.put(name, minutes);
    }

    private void budget() {
        var given = fields.object("budget", "budgets");
        if (given == null) return;
        var budget = new SketchFields(given);
        var tree = new LinkedHashMap<String, Object>();
        minutes(budget, tree, "timeMin");
        minutes(budget, tree, "costCents");
        var cents = cents(budget.left().get("costUSD"));
        if (cents != null && !tree.containsKey("costCents")) {
            budget.any("costUSD");
            tree.put("costCents", cents);
        }
        if (!tree.isEmpty()) task.put("budget", tree);
        if (!budget.left().isEmpty()) fields.putBack("budget", budget.left());
    }

    private static @Nullable Long cents(@Nullable Object dollars) {
        if (!(dollars instanceof Number n)) return null;
        var cents = new BigDecimal(n.toString()).movePointRight(2).stripTrailingZeros();
        boolean fits = cents.signum() >= 0 && cents.scale() <= 0 && cents.precision() - cents.scale() <= 9;
        return fits ? cents.longValueExact() : null;
    }

    private @Nullable List<Object> criteria() {
        var given = fields.list("success_criteria", "criteria", "validation", "checks_to_pass", "expect");
        var criteria = new ArrayList<Object>();
        for (var element : given) {
            var criterion = new LinkedHashMap<String, Object>();
            var members = Json.object(element);
            criterion.put("id", "c" + (criteria.size() + 1));
            var text = element instanceof Map ? SketchFields.asText(members.get("text")) : SketchFields.asText(element);
            criterion.put("text", text == null ? JsonText.compact(element) : text);
            if (members.get("check") instanceof String check) criterion.put("check", check);
            criteria.add(criterion);
        }
        return criteria.isEmpty() ? null : criteria;
    }

    private void outputs() {
        var texts = fields.texts("outputs", "output");
        if (texts == null && fields.left().get("outputs") instanceof Map<?, ?> named)
            texts = new ArrayList<>(Json.object(named).keySet()); // what each name stands for is kept with the rest
        put("outputs", texts);
    }

    private @Nullable String lines(String... names) {
        var lines = fields.texts(names);
        return lines == null ? null : lines.stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private @Nullable List<Object> failureModes() {
        var modes = new ArrayList<Object>();
        var odd = new ArrayList<Object>();
        for (var element : fields.list("failure_modes", "failureModes")) {
            var members = new SketchFields(SketchFields.asObject(element, "name"));
            var mode = new LinkedHashMap<String, Object>();
            for (var name : List.of("name", "detect", "recover"))
                Optional.ofNullable(members.text(name)).ifPresent(text -> mode.put(name, text));
            if (mode.containsKey("name") && members.left().isEmpty()) modes.add(mode);
            else odd.add(element);
        }
        if (!odd.isEmpty()) fields.putBack("failure_modes", odd);
        return modes.isEmpty() ? null : modes;
    }

    private @Nullable List<Object> next() {
        var next = new ArrayList<Object>();
        var odd = new ArrayList<Object>();
        for (var element : fields.list("next")) {
            var on = Json.object(element).get("on");
            boolean known = Arrays.stream(Next.Outcome.values()).anyMatch(o -> o.word().equals(on));
            if (known && Json.object(element).get("to") instanceof String to && Json.object(element).size() == 2)
                next.add(Map.of("on", on, "to", to));
            else
                odd.add(element);
        }
        if (!odd.isEmpty()) fields.putBack("next", odd);
        return next.isEmpty() ? null : next;
    }
}
