package setpoint.views.inspect.section;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Free JSON as people read it on one line.
final class JsonText {
    private JsonText() {}

    static String of(@Nullable Object tree) {
        return switch (tree) {
            case null -> "null";
            case String text -> "\"" + text + "\"";
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(member -> member.getKey() + ": " + of(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            case List<?> list -> list.stream().map(JsonText::of).collect(Collectors.joining(", ", "[", "]"));
            default -> tree.toString();
        };
    }
}
