package setpoint.persistence.exchange.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Stream;

/// The JSON Schema of plan files (Draft 2020-12), as the sentences that people read where a file does not fit it.
/// Thread-safe.
final class PlanSchema {
    static final String RESOURCE = "/setpoint/schema/setpoint-plan-1.json";

    private static final ObjectMapper NODES = new ObjectMapper();
    private static final int LONGEST_QUOTE = 60;

    private PlanSchema() {}

    // loaded when first needed: it costs a tenth of a second
    private static final class Loaded {
        static final Schema SCHEMA = load();

        private static Schema load() {
            try (var in = Objects.requireNonNull(PlanSchema.class.getResourceAsStream(RESOURCE), RESOURCE)) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(in, InputFormat.JSON);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /// What does not fit, each with its place, as in `tasks[3].priority must be at most 4, not 9.`
    static List<String> problems(Map<String, Object> planFile) {
        var errors = Loaded.SCHEMA.validate(NODES.<JsonNode>valueToTree(planFile));
        return errors.stream().map(PlanSchema::sentence).distinct().toList();
    }

    private static String sentence(Error error) {
        var place = place(error.getInstanceLocation());
        var rule = error.getSchemaNode();
        var found = shown(error.getInstanceNode());
        return switch (error.getKeyword()) {
            case "required" -> "%s lacks “%s”.".formatted(place, error.getProperty());
            case "type" -> {
                var why = place.endsWith(".gate") ? " (a task has a gate exactly when its kind is gate)" : "";
                yield "%s must be %s, not %s%s.".formatted(place, types(rule), found, why);
            }
            case "enum" -> "%s must be one of %s, not %s.".formatted(place, listed(rule), found);
            case "const" -> "%s must be %s, not %s.".formatted(place, shown(rule), found);
            case "minimum" -> "%s must be at least %s, not %s.".formatted(place, rule.asText(), found);
            case "maximum" -> "%s must be at most %s, not %s.".formatted(place, rule.asText(), found);
            case "minLength" -> "%s must not be empty.".formatted(place);
            case "pattern" -> "%s is %s, which %s.".formatted(place, found, form(rule.asText()));
            default -> "%s: %s.".formatted(place, error.getMessage());
        };
    }

    private static String form(String pattern) {
        if (pattern.contains("sha256")) return "is no plan ref: setpoint:sha256: and 64 hex digits";
        if (pattern.contains("d{4}"))
            return "is no date such as 2026-11-27 and no moment such as 2026-11-27T17:00:00+01:00";
        if (pattern.contains("{0,127}"))
            return "is no id: a letter or digit, then letters, digits and . _ * -, at most 128 characters";
        return "is not of the form " + pattern;
    }

    private static String types(JsonNode rule) {
        var names = new ArrayList<String>();
        Stream.concat(Stream.of(rule), rule.valueStream())
                .filter(JsonNode::isTextual)
                .forEach(name -> names.add(typeName(name.asText())));
        return String.join(" or ", names);
    }

    private static String typeName(String type) {
        return switch (type) {
            case "string" -> "text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list";
            case "object" -> "an object";
            default -> type;
        };
    }

    private static String listed(JsonNode values) {
        var words = new StringJoiner(", ");
        values.forEach(value -> words.add(value.asText()));
        return words.toString();
    }

    private static String shown(JsonNode value) {
        if (value.isObject()) return "an object";
        if (value.isArray()) return "a list";
        if (!value.isTextual()) return value.asText();
        var text = value.asText();
        return "“" + (text.length() > LONGEST_QUOTE ? text.substring(0, LONGEST_QUOTE) + "…" : text) + "”";
    }

    /// A place as people write it: `tasks[3].title`; the whole is `the plan`.
    private static String place(NodePath path) {
        var place = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            var step = path.getElement(i);
            if (step instanceof Integer index) place.append('[').append(index).append(']');
            else place.append(place.isEmpty() ? "" : ".").append(step);
        }
        return place.isEmpty() ? "the plan" : place.toString();
    }
}
