package setpoint.model.core;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The one way of writing a JSON tree, byte for byte: RFC 8785. Two trees have the same canonical form exactly when they
/// are the same JSON, on any machine.
///
/// Takes the plain values that [Json] describes. Numbers are written as ECMAScript writes doubles; a number that no
/// double holds is written digit for digit, so that nothing stored is changed by storing it (plan files with such
/// numbers are refused, so no ref depends on it).
public final class Canonical {
    private final StringBuilder out = new StringBuilder(512);

    private Canonical() {}

    public static String text(@Nullable Object tree) {
        var canonical = new Canonical();
        canonical.value(tree);
        return canonical.out.toString();
    }

    public static byte[] bytes(@Nullable Object tree) {
        return text(tree).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] sha256(byte[]... parts) {
        var digest = newSha256();
        for (var part : parts) digest.update(part);
        return digest.digest();
    }

    public static String sha256Hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    public static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.append("null");
            case String s -> string(s);
            case Boolean b -> out.append(b.booleanValue());
            case Long n -> number(n);
            case Integer n -> out.append(n.intValue());
            case Number n -> number(n);
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
        }
    }

    private void object(Map<?, ?> map) {
        // UTF-16 code unit order, which is what String compares by and what RFC 8785 §3.2.3 asks for
        var names = map.keySet().toArray(new String[0]);
        Arrays.sort(names);
        out.append('{');
        for (int i = 0; i < names.length; i++) {
            if (i > 0) out.append(',');
            string(names[i]);
            out.append(':');
            value(map.get(names[i]));
        }
        out.append('}');
    }

    private void array(List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            if (i > 0) out.append(',');
            value(list.get(i));
        }
        out.append(']');
    }

    private void number(long n) {
        if (Json.isInteroperable(n)) out.append(n);
        else number((Number) BigDecimal.valueOf(n));
    }

    private void number(Number n) {
        if (n instanceof Long whole && Json.isInteroperable(whole)) out.append(whole.longValue());
        else if (Json.isInteroperable(n)) out.append(ecmaScript(new BigDecimal(n.toString()).doubleValue()));
        else out.append(new BigDecimal(n.toString()).toString());
    }

    /// ECMAScript's Number::toString.
    private static String ecmaScript(double d) {
        if (d == 0) return "0";
        var shortest = Json.shortest(Math.abs(d));
        var digits = shortest.unscaledValue().toString();
        int k = digits.length();
        int n = k - shortest.scale();
        var text = new StringBuilder(d < 0 ? "-" : "");
        if (k <= n && n <= 21) text.append(digits).repeat('0', n - k);
        else if (0 < n && n <= 21) text.append(digits, 0, n).append('.').append(digits, n, k);
        else if (-6 < n && n <= 0) text.append("0.").repeat('0', -n).append(digits);
        else {
            text.append(digits.charAt(0));
            if (k > 1) text.append('.').append(digits, 1, k);
            text.append('e').append(n > 0 ? "+" : "-").append(Math.abs(n - 1));
        }
        return text.toString();
    }

    private void string(String s) {
        out.append('"');
        int plain = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\') continue;
            out.append(s, plain, i);
            escaped(c);
            plain = i + 1;
        }
        out.append(s, plain, s.length()).append('"');
    }

    private void escaped(char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
        }
    }
}
