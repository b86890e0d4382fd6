package setpoint.model.core;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as plain values: `Map<String, Object>`, `List`, `String`, `Boolean`, numbers and null. Free JSON that a person
/// or a foreign format brought is kept in this form, so that nothing is dropped.
public final class Json {
    private static final long LARGEST_SAFE = (1L << 53) - 1;

    private Json() {}

    /// The same value, deeply unmodifiable and with one form for each number, so that equal JSON is equal here: a whole
    /// number is a `Long` where it fits, every other number a `BigDecimal` without trailing zeros.
    public static @Nullable Object frozen(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Map<?, ?> map -> frozenMap(map);
            case Collection<?> list -> {
                var copy = new ArrayList<@Nullable Object>(list.size());
                for (var element : list) copy.add(frozen(element));
                yield Collections.unmodifiableList(copy);
            }
            case Number number -> frozenNumber(number);
            case String s -> s;
            case Boolean b -> b;
            default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
        };
    }

    @SuppressWarnings("NullAway")
    public static Map<String, Object> frozenMap(Map<?, ?> map) {
        if (map.isEmpty()) return Map.of();
        var copy = new LinkedHashMap<String, Object>();
        map.forEach((key, value) -> copy.put((String) key, frozen(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static Number frozenNumber(Number number) {
        return switch (number) {
            case Long n -> n;
            case Integer n -> n.longValue();
            case Short n -> n.longValue();
            case BigInteger n -> whole(new BigDecimal(n));
            case Double n -> whole(new BigDecimal(Double.toString(n)));
            case BigDecimal n -> whole(n);
            default -> throw new IllegalArgumentException("not a JSON number: " + number.getClass());
        };
    }

    private static Number whole(BigDecimal number) {
        var plain = number.stripTrailingZeros();
        if (plain.scale() > 0 || plain.precision() - plain.scale() > 19) return plain;
        var exact = plain.toBigIntegerExact();
        return exact.bitLength() < 64 ? (Number) exact.longValue() : plain;
    }

    /// Whether every reader of JSON agrees on this number: it is one that a double holds, written as a double would be,
    /// and where it is whole at most 2^53−1 (RFC 7493).
    public static boolean isInteroperable(Number number) {
        if (number instanceof Long n) return -LARGEST_SAFE <= n && n <= LARGEST_SAFE;
        var exact = new BigDecimal(number.toString());
        var asDouble = exact.doubleValue();
        return Double.isFinite(asDouble) && shortest(asDouble).compareTo(exact) == 0;
    }

    /// The fewest digits that name this double, and of those the nearest: what ECMAScript writes. Java writes the same but
    /// for the smallest numbers, where it puts two digits though one would do.
    static BigDecimal shortest(double d) {
        var digits = new BigDecimal(Double.toString(d)).stripTrailingZeros();
        if (digits.precision() != 2) return digits;
        var one = new BigDecimal(d).round(new MathContext(1, RoundingMode.HALF_EVEN));
        return one.doubleValue() == d ? one.stripTrailingZeros() : digits;
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }

    @SuppressWarnings("unchecked")
    public static List<Object> array(@Nullable Object value) {
        return value instanceof List<?> list ? (List<Object>) list : List.of();
    }
}
