package setpoint.persistence.exchange.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Worded;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Budget;
import setpoint.model.plan.Criterion;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Estimate;
import setpoint.model.plan.FailureMode;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Next;
import setpoint.model.plan.Phase;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Scope;
import setpoint.model.plan.Signature;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;

/// The published schema says of every field what the records say: name, type, default, and whether it must be given.
/// The ref of a plan leaves out what equals its default, so the two must never drift apart.
class PlanSchemaTest {
    private static final String SCHEMA = "/setpoint/schema/setpoint-plan-1.json";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final Schema VALIDATOR = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(PlanSchemaTest.class.getResourceAsStream(SCHEMA));

    private final JsonNode schema = read();

    private static JsonNode read() {
        try (var in = PlanSchemaTest.class.getResourceAsStream(SCHEMA)) {
            return MAPPER.readTree(in);
        } catch (IOException broken) {
            throw new AssertionError(SCHEMA, broken);
        }
    }

    @Test
    void isSoundItself() {
        var rules = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertEquals(List.of(), rules.validate(schema.toString(), InputFormat.JSON));
    }

    @Test
    void saysOfEachPartWhatItsRecordSays() {
        matches(Scope.class, "scope", Set.of("plan"), Map.of());
        matches(Phase.class, "phase", Set.of("plan", "position"), Map.of());
        matches(Dependency.class, "dependency", Set.of("plan", "from", "to"), Map.of("task", "from"));
        matches(Criterion.class, "criterion", Set.of(), Map.of());
        matches(Estimate.class, "estimate", Set.of(), Map.of());
        matches(Budget.class, "budget", Set.of(), Map.of());
        matches(FailureMode.class, "failureMode", Set.of(), Map.of());
        matches(Next.class, "next", Set.of(), Map.of());
        matches(Gate.class, "gate", Set.of(), Map.of());
        matches(Signature.class, "signature", Set.of(), Map.of());
    }

    @Test
    void saysOfATaskWhatItsRecordSays() {
        var properties = schema.at("/$defs/task/properties");
        var fields = new ArrayList<>(names(properties));
        assertTrue(fields.remove("dependsOn"), "dependencies are items of their own");
        assertEquals(without(Records.fields(Task.class), Set.of("plan")), fields);
        assertEquals(Set.of("id"), required(schema.at("/$defs/task")));
        for (var field : fields) sameField(Task.class, field, properties.get(field), "task." + field);
        assertEquals(MAPPER.createArrayNode(), properties.at("/dependsOn/default"));
    }

    @Test
    void saysOfThePlanWhatItsRecordsSay() {
        var properties = schema.get("properties");
        for (var field : Records.fields(Brief.class)) sameField(Brief.class, field, properties.get(field), field);
        assertEquals(
                List.of(
                        "schema", "id", "title", "version", "state", "goal", "context", "constraints",
                        "definitionOfDone", "stakeholders", "deadline", "scopes", "phases", "tasks", "extensions",
                        "layout", "provenance", "planRef", "signature"),
                List.copyOf(names(properties)));
        assertEquals(Set.of("schema", "id"), required(schema));
        assertEquals(words(Versions.State.class), enumOf(properties.get("state")));
        for (var list : List.of("scopes", "phases", "tasks"))
            assertEquals(MAPPER.createArrayNode(), properties.get(list).get("default"), list);
        assertEquals(
                words(PlanVersion.ApprovedHow.class), enumOf(schema.at("/$defs/provenance/properties/approvedHow")));
    }

    @Test
    void explainsEveryField() {
        explains(schema, "the plan");
        schema.get("$defs").properties().forEach(e -> explains(e.getValue(), e.getKey()));
    }

    private void explains(JsonNode object, String where) {
        assertFalse(object.path("title").asText().isBlank(), where + " has no title");
        assertFalse(object.path("description").asText().isBlank(), where + " has no description");
        if (object.path("properties").isObject())
            object.get("properties").properties().forEach(e -> explains(e.getValue(), where + "." + e.getKey()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'schema': 'setpoint-plan/1', 'id': 'p'}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'fromTheFuture': {'any': [1.5]}}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'scopes': [{'id': 'repo:web/shop'}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'estimate': null, 'energy': null}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'budget': {'costCents': 9007199254740991}}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'g', 'kind': 'gate', 'gate': {'type': 'CHECK'}}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'deadline': '2026-11-27T17:00:00+01:00'}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'layout': {'a': {'x': 40, 'y': -80}}}"
            })
    void accepts(String file) {
        assertEquals(List.of(), VALIDATOR.validate(file.replace('\'', '"'), InputFormat.JSON), file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{'id': 'p'}",
                "{'schema': 'setpoint-plan/2', 'id': 'p'}",
                "{'schema': 'setpoint-plan/1', 'id': 'two words'}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'state': 'draft'}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'planRef': 'setpoint:sha256:00'}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'title': null}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'title': 'without an id'}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'repo:web'}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'priority': 5}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'kind': 'chore'}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'deadline': 'next Friday'}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'estimate': {'likelyMin': 1.5}}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'estimate': {'likelyMin': -1}}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'dependsOn': ['b']}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'a', 'gate': {'type': 'HUMAN'}}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'g', 'kind': 'gate'}]}",
                "{'schema': 'setpoint-plan/1', 'id': 'p', 'tasks': [{'id': 'g', 'kind': 'gate', 'gate': null}]}"
            })
    void refuses(String file) {
        assertFalse(VALIDATOR.validate(file.replace('\'', '"'), InputFormat.JSON).isEmpty(), file);
    }

    /// @param named what the schema calls a component of the record
    private void matches(Class<?> type, String def, Set<String> hidden, Map<String, String> named) {
        var object = schema.at("/$defs/" + def);
        var expected = new LinkedHashSet<String>(named.keySet());
        expected.addAll(without(Records.fields(type), hidden));
        assertEquals(List.copyOf(expected), List.copyOf(names(object.get("properties"))), def);
        var required = new TreeSet<String>();
        for (var field : expected) {
            var component = named.getOrDefault(field, field);
            if (Records.isRequired(type, component)) required.add(field);
            sameField(type, component, object.get("properties").get(field), def + "." + field);
        }
        assertEquals(required, required(object), def);
    }

    private void sameField(Class<?> type, String field, @Nullable JsonNode property, String where) {
        assertNotNull(property, where + " is missing from the schema");
        assertEquals(!Records.isRequired(type, field), property.has("default"), where + ": default");
        if (property.has("default"))
            assertEquals(Json.frozen(Records.defaultOf(type, field)), plain(property.get("default")),
                    where + ": default");
        var component = Arrays.stream(type.getRecordComponents())
                .filter(c -> c.getName().equals(field))
                .findFirst()
                .orElseThrow();
        sameType(component, resolved(property), where);
    }

    private void sameType(RecordComponent component, JsonNode property, String where) {
        var types = new TreeSet<String>();
        var type = property.get("type");
        if (type == null && property.has("const")) return;
        if (type.isArray()) type.forEach(t -> types.add(t.asText()));
        else types.add(type.asText());
        var expected = new TreeSet<String>();
        expected.add(jsonType(component.getType()));
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) expected.add("null");
        assertEquals(expected, types, where + ": type");
        if (component.getType().isEnum()) assertEquals(words(component.getType()), enumOf(property), where);
    }

    private JsonNode resolved(JsonNode property) {
        return property.has("$ref") ? schema.at(property.get("$ref").asText().substring(1)) : property;
    }

    private static String jsonType(Class<?> type) {
        if (type == int.class || type == Integer.class || type == Long.class) return "integer";
        if (type == boolean.class) return "boolean";
        if (type == List.class) return "array";
        if (type == Map.class || type.isRecord()) return "object";
        return "string";
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(c -> c instanceof Worded w ? w.word() : ((Enum<?>) c).name())
                .toList();
    }

    private static List<String> enumOf(JsonNode property) {
        return StreamSupport.stream(property.get("enum").spliterator(), false)
                .filter(word -> !word.isNull())
                .map(JsonNode::asText)
                .toList();
    }

    private static Set<String> names(JsonNode object) {
        var names = new LinkedHashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> required(JsonNode object) {
        var required = new TreeSet<String>();
        object.path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    private static List<String> without(List<String> fields, Set<String> hidden) {
        return fields.stream().filter(f -> !hidden.contains(f)).toList();
    }

    private static @Nullable Object plain(JsonNode node) {
        return Json.frozen(MAPPER.convertValue(node, new TypeReference<Object>() {}));
    }
}
