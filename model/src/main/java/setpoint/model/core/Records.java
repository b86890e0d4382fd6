package setpoint.model.core;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns records into JSON trees and back. The names and defaults of the components are those of the file formats, so
/// this is how plan files, edits and the store all read and write the same things.
public final class Records {
    private static final Object ABSENT = new Object();

    private Records() {}

    /// Every component, in the order in which the record declares them.
    public static Map<String, Object> full(Record record) {
        var tree = new LinkedHashMap<String, Object>();
        for (var c : Shape.of(record.getClass()).components()) tree.put(c.name(), treeOf(c.of(record), true));
        return tree;
    }

    /// Only the components that differ from their default.
    public static Map<String, Object> compact(Record record) {
        var tree = new LinkedHashMap<String, Object>();
        for (var c : Shape.of(record.getClass()).components()) {
            var value = c.of(record);
            if (!c.isDefault(value)) tree.put(c.name(), treeOf(value, false));
        }
        return tree;
    }

    /// The record that a tree describes.
    ///
    /// @param where what the tree is to the reader, as in `tasks[3]`; empty for the whole
    /// @throws Refused naming the place and the rule, where a member is missing, unknown, or not of its type
    public static <T> T read(Class<T> type, @Nullable Object tree, String where) {
        if (!(tree instanceof Map<?, ?> members))
            throw Refused.malformed("%s must be an object, not %s.", place(where), shown(tree));
        var shape = Shape.of(type);
        var arguments = given(shape, members, where);
        for (int i = 0; i < arguments.length; i++) {
            var c = shape.components().get(i);
            arguments[i] = arguments[i] == ABSENT ? null : valueOf(c, arguments[i], where);
            if (arguments[i] != null) continue;
            if (c.required()) throw Refused.malformed("%s lacks “%s”.", place(where), c.name());
            arguments[i] = c.defaultValue();
        }
        return type.cast(make(shape, arguments, where));
    }

    /// The members' trees in the order of the components.
    private static @Nullable Object[] given(Shape shape, Map<?, ?> members, String where) {
        var trees = new @Nullable Object[shape.components().size()];
        Arrays.fill(trees, ABSENT);
        members.forEach((name, tree) -> {
            int place = shape.placeOf((String) name);
            if (place < 0)
                throw Refused.malformed("%s has no field “%s”.%s", place(where), name,
                        shape.suggestionFor((String) name));
            trees[place] = tree;
        });
        return trees;
    }

    private static @Nullable Object valueOf(Shape.Component c, @Nullable Object tree, String where) {
        if (c.type().isValue(tree)) return tree;
        return c.type().read(tree, where.isEmpty() ? c.name() : where + "." + c.name());
    }

    /// A record with some components given anew and others put back to their defaults.
    ///
    /// @throws Refused naming the field, where there is no such field or its value does not fit
    public static <T extends Record> T with(T record, Map<String, ?> set, Set<String> unset, String where) {
        var tree = full(record);
        @SuppressWarnings("unchecked")
        var type = (Class<T>) record.getClass();
        for (var name : unset) {
            if (Shape.of(type).component(name) == null)
                throw Refused.malformed("%s has no field “%s”.%s", place(where), name,
                        Shape.of(type).suggestionFor(name));
            tree.remove(name);
        }
        tree.putAll(set);
        return read(type, tree, where);
    }

    /// The names of a record's components, in order.
    public static List<String> fields(Class<?> type) {
        return Shape.of(type).components().stream().map(Shape.Component::name).toList();
    }

    /// The tree of a component's default; null also where the component must be given.
    public static @Nullable Object defaultOf(Class<?> type, String field) {
        return Objects.requireNonNull(Shape.of(type).component(field), field).defaultTree();
    }

    /// Whether a tree is the default of a component, so that leaving it out says the same.
    public static boolean isDefault(Class<?> type, String field, @Nullable Object tree) {
        var component = Shape.of(type).component(field);
        if (component == null || component.required()) return false;
        if (tree == null || component.defaultTree() == null) return tree == component.defaultTree();
        return component.defaultTree().equals(Json.frozen(tree));
    }

    public static boolean isRequired(Class<?> type, String field) {
        return Objects.requireNonNull(Shape.of(type).component(field), field).required();
    }

    /// The tree of any value that a component may hold.
    public static @Nullable Object treeOf(@Nullable Object value, boolean full) {
        return switch (value) {
            case null -> null;
            case String s -> s;
            case Boolean b -> b;
            case Integer n -> n.longValue();
            case Long n -> n;
            case Worded w -> w.word();
            case Enum<?> e -> e.name();
            case Treed t -> t.toTree();
            case Record r -> full ? full(r) : compact(r);
            case List<?> list -> {
                var trees = new ArrayList<@Nullable Object>(list.size());
                for (var element : list) trees.add(treeOf(element, full));
                yield trees;
            }
            case Set<?> set -> {
                var trees = new ArrayList<@Nullable Object>(set.size());
                for (var element : set) trees.add(treeOf(element, full));
                yield trees;
            }
            case Map<?, ?> free -> free;
            case Number n -> n;
            default -> value.toString();
        };
    }

    /// How a value of JSON is shown inside a sentence.
    static String shown(@Nullable Object tree) {
        return switch (tree) {
            case null -> "null";
            case Map<?, ?> _ -> "an object";
            case List<?> _ -> "a list";
            case String s -> "“" + (s.length() > 40 ? s.substring(0, 40) + "…" : s) + "”";
            default -> tree.toString();
        };
    }

    private static String place(String where) {
        return where.isEmpty() ? "This" : where;
    }

    private static Object make(Shape shape, @Nullable Object[] arguments, String where) {
        try {
            return shape.constructor().newInstance(arguments);
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Refused refused)
                throw where.isEmpty() ? refused : refused.at(where);
            throw new IllegalStateException(failed.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
