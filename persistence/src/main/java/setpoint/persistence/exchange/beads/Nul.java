package setpoint.persistence.exchange.beads;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;

/// U+0000 within the texts of a foreign line. It cannot be stored, and yet the line is to come back as it was: so
/// another character that does not occur in the line stands in for it, and the line remembers which.
final class Nul {
    /// The member that names the stand-in.
    static final String WORD = "nul";

    private static final String ESCAPED = "\\u0000";
    private static final int SYMBOL = 0x2400;

    private Nul() {}

    /// The character to stand in for U+0000 in a line of JSON; empty where the line has none.
    static String standIn(String line) {
        if (!line.contains(ESCAPED)) return "";
        return IntStream.concat(IntStream.of(SYMBOL), IntStream.range(0xE000, 0xF900))
                .filter(c -> line.indexOf(c) < 0 && !line.contains("\\u%04x".formatted(c))
                        && !line.contains("\\u%04X".formatted(c)))
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
    }

    /// The line with each escaped U+0000 replaced.
    static String replaced(String line, String standIn) {
        if (standIn.isEmpty()) return line;
        var text = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            if (line.startsWith(ESCAPED, i)) {
                text.append(standIn);
                i += ESCAPED.length() - 1;
            } else {
                text.append(line.charAt(i));
                if (line.charAt(i) == '\\' && i + 1 < line.length()) text.append(line.charAt(++i));
            }
        }
        return text.toString();
    }

    /// The line as it is to be written, with U+0000 put back.
    static Map<String, Object> restored(Map<String, Object> line, Map<String, Object> residue) {
        return residue.get(WORD) instanceof String standIn && standIn.length() == 1
                ? Json.object(restored(line, standIn.charAt(0)))
                : line;
    }

    private static @Nullable Object restored(@Nullable Object value, char standIn) {
        return switch (value) {
            case String text -> text.replace(standIn, '\0');
            case List<?> list -> list.stream().map(element -> restored(element, standIn)).toList();
            case Map<?, ?> map -> {
                var copy = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, member) -> copy.put(Objects.requireNonNull((String) restored(name, standIn)),
                        restored(member, standIn)));
                yield copy;
            }
            case null, default -> value;
        };
    }
}
