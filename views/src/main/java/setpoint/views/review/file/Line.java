package setpoint.views.review.file;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Canonical;
import setpoint.model.core.TextSafety;

/// One line of JSON, in the pieces that it is coloured by. Whatever hides in it is an escape already.
///
/// @param indent how many spaces stand in front
/// @param name the member's name with its quotes and colon; null for a line without one
/// @param value what it holds, or the bracket that opens or closes something
/// @param tail the comma, where one follows
public record Line(int indent, @Nullable String name, String value, String tail) {
    /// What sort of value a line holds.
    public enum Sort {
        TEXT,
        NUMBER,
        WORD,
        BRACKET
    }

    static Line of(int indent, @Nullable String name, @Nullable Object scalar, boolean more) {
        return new Line(indent, named(name), TextSafety.shownOnOneLine(Canonical.text(scalar)), more ? "," : "");
    }

    static Line bracket(int indent, @Nullable String name, String bracket, boolean more) {
        return new Line(indent, named(name), bracket, more ? "," : "");
    }

    private static @Nullable String named(@Nullable String name) {
        return name == null ? null : TextSafety.shownOnOneLine(Canonical.text(name)) + ": ";
    }

    public Sort sort() {
        return switch (value.charAt(0)) {
            case '"' -> Sort.TEXT;
            case '{', '}', '[', ']' -> Sort.BRACKET;
            case 't', 'f', 'n' -> Sort.WORD;
            default -> Sort.NUMBER;
        };
    }

    /// The line as it stands in the file.
    public String text() {
        return " ".repeat(indent) + (name == null ? "" : name) + value + tail;
    }

    int length() {
        return indent + (name == null ? 0 : name.length()) + value.length() + tail.length();
    }

    /// Whether two lines say the same; a comma only says whether something follows.
    boolean saysTheSame(Line other) {
        return indent == other.indent && value.equals(other.value) && Objects.equals(name, other.name);
    }
}
