package setpoint.persistence.exchange.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import setpoint.persistence.exchange.json.RandomTrees;

/// Random plan files that are sound, as trees: every field now and then, with members that no schema knows strewn in.
public final class RandomPlans {
    private final Random random;
    private final boolean withUnknown;
    private final RandomTrees free;

    public RandomPlans(long seed, boolean withUnknown) {
        random = new Random(seed);
        this.withUnknown = withUnknown;
        free = new RandomTrees(random, true);
    }

    public Map<String, Object> plan() {
        var plan = new LinkedHashMap<String, @Nullable Object>();
        plan.put("schema", "setpoint-plan/1");
        plan.put("id", "plan-" + random.nextInt(100));
        for (var field : List.of("title", "goal", "context")) maybe(plan, field, this::text);
        for (var field : List.of("constraints", "definitionOfDone", "stakeholders")) maybe(plan, field, this::texts);
        maybe(plan, "deadline", () -> random.nextBoolean() ? null : "2026-11-27");
        var scopes = many("scope:", 3, this::titled);
        var phases = many("phase-", 3, this::phase);
        plan.put("scopes", scopes);
        plan.put("phases", phases);
        plan.put("tasks", tasks(phases, scopes));
        finish(plan);
        return plan;
    }

    private interface Part {
        void fill(Map<String, Object> part);
    }

    private List<Map<String, Object>> many(String prefix, int most, Part part) {
        var list = new ArrayList<Map<String, Object>>();
        int count = random.nextInt(most + 1);
        for (int i = 0; i < count; i++) {
            var element = new LinkedHashMap<String, Object>();
            element.put("id", prefix + i);
            part.fill(element);
            finish(element);
            list.add(element);
        }
        return list;
    }

    private void titled(Map<String, Object> part) {
        maybe(part, "title", this::text);
    }

    private void phase(Map<String, Object> phase) {
        titled(phase);
        maybe(phase, "archetype", () -> random.nextBoolean() ? null : "CREATE");
    }

    private List<Map<String, Object>> tasks(List<Map<String, Object>> phases, List<Map<String, Object>> scopes) {
        var tasks = many("task-", 8, this::task);
        for (int i = 0; i < tasks.size(); i++) {
            var task = tasks.get(i);
            if (!phases.isEmpty() && random.nextBoolean()) task.put("phase", one(phases).get("id"));
            if (!scopes.isEmpty() && random.nextBoolean()) task.put("scope", one(scopes).get("id"));
            if (i > 5) task.put("parent", random.nextBoolean() ? null : "task-5");
            if (i < 6) maybe(task, "dependsOn", dependencies(i));
        }
        Collections.shuffle(tasks, random);
        return tasks;
    }

    private Supplier<Object> dependencies(int task) {
        return () -> {
            var list = new ArrayList<Object>();
            for (int i = 0; i < task; i++) {
                if (random.nextInt(3) > 0) continue;
                var dependency = new LinkedHashMap<String, Object>();
                dependency.put("task", "task-" + i);
                maybe(dependency, "type", () -> one(List.of("FS", "SS", "FF", "SF")));
                maybe(dependency, "lagMin", () -> (long) random.nextInt(3) - 1);
                finish(dependency);
                list.add(dependency);
            }
            Collections.shuffle(list, random);
            return list;
        };
    }

    private void task(Map<String, Object> task) {
        for (var field : List.of("title", "description", "rationale")) maybe(task, field, this::text);
        for (var field : List.of("owner", "archetype", "command", "rollback"))
            maybe(task, field, () -> random.nextBoolean() ? null : text());
        for (var field : List.of("labels", "checklist", "outputs", "assumptions", "risks", "tools"))
            maybe(task, field, this::texts);
        maybe(task, "priority", () -> (long) random.nextInt(5));
        maybe(task, "energy", () -> one(List.of("LOW", "MEDIUM", "HIGH")));
        maybe(task, "estimate", () -> part(Map.of("optimisticMin", this::minutes, "likelyMin", this::minutes)));
        maybe(task, "budget", () -> part(Map.of("timeMin", this::minutes, "costCents", this::minutes)));
        maybe(task, "inputs", this::object);
        maybe(task, "environment", this::object);
        maybe(task, "criteria", () -> parts(i -> Map.of("id", () -> "c" + i, "text", this::text)));
        maybe(task, "failureModes", () -> parts(_ -> Map.of("name", this::text, "detect", this::text)));
        maybe(task, "next", () -> parts(
                i -> Map.of("on", () -> i % 2 == 0 ? "failure" : "success", "to", () -> "task-" + random.nextInt(3))));
        if (random.nextInt(5) > 0) return;
        task.put("kind", "gate");
        var gate = part(Map.of("checks", this::texts));
        gate.put("type", random.nextBoolean() ? "HUMAN" : "CHECK");
        task.put("gate", gate);
    }

    private @Nullable Object minutes() {
        return random.nextInt(4) == 0 ? null : (Object) (long) random.nextInt(500);
    }

    private Map<String, Object> part(Map<String, Supplier<Object>> fields) {
        var part = new LinkedHashMap<String, Object>();
        fields.forEach((name, value) -> {
            if (!name.equals("id") && !name.equals("name") && !name.equals("on") && !name.equals("to"))
                maybe(part, name, value);
            else
                part.put(name, value.get());
        });
        unknown(part);
        return part;
    }

    private List<Object> parts(java.util.function.IntFunction<Map<String, Supplier<Object>>> fields) {
        var parts = new ArrayList<Object>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) parts.add(part(fields.apply(i)));
        return parts;
    }

    private void finish(Map<String, Object> item) {
        maybe(item, "extensions", this::object);
        unknown(item);
    }

    private void unknown(Map<String, Object> members) {
        if (!withUnknown || random.nextInt(3) > 0) return;
        var names = List.of("x-new", "position", "plan", "from", "a/b", "~", "", "/criteria/c0/x", "weight");
        members.putIfAbsent(one(names), free.value(0));
        if (members.get("extensions") instanceof Map<?, ?> && random.nextBoolean()) {
            var extensions = new LinkedHashMap<String, Object>();
            extensions.put("unknown", random.nextBoolean() ? free.value(0) : Map.of("/x-new", 1L, "/extensions", 2L));
            members.put("extensions", extensions);
        }
    }

    private Object object() {
        return free.object(3);
    }

    private void maybe(Map<String, Object> members, String name, Supplier<? extends @Nullable Object> value) {
        if (random.nextBoolean()) members.put(name, value.get());
    }

    private String text() {
        return free.text();
    }

    private List<Object> texts() {
        var texts = new ArrayList<Object>();
        for (int i = random.nextInt(3); i > 0; i--) texts.add(text());
        return texts;
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
