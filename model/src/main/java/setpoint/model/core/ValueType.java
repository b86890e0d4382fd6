package setpoint.model.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The type of a record's component, as far as JSON can say it: reads a tree into a value, or says why not.
sealed interface ValueType {
    @Nullable
    Object read(@Nullable Object tree, String where);

    /// Whether a tree is already the value that reading it would give, so that nobody need say where it stands.
    default boolean isValue(@Nullable Object tree) {
        return false;
    }

    /// What a component of this type is where nothing says otherwise; null where it must be given.
    default @Nullable Object emptyValue() {
        return null;
    }

    default boolean isNumber() {
        return false;
    }

    static ValueType of(Type type) {
        if (type instanceof ParameterizedType p) {
            if (p.getRawType() == List.class) return new Listed(of(p.getActualTypeArguments()[0]));
            if (p.getRawType() == Map.class) return new Free();
            throw new IllegalArgumentException("no JSON for " + type);
        }
        var plain = (Class<?>) type;
        if (plain == String.class) return new Text();
        if (plain == boolean.class) return new YesNo();
        if (plain == int.class || plain == Integer.class) return new Whole(Integer.MAX_VALUE, plain == int.class);
        if (plain == long.class || plain == Long.class) return new Whole((1L << 53) - 1, plain == long.class);
        if (plain == Instant.class) return new Parsed("a moment such as 2026-11-23T08:00:00Z", Instant::parse);
        if (plain == LocalDate.class) return new Parsed("a date such as 2026-11-23", LocalDate::parse);
        if (plain == LocalTime.class) return new Parsed("a time of day such as 08:00", LocalTime::parse);
        if (plain == LocalDateTime.class)
            return new Parsed("a time on the wall such as 2026-11-23T08:00", LocalDateTime::parse);
        if (plain == ZoneOffset.class) return new Parsed("an offset such as +01:00", ZoneOffset::of);
        if (plain == ZoneId.class) return new Parsed("a time zone such as Europe/Berlin", ZoneId::of);
        if (plain.isEnum()) return new Choice(plain);
        if (Treed.class.isAssignableFrom(plain)) return new Own(plain);
        if (plain.isRecord()) return new Nested(plain);
        throw new IllegalArgumentException("no JSON for " + type);
    }

    private static Refused mustBe(String where, String what, @Nullable Object tree) {
        return Refused.malformed("%s must be %s, not %s.", where, what, Records.shown(tree));
    }

    /// Text.
    record Text() implements ValueType {
        @Override
        public @Nullable Object read(@Nullable Object tree, String where) {
            if (tree == null || tree instanceof String) return tree;
            throw mustBe(where, "text", tree);
        }

        @Override
        public boolean isValue(@Nullable Object tree) {
            return tree instanceof String;
        }
    }

    /// true or false.
    record YesNo() implements ValueType {
        @Override
        public Object read(@Nullable Object tree, String where) {
            if (tree instanceof Boolean b) return b;
            throw mustBe(where, "true or false", tree);
        }

        @Override
        public boolean isValue(@Nullable Object tree) {
            return tree instanceof Boolean;
        }

        @Override
        public Object emptyValue() {
            return false;
        }
    }

    /// A whole number that every JSON reader agrees on.
    record Whole(long most, boolean primitive) implements ValueType {
        @Override
        public @Nullable Object read(@Nullable Object tree, String where) {
            if (tree == null && !primitive) return null;
            long n =
                    switch (tree) {
                        case Long l -> l;
                        case Integer i -> i;
                        case Number d when isWhole(d) -> new BigDecimal(d.toString()).longValueExact();
                        case null, default -> throw mustBe(where, "a whole number", tree);
                    };
            if (Math.abs(n) > most) throw mustBe(where, "a whole number of at most " + most, tree);
            return most == Integer.MAX_VALUE ? (Object) (int) n : (Object) n;
        }

        private static boolean isWhole(Number n) {
            var exact = new BigDecimal(n.toString()).stripTrailingZeros();
            return exact.scale() <= 0 && exact.precision() - exact.scale() < 18;
        }

        @Override
        public @Nullable Object emptyValue() {
            if (!primitive) return null;
            return most == Integer.MAX_VALUE ? (Object) 0 : (Object) 0L;
        }

        @Override
        public boolean isNumber() {
            return true;
        }
    }

    /// Text in a form of its own.
    record Parsed(String what, java.util.function.Function<String, Object> parser) implements ValueType {
        @Override
        public @Nullable Object read(@Nullable Object tree, String where) {
            if (tree == null) return null;
            if (!(tree instanceof String text)) throw mustBe(where, what, tree);
            try {
                return parser.apply(text);
            } catch (DateTimeException malformed) {
                throw mustBe(where, what, tree);
            }
        }
    }

    /// One of the words of an enum.
    record Choice(Map<String, Object> constants) implements ValueType {
        Choice(Class<?> type) {
            this(byWord(type));
        }

        private static Map<String, Object> byWord(Class<?> type) {
            var constants = new LinkedHashMap<String, Object>();
            for (var constant : type.getEnumConstants()) constants.put(word(constant), constant);
            return constants;
        }

        @Override
        public @Nullable Object read(@Nullable Object tree, String where) {
            if (tree == null) return null;
            var constant = tree instanceof String word ? constants.get(word) : null;
            if (constant != null) return constant;
            throw mustBe(where, "one of " + String.join(", ", constants.keySet()), tree);
        }

        private static String word(Object constant) {
            return constant instanceof Worded worded ? worded.word() : ((Enum<?>) constant).name();
        }
    }

    /// A list of one type.
    record Listed(ValueType of) implements ValueType {
        @Override
        public Object read(@Nullable Object tree, String where) {
            if (!(tree instanceof List<?> list)) throw mustBe(where, "a list", tree);
            if (list.isEmpty()) return List.of();
            var values = new ArrayList<Object>(list.size());
            for (int i = 0; i < list.size(); i++) {
                var element = list.get(i);
                values.add(element != null && of.isValue(element) ? element : element(element, where + "[" + i + "]"));
            }
            return Collections.unmodifiableList(values);
        }

        private Object element(@Nullable Object tree, String where) {
            var value = of.read(tree, where);
            if (value == null) throw mustBe(where, "given", null);
            return value;
        }

        @Override
        public Object emptyValue() {
            return List.of();
        }
    }

    /// Any JSON object, kept as it is.
    record Free() implements ValueType {
        @Override
        public Object read(@Nullable Object tree, String where) {
            if (tree instanceof Map<?, ?> map) return Json.frozenMap(map);
            throw mustBe(where, "an object", tree);
        }

        @Override
        public Object emptyValue() {
            return Map.of();
        }
    }

    /// A record.
    record Nested(Class<?> type) implements ValueType {
        @Override
        public @Nullable Object read(@Nullable Object tree, String where) {
            return tree == null ? null : Records.read(type, tree, where);
        }
    }

    /// A value with a tree form of its own.
    record Own(Class<?> type) implements ValueType {
        @Override
        public @Nullable Object read(@Nullable Object tree, String where) {
            if (tree == null) return null;
            try {
                return fromTree().invoke(null, tree);
            } catch (InvocationTargetException failed) {
                if (failed.getCause() instanceof Refused refused)
                    throw refused.at(where);
                throw new IllegalStateException(failed.getCause());
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private Method fromTree() {
            try {
                return type.getMethod("fromTree", Object.class);
            } catch (NoSuchMethodException missing) {
                throw new IllegalStateException(type + " has no public static fromTree(Object)", missing);
            }
        }
    }
}
