package setpoint.persistence.exchange.json;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;

/// Writes the plain values that [setpoint.model.core.Json] describes as JSON text, members in the order they have.
///
/// Characters that a terminal would obey or that hide or turn text (controls, bidirectional marks, tags) are written as
/// escapes, so that the text is safe to show; read back it is the same.
public final class JsonText {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder(1024);
    private final boolean pretty;

    private JsonText(boolean pretty) {
        this.pretty = pretty;
    }

    /// Indented by two spaces, lines end with LF, the last one too.
    public static String pretty(@Nullable Object tree) {
        var text = new JsonText(true);
        text.value(tree, 0);
        return text.out.append('\n').toString();
    }

    /// On one line, without any white space and without an end of line.
    public static String compact(@Nullable Object tree) {
        var text = new JsonText(false);
        text.value(tree, 0);
        return text.out.toString();
    }

    private void value(@Nullable Object value, int depth) {
        switch (value) {
            case String s -> string(s);
            case Map<?, ?> map -> object(map, depth);
            case List<?> list -> array(list, depth);
            case null, default -> out.append(Canonical.text(value));
        }
    }

    private void object(Map<?, ?> map, int depth) {
        out.append('{');
        var members = map.entrySet().iterator();
        while (members.hasNext()) {
            var member = members.next();
            line(depth + 1);
            string((String) member.getKey());
            out.append(pretty ? ": " : ":");
            value(member.getValue(), depth + 1);
            comma(members);
        }
        if (!map.isEmpty()) line(depth);
        out.append('}');
    }

    private void array(List<?> list, int depth) {
        out.append('[');
        var elements = list.iterator();
        while (elements.hasNext()) {
            line(depth + 1);
            value(elements.next(), depth + 1);
            comma(elements);
        }
        if (!list.isEmpty()) line(depth);
        out.append(']');
    }

    private void comma(Iterator<?> more) {
        if (more.hasNext()) out.append(',');
    }

    private void line(int depth) {
        if (pretty) out.append('\n').repeat(INDENT, depth);
    }

    private void string(String s) {
        out.append('"');
        s.codePoints().forEach(this::character);
        out.append('"');
    }

    private void character(int c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (!isObeyed(c)) out.appendCodePoint(c);
                else for (char unit : Character.toChars(c)) out.append("\\u%04x".formatted((int) unit));
            }
        }
    }

    private static boolean isObeyed(int c) {
        return c < 0x20
                || c >= 0x7F && c <= 0x9F
                || c == 0x061C
                || c >= 0x200E && c <= 0x200F
                || c >= 0x2028 && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0xFEFF
                || c >= 0xD800 && c <= 0xDFFF
                || c >= 0xE0000 && c <= 0xE007F;
    }
}
