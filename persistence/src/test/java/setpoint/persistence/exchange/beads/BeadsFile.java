package setpoint.persistence.exchange.beads;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import setpoint.model.core.Author;
import setpoint.model.core.By;
import setpoint.model.core.Json;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Task;
import setpoint.model.work.ImportPlan.OnConflict;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.Exported;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.Warning;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;

/// A beads file of a test's own, and what becomes of it.
final class BeadsFile {
    static final By BY =
            new By(Author.person("tester", "import"), Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC);

    private BeadsFile() {}

    /// An open task of priority 2, and further members or those instead.
    static String issue(String id, String... members) {
        var issue = new LinkedHashMap<String, Object>();
        issue.put("id", id);
        issue.put("title", "Title of " + id);
        issue.put("status", "open");
        issue.put("priority", 2L);
        issue.put("issue_type", "task");
        issue.put("created_at", "2026-01-02T03:04:05Z");
        issue.put("updated_at", "2026-01-03T03:04:05Z");
        for (var member : members)
            Json.object(StrictJson.readLine("fixture", 1, "{" + member + "}")).forEach(issue::put);
        return JsonText.compact(issue);
    }

    static String dependencies(String... edges) {
        return "\"dependencies\": [" + String.join(", ", edges) + "]";
    }

    static String edge(String from, String to, String type) {
        return """
                {"issue_id": "%s", "depends_on_id": "%s", "type": "%s", "created_at": "2026-01-02T03:04:05Z", "created_by": "ann"}"""
                .formatted(from, to, type);
    }

    static String blocks(String from, String to) {
        return dependencies(edge(from, to, "blocks"));
    }

    static String childOf(String from, String to) {
        return dependencies(edge(from, to, "parent-child"));
    }

    static Source source(String... lines) {
        return new Source("issues.jsonl", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Imported read(String... lines) {
        return new Beads().read(source(lines), Options.DEFAULT);
    }

    static Snapshot taken(Imported imported) {
        return into(Snapshot.empty(), imported);
    }

    static Snapshot into(Snapshot now, Imported imported) {
        return now.with(imported.edit("Project", OnConflict.FAIL, Map.of()).decide(now, BY).stream()
                .filter(d -> !d.isNothing())
                .toList());
    }

    static Task task(Imported imported, String id) {
        return imported.content().task(id).orElseThrow();
    }

    static Optional<WorkState> work(Imported imported, String id) {
        return imported.work().stream().filter(w -> w.id().equals(id)).findFirst();
    }

    /// What is written after the import, line by line.
    static List<Object> written(Snapshot now, String plan) {
        return lines(Beads.write(Exported.draft(now, plan)));
    }

    static List<Object> lines(byte[] file) {
        var lines = new ArrayList<>();
        for (var line : new String(file, StandardCharsets.UTF_8).split("\n", -1))
            if (!line.isEmpty()) lines.add(StrictJson.readLine("written", lines.size() + 1, line));
        return lines;
    }

    static List<Object> parsed(String... lines) {
        return lines(source(lines).bytes());
    }

    static List<String> warnings(Imported imported) {
        return imported.warnings().stream().map(Warning::toString).toList();
    }
}
