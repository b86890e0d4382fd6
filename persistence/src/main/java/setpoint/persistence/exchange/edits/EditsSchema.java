package setpoint.persistence.exchange.edits;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.model.core.Records;
import setpoint.model.core.Worded;
import setpoint.model.plan.Content;
import setpoint.persistence.exchange.json.JsonText;

/// The JSON Schema of lists of edits (`setpoint-edits/1`), made from the edits themselves, so that it cannot differ
/// from what is read.
public final class EditsSchema {
    public static final String RESOURCE = "/setpoint/schema/setpoint-edits-1.json";

    private EditsSchema() {}

    /// The schema as the file that ships, in an order that does not depend on the machine.
    public static String text() {
        var definitions = new LinkedHashMap<String, Object>();
        new TreeMap<>(EditsFile.known()).forEach((verb, type) -> definitions.put(verb, edit(verb, type)));
        var any = definitions.keySet().stream().map(verb -> Map.of("$ref", "#/$defs/" + verb)).toList();
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:setpoint:schema:edits:1");
        schema.put("title", "Setpoint edits");
        schema.put(
                "description",
                "A list of edits that are made as one change, all or none. Fields under set and unset are those of a plan file. Where all edits are for one plan that is named beside the list, plan may be left out.");
        schema.put("type", "array");
        schema.put("minItems", 1L);
        schema.put("items", Map.of("oneOf", any));
        schema.put("$defs", definitions);
        return JsonText.pretty(schema);
    }

    private static Map<String, Object> edit(String verb, Class<? extends Edit> type) {
        var members = new LinkedHashMap<String, Object>();
        members.put("op", Map.of("const", verb));
        var required = new ArrayList<>(List.of("op"));
        members.putAll(members(type));
        requiredOf(type).stream().filter(name -> !name.equals("plan")).forEach(required::add);
        return object(members, required);
    }

    private static Map<String, Object> members(Class<?> type) {
        var members = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) members.put(component.getName(), member(type, component));
        return members;
    }

    private static List<String> requiredOf(Class<?> type) {
        return Records.fields(type).stream().filter(name -> Records.isRequired(type, name)).toList();
    }

    private static Map<String, Object> object(Map<String, Object> members, List<String> required) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", "object");
        schema.put("required", required);
        schema.put("properties", members);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Object member(Class<?> owner, RecordComponent component) {
        var schema = value(component.getGenericType());
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) schema = orNull(schema);
        if (Records.isRequired(owner, component.getName())) return schema;
        var withDefault = new LinkedHashMap<>(schema);
        withDefault.put("default", Records.defaultOf(owner, component.getName()));
        return withDefault;
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        var nullable = new LinkedHashMap<>(schema);
        if (schema.get("type") instanceof String type) nullable.put("type", List.of(type, "null"));
        if (schema.get("enum") instanceof List<?> words) {
            var more = new ArrayList<@Nullable Object>(words);
            more.add(null);
            nullable.put("enum", more);
        }
        return nullable;
    }

    private static Map<String, Object> value(Type type) {
        if (type instanceof ParameterizedType generic)
            return generic.getRawType() == List.class
                    ? of("array", "items", value(generic.getActualTypeArguments()[0]))
                    : Map.of("type", "object");
        var plain = (Class<?>) type;
        if (plain == String.class) return Map.of("type", "string");
        if (plain == boolean.class) return Map.of("type", "boolean");
        if (plain == int.class || plain == Integer.class) return of("integer", "maximum", (long) Integer.MAX_VALUE);
        if (plain == long.class || plain == Long.class) return of("integer", "maximum", (1L << 53) - 1);
        if (plain == Instant.class) return of("string", "format", "date-time");
        if (plain == LocalDate.class) return of("string", "format", "date");
        if (plain.isEnum())
            return of("string", "enum", Arrays.stream(plain.getEnumConstants()).map(EditsSchema::word).toList());
        if (plain == Content.class) return of("object", "description", "A plan as a plan file writes it.");
        if (plain.isRecord()) return object(members(plain), requiredOf(plain));
        return Map.of("type", "string");
    }

    private static Map<String, Object> of(String type, String name, Object value) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", type);
        schema.put(name, value);
        return schema;
    }

    private static String word(Object constant) {
        return constant instanceof Worded worded ? worded.word() : ((Enum<?>) constant).name();
    }
}
