package setpoint.persistence.exchange.sketch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Moments;
import setpoint.model.plan.PlanTree;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Warning;
import setpoint.persistence.exchange.json.JsonText;

/// One pass through a sketch of a plan, in whichever notation it was written.
final class SketchReading {
    private static final int NAMES_TO_TELL = 8;
    private static final List<String> OF_A_TASK =
            List.of("kind", "command", "success_criteria", "depends_on", "dependsOn");

    private static final Pattern SCOPE_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._*:/-]{0,127}");

    private final String format;
    private final String file;
    private final Options options;
    private final List<Warning> warnings = new ArrayList<>();
    private final SketchNodes nodes = new SketchNodes(warnings);
    private final Map<String, Map<String, Object>> phases = new LinkedHashMap<>();
    private final Map<String, String> phaseIds = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> scopes = new LinkedHashMap<>();
    private final Map<String, SketchTask> tasks = new LinkedHashMap<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private final List<WorkState> work = new ArrayList<>();
    private Instant createdAt = Instant.EPOCH;
    private String planId = "";

    /// @param format the word of the notation, and the name under which what is foreign is kept
    /// @param file the file's name, for messages
    SketchReading(String format, String file, Options options) {
        this.format = format;
        this.file = file;
        this.options = options;
    }

    /// Whether a text is a date or moment as plan files write them.
    static boolean isMoment(String text) {
        try {
            Moments.at(text, ZoneOffset.UTC);
            return true;
        } catch (DateTimeException other) {
            return false;
        }
    }

    Imported read(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?>))
            throw new Refused("%s must hold one object, a plan with “tasks” or “nodes”.", file);
        mustNotBeTagged(Json.object(tree));
        var plan = new SketchFields(wrapped(Json.object(tree)));
        var head = head(plan);
        var parts = plan.list("phases").stream().map(SketchReading::phaseFields).toList();
        for (var part : parts) for (var node : part.list("nodes", "tasks")) nodes.add(node, null, nameOf(part));
        for (var node : plan.list("nodes", "tasks", "steps")) nodes.add(node, null, null);
        parts.forEach(this::phase); // behind the tasks, so that a task keeps its id where a phase has the same
        var gates = gates(plan);
        nodes.all().forEach(node -> tasks.put(node.id(), new SketchTask(node.id(), node.fields())));
        nodes.all().forEach(node -> place(node, gates));
        edges(plan);
        nodes.all().forEach(node -> finish(node.id(), node.fields()));
        kept.addAll(SketchTask.keep(plan, format, head));
        tellWhatIsKept();
        head.put("scopes", List.copyOf(scopes.values()));
        head.put("phases", List.copyOf(phases.values()));
        head.put("tasks", tasks.values().stream().map(SketchTask::tree).toList());
        return new Imported(format, content(head), work, List.of(), null, null, Map::of, warnings);
    }

    /// Task Master keeps its tasks under tags; as a sketch such a file would be a plan without any task.
    private void mustNotBeTagged(Map<String, Object> tree) {
        boolean isTagged = holdsTasks(tree.get("master"))
                || !tree.isEmpty() && tree.values().stream().allMatch(SketchReading::holdsTasks);
        if (isTagged)
            throw new Refused("%s keeps its tasks under tags, as Task Master does; Setpoint does not read that format "
                    + "yet. Give the “tasks” of one tag a file of their own.", file);
    }

    private static boolean holdsTasks(@Nullable Object tag) {
        return tag instanceof Map<?, ?> members && members.get("tasks") instanceof List<?>;
    }

    private Content content(Map<String, Object> tree) {
        try {
            return PlanTree.read(tree);
        } catch (Refused refused) {
            throw new Refused("%s: %s".formatted(file, refused.getMessage()));
        }
    }

    /// A sketch of a single task as a plan of one.
    private static Map<String, Object> wrapped(Map<String, Object> tree) {
        boolean isPlan = tree.containsKey("nodes") || tree.containsKey("tasks") || tree.containsKey("phases");
        if (isPlan || OF_A_TASK.stream().noneMatch(tree::containsKey)) return tree;
        var plan = new LinkedHashMap<String, Object>();
        for (var name : List.of("id", "title")) if (tree.get(name) != null) plan.put(name, tree.get(name));
        plan.put("nodes", List.of(tree));
        return plan;
    }

    private Map<String, Object> head(SketchFields plan) {
        var head = new LinkedHashMap<String, Object>();
        var foreign = plan.text("plan_id", "id");
        var id = Ids.kept(foreign == null ? file.replaceFirst("\\.[^.]*$", "") : foreign, _ -> false);
        if (foreign != null && !foreign.equals(id)) plan.putBack("id", foreign);
        head.put("id", id);
        planId = id;
        head.put("title", Optional.ofNullable(plan.text("title", "name")).orElse(id));
        Optional.ofNullable(plan.text("goal", "objective")).ifPresent(goal -> head.put("goal", goal));
        Optional.ofNullable(plan.text("context", "description")).ifPresent(context -> head.put("context", context));
        texts(plan, head, "constraints", "constraints");
        texts(plan, head, "definitionOfDone", "definitionOfDone", "definition_of_done");
        texts(plan, head, "stakeholders", "stakeholders");
        if (plan.left().get("deadline") instanceof String deadline && isMoment(deadline)) {
            plan.any("deadline");
            head.put("deadline", deadline);
        }
        if (plan.left().get("created_at") instanceof String created && isMoment(created))
            createdAt = Moments.at(created, ZoneOffset.UTC);
        return head;
    }

    private static void texts(SketchFields from, Map<String, Object> into, String as, String... names) {
        var texts = from.texts(names);
        if (texts != null) into.put(as, texts);
    }

    private static SketchFields phaseFields(Object element) {
        return new SketchFields(SketchFields.asObject(element, "title"));
    }

    private static String nameOf(SketchFields phase) {
        for (var name : List.of("id", "title", "name"))
            if (SketchFields.asText(phase.left().get(name)) instanceof String text) return text;
        return "phase";
    }

    private void phase(SketchFields fields) {
        var name = nameOf(fields);
        var title = fields.text("title", "name");
        fields.text("id");
        var phase = Objects.requireNonNull(phases.get(phaseNamed(name, title == null ? name : title)));
        Optional.ofNullable(fields.text("archetype")).ifPresent(archetype -> phase.put("archetype", archetype));
        kept.addAll(SketchTask.keep(fields, format, phase));
    }

    private String phaseNamed(String foreign, String title) {
        return phaseIds.computeIfAbsent(foreign, _ -> {
            var id = nodes.free(foreign);
            var phase = new LinkedHashMap<String, Object>();
            phase.put("id", id);
            phase.put("title", title);
            phases.put(id, phase);
            return id;
        });
    }

    /// What the plan's own list of gates says, by the ids of their tasks; a gate that is no task becomes one.
    private Map<String, Map<String, Object>> gates(SketchFields plan) {
        var gates = new LinkedHashMap<String, Map<String, Object>>();
        for (var element : plan.list("gates")) {
            var gate = SketchFields.asObject(element, "id");
            var id = SketchFields.asText(gate.get("id"));
            if (id == null) {
                warnings.add(new Warning("gates", "a gate without an id was passed over."));
                continue;
            }
            if (nodes.meantBy(id).isEmpty()) {
                warnings.add(
                        new Warning("gates", "the gate “%s” is not among the tasks; it became one.".formatted(id)));
                nodes.add(Map.of("id", id, "kind", "gate"), null, null);
            }
            for (var task : nodes.meantBy(id)) gates.put(task, gate);
        }
        return gates;
    }

    /// Says where a task belongs: its phase and scope, whether it is a gate, what was done about it.
    private void place(SketchNodes.Node node, Map<String, Map<String, Object>> gates) {
        var fields = node.fields();
        var task = task(node.id());
        var named = fields.text("phase");
        var phase = named == null ? node.phase() : named;
        if (phase != null) task.tree().put("phase", phaseNamed(phase, phase));
        scope(fields, task);
        if (task.isGate() || gates.containsKey(node.id()))
            gate(node.id(), task, gates.getOrDefault(node.id(), Map.of()));
        if (fields.left().get("kind") instanceof Object kind)
            warnings.add(new Warning(
                    "task " + node.id(),
                    "its kind %s is not known; it is taken as implement.".formatted(JsonText.compact(kind))));
        status(node.id(), fields);
    }

    private SketchTask task(String id) {
        return Objects.requireNonNull(tasks.get(id), id);
    }

    private void scope(SketchFields fields, SketchTask task) {
        if (!(fields.left().get("scope") instanceof String scope)) return;
        if (!scopes.containsKey(scope) && !(SCOPE_ID.matcher(scope).matches() && nodes.claim(scope))) return;
        fields.any("scope");
        scopes.putIfAbsent(scope, new LinkedHashMap<>(Map.of("id", scope, "title", scope)));
        task.tree().put("scope", scope);
    }

    private void gate(String id, SketchTask task, Map<String, Object> given) {
        if (!task.isGate()) warnings.add(new Warning("task " + id, "it is among the gates, so its kind is gate now."));
        task.gate(given);
        var gate = Json.object(task.tree().get("gate"));
        if (gate.get("approver") == null && gate.get("type").equals("HUMAN"))
            warnings.add(
                    new Warning("task " + id, "the gate names nobody who decides it, and nothing that is checked."));
    }

    private void status(String id, SketchFields fields) {
        if (!(fields.left().get("status") instanceof String status)) return;
        var untouched = WorkState.untouched(planId, id);
        var owner = task(id).tree().get("owner") instanceof String o ? o : null;
        var state = SketchWork.of(status, untouched, owner, createdAt, format);
        if (state.isEmpty()) {
            warnings.add(new Warning("task " + id, "its status “%s” is not known; it is open.".formatted(status)));
            return;
        }
        fields.any("status");
        if (!state.get().equals(untouched)) work.add(state.get());
    }

    private void edges(SketchFields plan) {
        var edges = new ForeignEdges(file, options, warnings);
        var parents = new LinkedHashMap<String, String>();
        for (var node : nodes.all()) parent(node, edges).ifPresent(parent -> parents.put(node.id(), parent));
        edges.tasks(tasks.keySet(), new HashSet<>(parents.values()));
        parents.forEach((part, parent) -> {
            if (edges.nest(part, parent)) task(part).tree().put("parent", parent);
        });
        for (var node : nodes.all())
            for (var element : node.fields().list("dependsOn", "depends_on", "needs")) edge(edges, node.id(), element);
        for (var element : plan.list("edges")) {
            var to = SketchFields.asText(Json.object(element).get("to"));
            var meant = to == null ? List.<String>of() : nodes.meantBy(to);
            if (meant.isEmpty())
                warnings.add(
                        new Warning("edges", JsonText.compact(element) + " leads to no task; it was passed over."));
            for (var id : meant) edge(edges, id, Json.object(element).get("from"));
        }
        edges.mustBeWhole();
        tasks.forEach((id, task) -> {
            if (!edges.dependsOn(id).isEmpty()) task.tree().put("dependsOn", edges.dependsOn(id));
        });
        for (var node : nodes.all())
            if (!edges.setAside(node.id()).isEmpty()) node.fields().putBack("setAside", edges.setAside(node.id()));
    }

    private Optional<String> parent(SketchNodes.Node node, ForeignEdges edges) {
        var named = node.fields().text("parent");
        if (named == null) return Optional.ofNullable(node.parent());
        var meant = nodes.meantBy(named);
        if (meant.isEmpty()) edges.leadsNowhere(node.id(), named);
        return meant.stream().findFirst();
    }

    private void edge(ForeignEdges edges, String to, @Nullable Object element) {
        var members = new LinkedHashMap<>(Json.object(element));
        var named = element instanceof Map ? members.remove("task") : element;
        if (named == null) named = members.remove("id");
        var from = SketchFields.asText(named);
        if (from == null) {
            warnings.add(new Warning("task " + to, "a dependency that names no task was passed over."));
            return;
        }
        var meant = nodes.meantBy(from);
        if (meant.isEmpty()) edges.leadsNowhere(to, from);
        for (var id : meant) edges.add(new ForeignEdges.Edge(id, to, fitting(members)));
    }

    private static Map<String, Object> fitting(Map<String, Object> members) {
        var fitting = new LinkedHashMap<String, Object>();
        if (members.get("type") instanceof String type && List.of("FS", "SS", "FF", "SF").contains(type))
            fitting.put("type", type);
        var lag = new SketchFields(members).whole(-Integer.MAX_VALUE, Integer.MAX_VALUE, "lagMin");
        if (lag != null) fitting.put("lagMin", lag);
        return fitting;
    }

    private void finish(String id, SketchFields fields) {
        kept.addAll(SketchTask.keep(fields, format, task(id).tree()));
    }

    private void tellWhatIsKept() {
        kept.remove("setAside");
        if (kept.isEmpty()) return;
        var first = String.join(", ", kept.stream().limit(NAMES_TO_TELL).toList());
        var more = kept.size() > NAMES_TO_TELL ? " and %d more".formatted(kept.size() - NAMES_TO_TELL) : "";
        warnings.add(new Warning(
                "", "%s without a place here: %s%s; kept under extensions.%s."
                        .formatted(Words.count(kept.size(), "field"), first, more, format)));
    }
}
