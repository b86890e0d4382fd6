package setpoint.persistence.exchange.sketch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;
import setpoint.model.core.Json;

/// The members of a sketch's object while they are taken out one after the other, each under any of several names.
/// What does not fit the field it is meant for stays, so that what is left at the end can be kept whole.
final class SketchFields {
    private final Map<String, Object> left;

    SketchFields(Map<String, Object> members) {
        left = new LinkedHashMap<>(members);
    }

    /// What nobody has taken.
    Map<String, Object> left() {
        return left;
    }

    /// The name, of those given, that the object has; null where it has none of them.
    private @Nullable String given(String... names) {
        for (var name : names) if (left.get(name) != null) return name;
        return null;
    }

    /// A value of any sort; null where there is none.
    @Nullable
    Object any(String... names) {
        var name = given(names);
        return name == null ? null : left.remove(name);
    }

    /// Text; numbers and truth values are taken as they are written.
    @Nullable
    String text(String... names) {
        var name = given(names);
        var text = name == null ? null : asText(left.get(name));
        if (text != null) left.remove(name);
        return text;
    }

    /// A list of texts; one text is a list of one.
    @Nullable
    List<Object> texts(String... names) {
        var name = given(names);
        if (name == null) return null;
        var texts = new ArrayList<Object>();
        for (var element : listed(left.get(name))) {
            var text = asText(element);
            if (text == null) return null;
            texts.add(text);
        }
        left.remove(name);
        return texts;
    }

    /// A list of anything; what is no list is a list of one.
    List<Object> list(String... names) {
        var value = any(names);
        return value == null ? List.of() : listed(value);
    }

    /// An object; null where there is none.
    @Nullable
    Map<String, Object> object(String... names) {
        var name = given(names);
        if (name == null || !(left.get(name) instanceof Map<?, ?>)) return null;
        return Json.object(left.remove(name));
    }

    /// A whole number within bounds; null where there is none.
    @Nullable
    Long whole(long least, long most, String... names) {
        var name = given(names);
        if (name == null || !(left.get(name) instanceof Long n) || n < least || n > most) return null;
        left.remove(name);
        return n;
    }

    /// Puts a value back, as one that found no place.
    void putBack(String name, Object value) {
        left.put(name, value);
    }

    private static List<Object> listed(@Nullable Object value) {
        return value instanceof List<?> ? Json.array(value) : value == null ? List.of() : List.of(value);
    }

    /// An element of a list as an object: one that is no object becomes one with a single member.
    static Map<String, Object> asObject(@Nullable Object element, String name) {
        if (element instanceof Map<?, ?>) return Json.object(element);
        return element == null ? Map.of() : Map.of(name, element);
    }

    static @Nullable String asText(@Nullable Object value) {
        return switch (value) {
            case String s -> s;
            case Number n -> Canonical.text(n);
            case Boolean b -> b.toString();
            case null, default -> null;
        };
    }
}
