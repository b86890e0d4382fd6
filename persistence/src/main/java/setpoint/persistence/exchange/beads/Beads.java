package setpoint.persistence.exchange.beads;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Format;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.json.StrictJson;

/// The issues of beads: JSONL, one issue on each line, of all its versions.
///
/// One file is one plan, named by what most of its ids begin with. An issue becomes a task, or with `--phases epics` an
/// epic without a parent becomes a phase; `blocks`, `conditional-blocks` and `waits-for` all children become
/// dependencies, `parent-child` the parent; closed and running issues bring their work state. Everything else is kept
/// in `extensions.beads`, with the task, the dependency or the plan that it belongs to, so that a line that nobody
/// edited is written as it was read.
///
/// Of a plan that never was in beads each task is an issue; gates await a human unless their check names what; phases
/// are labels `phase:<id>`; the plan is named by `spec_id` and `metadata.setpoint`.
///
/// The format is described by the source of beads (`internal/types/types.go`, `cmd/bd/export.go`).
public final class Beads implements Format {
    static final String WORD = "beads";
    private static final int ENOUGH_TO_SEE = 64 << 10;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public boolean recognises(Source source) {
        int length = Math.min(source.bytes().length, ENOUGH_TO_SEE);
        var start = new String(source.bytes(), 0, length, StandardCharsets.UTF_8);
        if (start.startsWith("\uFEFF")) start = start.substring(1);
        var first = start.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !BeadsLines.isMarker(line))
                .findFirst()
                .orElse("");
        return looksLikeIssue(first, source.isNamed(".jsonl"));
    }

    private static boolean looksLikeIssue(String line, boolean named) {
        if (!line.startsWith("{")) return false;
        try {
            var members = Json.object(StrictJson.readLine("", 1, line));
            if (members.containsKey("tasks") || members.containsKey("nodes")) return false;
            return members.get("id") instanceof String
                    && (members.containsKey("title") || members.containsKey("status"))
                    || members.get("_type") instanceof String;
        } catch (Refused broken) {
            return named;
        }
    }

    @Override
    public Imported read(Source source, Options options) {
        return new BeadsReading(source, options).imported();
    }

    /// When the issue that something came from had last been changed, where it says so.
    ///
    /// @param extensions of a task or a phase
    public static Optional<Instant> updatedAt(Map<String, Object> extensions) {
        var kept = Json.object(Json.object(extensions.get(WORD)).get(Residue.KEPT));
        return kept.get("updated_at") instanceof String text
                ? Optional.ofNullable(BeadsIssue.instant(text))
                : Optional.empty();
    }

    /// A plan as the bytes of a beads file. What was imported keeps its order; new issues follow, sorted by id.
    public static byte[] write(Exported plan) {
        var text = new StringBuilder();
        for (var line : new BeadsWriting(plan.content(), plan.work(), plan).lines()) text.append(line).append('\n');
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
