package setpoint.model.core;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What [Records] knows of one record class: its components with their names, types and defaults.
final class Shape {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return new Shape(type);
        }
    };

    /// One component of a record.
    ///
    /// @param defaultTree the default as a tree, in the one form that equal JSON has
    record Component(
            String name,
            ValueType type,
            boolean required,
            @Nullable Object defaultValue,
            @Nullable Object defaultTree,
            MethodHandle accessor) {
        @Nullable
        Object of(Record record) {
            try {
                return accessor.invokeExact((Object) record);
            } catch (Throwable failed) {
                throw new IllegalStateException(name, failed);
            }
        }

        boolean isDefault(@Nullable Object value) {
            return !required && Objects.equals(value, defaultValue);
        }
    }

    private final List<Component> components = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final Constructor<?> constructor;

    private Shape(Class<?> type) {
        if (!type.isRecord()) throw new IllegalArgumentException(type + " is no record");
        var parts = type.getRecordComponents();
        for (var part : parts) {
            var component = component(part);
            places.put(component.name(), components.size());
            components.add(component);
        }
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class[]::new));
            constructor.setAccessible(true);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("every record has its constructor", impossible);
        }
    }

    static Shape of(Class<?> type) {
        return SHAPES.get(type);
    }

    List<Component> components() {
        return components;
    }

    @Nullable
    Component component(String name) {
        int place = placeOf(name);
        return place < 0 ? null : components.get(place);
    }

    /// Which component has a name, from 0; -1 where none has.
    int placeOf(String name) {
        var place = places.get(name);
        return place == null ? -1 : place;
    }

    Constructor<?> constructor() {
        return constructor;
    }

    /// A sentence that names the field that may have been meant, or the empty string.
    String suggestionFor(String name) {
        return Words.closest(name, places.keySet())
                .map(known -> " Maybe you mean “" + known + "”.")
                .orElse("");
    }

    private static Component component(RecordComponent part) {
        var type = ValueType.of(part.getGenericType());
        var nullable = part.getAnnotatedType().isAnnotationPresent(Nullable.class);
        var given = part.getAnnotation(Default.class);
        var defaultValue = given != null ? type.read(literal(given.value(), type), part.getName()) : type.emptyValue();
        var required = given == null && !nullable && defaultValue == null;
        var value = nullable ? null : defaultValue;
        var tree = Json.frozen(Records.treeOf(value, true));
        return new Component(part.getName(), type, required, value, tree, accessor(part));
    }

    private static Object literal(String word, ValueType type) {
        return type.isNumber() ? (Object) Long.valueOf(word) : word;
    }

    private static MethodHandle accessor(RecordComponent part) {
        try {
            var method = part.getAccessor();
            method.setAccessible(true);
            return MethodHandles.lookup().unreflect(method).asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
