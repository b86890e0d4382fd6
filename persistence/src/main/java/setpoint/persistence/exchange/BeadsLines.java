package setpoint.persistence.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;

/// The lines of a beads file that count: without blank lines and conflict markers, and of several lines with one id the
/// last.
final class BeadsLines {
    /// How many characters a line may have.
    static final int LONGEST_LINE = 1 << 20;

    private static final Pattern MARKER = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");
    private static final int IDS_TO_NAME = 5;

    /// One object of the file.
    ///
    /// @param number from 1
    /// @param nul what stands in its texts for U+0000, which cannot be stored; empty where none does
    record Line(int number, Map<String, Object> members, String nul) {
        /// Whether it is an issue and not a line of another sort, such as a memory.
        boolean isIssue() {
            return members.getOrDefault("_type", "issue").equals("issue");
        }

        /// The issue's id; the empty string for a line of another sort.
        String id() {
            return isIssue() ? text("id") : "";
        }

        /// A member that holds text, or the empty string.
        String text(String name) {
            return members.get(name) instanceof String text ? text : "";
        }
    }

    private final String file;
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Set<String> repeated = new LinkedHashSet<>();
    private final List<Integer> markers = new ArrayList<>();
    private final List<Warning> warnings = new ArrayList<>();

    private BeadsLines(String file) {
        this.file = file;
    }

    /// @throws Refused naming the line, where one is broken or too long
    static BeadsLines of(Source source) {
        var lines = new BeadsLines(source.name());
        var text = StrictJson.decoded(source.name(), source.bytes());
        int number = 0;
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            lines.take(++number, text, start, end);
            start = end + 1;
        }
        return lines;
    }

    /// Whether a line is one that git leaves between two sides of a conflict.
    static boolean isMarker(String line) {
        return MARKER.matcher(line).matches();
    }

    private void take(int number, String text, int start, int end) {
        if (end - start > LONGEST_LINE)
            throw new Refused("%s, line %d: it has %,d characters; %,d are allowed.", file, number, end - start,
                    LONGEST_LINE);
        var line = text.substring(start, end).strip();
        if (line.isEmpty()) return;
        if (isMarker(line)) {
            markers.add(number);
            return;
        }
        var nul = Nul.standIn(line);
        if (!nul.isEmpty())
            warnings.add(new Warning("line " + number, "U+0000 in its texts is shown as %s here.".formatted(nul)));
        if (!(StrictJson.readLine(file, number, Nul.replaced(line, nul)) instanceof Map<?, ?> members))
            throw new Refused("%s, line %d: it must hold one JSON object.", file, number);
        put(new Line(number, Json.object(members), nul));
    }

    private void put(Line line) {
        if (!line.isIssue()) {
            lines.put("line " + line.number(), line);
            return;
        }
        if (line.id().isBlank()) throw new Refused("%s, line %d: the issue lacks an “id”.", file, line.number());
        var key = "issue " + line.id();
        if (lines.remove(key) != null) repeated.add(line.id());
        lines.put(key, line);
    }

    Collection<Line> all() {
        return lines.values();
    }

    /// What was read differently than it stands in the file.
    List<Warning> warnings() {
        var warnings = new ArrayList<>(this.warnings);
        if (!markers.isEmpty())
            warnings.add(new Warning(
                    "line " + markers.getFirst(),
                    Words.count(markers.size(), "git conflict marker") + " left out; both sides were read."));
        if (!repeated.isEmpty())
            warnings.add(new Warning(
                    "",
                    "%s on more than one line; the last line of each counts: %s%s"
                            .formatted(
                                    Words.count(repeated.size(), "id"),
                                    repeated.stream().limit(IDS_TO_NAME).collect(Collectors.joining(", ")),
                                    repeated.size() > IDS_TO_NAME ? ", …" : ".")));
        return warnings;
    }
}
