package setpoint.persistence.exchange.beads;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
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
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.Warning;
import setpoint.persistence.exchange.json.StrictJson;

/// The lines of a beads file that count: without blank lines and conflict markers, and of several lines with one id the
/// last.
final class BeadsLines {
    /// How many bytes a line may have.
    static final int LONGEST_LINE = 1 << 20;

    private static final Pattern MARKER = Pattern.compile("(<{7}|\\|{7}|={7}|>{7})( .*)?");
    private static final int IDS_TO_NAME = 5;

    /// One object of the file.
    ///
    /// @param number from 1
    /// @param id the issue's id; the empty string for a line of another sort, such as a memory
    /// @param text as it stands in the file
    /// @param nul what stands in its members for U+0000, which cannot be stored; empty where none does
    record Line(int number, String id, Map<String, Object> members, String text, String nul) {
        /// A line of a file.
        ///
        /// @throws Refused where it holds no object
        static Line read(String file, int number, String text) {
            var nul = Nul.standIn(text);
            if (!(StrictJson.readLine(file, number, Nul.replaced(text, nul)) instanceof Map<?, ?> members))
                throw new Refused("%s, line %d: it must hold one JSON object.", file, number);
            return of(number, Json.object(members), text, nul);
        }

        /// A line that is yet to be written.
        static Line of(Map<String, Object> members) {
            return of(0, members, "", "");
        }

        private static Line of(int number, Map<String, Object> members, String text, String nul) {
            boolean hasId = saysIssue(members) && members.get("id") instanceof String;
            return new Line(number, hasId ? (String) members.get("id") : "", members, text, nul);
        }

        /// Exports of older versions say nothing.
        private static boolean saysIssue(Map<String, Object> members) {
            return "issue".equals(members.getOrDefault("_type", "issue"));
        }

        boolean isIssue() {
            return !id.isEmpty();
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
        var bytes = source.bytes();
        if (bytes.length > StrictJson.LARGEST_FILE)
            throw new Refused(
                    "%s has %,d bytes; a file may have %,d (32 MiB).", source.name(), bytes.length,
                    StrictJson.LARGEST_FILE);
        var lines = new BeadsLines(source.name());
        int number = 0;
        for (int start = afterByteOrderMark(bytes); start < bytes.length;) {
            int end = endOfLine(bytes, start);
            lines.take(++number, bytes, start, end);
            start = end + 1;
        }
        return lines;
    }

    private static int afterByteOrderMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF ? 3
                : 0;
    }

    private static int endOfLine(byte[] bytes, int start) {
        int end = start;
        while (end < bytes.length && bytes[end] != '\n') end++;
        return end;
    }

    /// Whether a line is one that git leaves between two sides of a conflict.
    static boolean isMarker(String line) {
        return MARKER.matcher(line).matches();
    }

    private String decoded(int number, byte[] bytes, int start, int end) {
        var text = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        // what is malformed was replaced, so that it does not encode to the same bytes again
        boolean isDoubtful = text.indexOf('\uFFFD') >= 0;
        if (isDoubtful && !Arrays.equals(text.getBytes(StandardCharsets.UTF_8), Arrays.copyOfRange(bytes, start, end)))
            throw new Refused("%s, line %d: this is not UTF-8. Save the file as UTF-8.", file, number);
        return text;
    }

    private void take(int number, byte[] bytes, int start, int end) {
        if (end - start > LONGEST_LINE)
            throw new Refused(
                    "%s, line %d: it has %,d bytes; %,d are allowed.", file, number, end - start, LONGEST_LINE);
        var line = decoded(number, bytes, start, end).strip();
        if (line.isEmpty()) return;
        if (isMarker(line)) {
            markers.add(number);
            return;
        }
        var read = Line.read(file, number, line);
        if (!read.nul().isEmpty())
            warnings.add(
                    new Warning("line " + number, "U+0000 in its texts is shown as %s here.".formatted(read.nul())));
        put(read);
    }

    private void put(Line line) {
        if (!line.isIssue() && Line.saysIssue(line.members()))
            throw new Refused("%s, line %d: the issue lacks an “id”.", file, line.number());
        if (!line.isIssue()) {
            lines.put("line " + line.number(), line);
            return;
        }
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
