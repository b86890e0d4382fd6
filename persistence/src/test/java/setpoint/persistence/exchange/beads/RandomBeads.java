package setpoint.persistence.exchange.beads;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import setpoint.persistence.exchange.json.JsonText;

/// Beads files of any shape, as long as every id stands on one line.
final class RandomBeads {
    private static final List<String> TEXTS =
            List.of("", "plain", "two\nlines", "- [ ] one\n- [x] two", "* a\n* b", "ünï ✓ 🚀", "\u202Eturned",
                    "2026-02-30T00:00:00Z");

    private static final List<String> TIMES = List.of(
            "2026-01-02T03:04:05Z", "2026-01-02T03:04:05.120000-07:00", "2026-02-02", "never",
            "2030-01-01T00:00:00+14:00");

    private static final List<String> STATUSES = List.of(
            "open", "open", "open", "closed", "closed", "in_progress", "hooked", "blocked", "deferred", "pinned",
            "tombstone",
            "our-own");

    private static final List<String> TYPES = List.of(
            "task", "task", "bug", "feature", "epic", "epic", "gate", "milestone", "spike", "decision", "agent",
            "message",
            "our-own");

    private static final List<String> EDGES = List.of(
            "blocks", "blocks", "blocks", "parent-child", "parent-child", "conditional-blocks", "waits-for", "related",
            "our-own");

    private static final List<String> MEMBERS = List.of(
            "description", "design", "acceptance_criteria", "notes", "assignee", "owner", "close_reason", "started_at",
            "closed_at", "due_at", "defer_until", "updated_at", "created_at", "estimated_minutes", "labels", "metadata",
            "await_type", "await_id", "pinned", "ephemeral", "comments", "parent", "unknown");

    private final Random random;

    RandomBeads(Random random) {
        this.random = random;
    }

    String[] lines(int count) {
        var ids = new ArrayList<String>();
        for (int i = 0; i < count; i++) ids.add(id(i));
        if (random.nextBoolean()) Collections.sort(ids);
        var lines = new ArrayList<String>();
        for (var id : ids) {
            lines.add(JsonText.compact(issue(id, ids)));
            if (random.nextInt(20) == 0) lines.add("{\"_type\": \"memory\", \"key\": \"" + lines.size() + "\"}");
        }
        return lines.toArray(String[]::new);
    }

    private String id(int number) {
        return switch (random.nextInt(8)) {
            case 0 -> "bd-wisp-" + number;
            case 1 -> "bd/" + number;
            case 2 -> "other-" + number + ".1";
            default -> "bd-" + number;
        };
    }

    private LinkedHashMap<String, Object> issue(String id, List<String> ids) {
        var issue = new LinkedHashMap<String, Object>();
        issue.put("id", id);
        if (random.nextInt(30) > 0) issue.put("title", any(TEXTS));
        if (random.nextInt(10) > 0) issue.put("status", any(STATUSES));
        if (random.nextInt(10) > 0) issue.put("issue_type", any(TYPES));
        if (random.nextInt(10) > 0) issue.put("priority", (long) random.nextInt(7) - 1);
        for (var member : MEMBERS) if (random.nextInt(4) == 0) issue.put(member, value(member));
        if (random.nextBoolean()) issue.put("dependencies", edges(id, ids));
        return issue;
    }

    private Object value(String member) {
        if (random.nextInt(25) == 0) return List.of(1L, "odd");
        return switch (member) {
            case "estimated_minutes" -> (long) random.nextInt(500) - 10;
            case "labels" -> List.of(any(TEXTS), any(STATUSES));
            case "pinned", "ephemeral" -> random.nextBoolean();
            case "await_type" -> any(List.of("human", "timer", "gh:pr", "odd"));
            default -> member.endsWith("_at") || member.equals("defer_until") ? any(TIMES) : any(TEXTS);
        };
    }

    private List<Object> edges(String id, List<String> ids) {
        var edges = new ArrayList<>();
        for (int n = random.nextInt(4); n > 0; n--) {
            var edge = new LinkedHashMap<String, Object>();
            if (random.nextInt(10) > 0) edge.put("issue_id", random.nextInt(20) == 0 ? any(ids) : id);
            edge.put("depends_on_id", random.nextInt(10) == 0 ? "gone-1" : any(ids));
            if (random.nextInt(20) > 0) edge.put("type", any(EDGES));
            if (random.nextInt(3) == 0)
                edge.put("metadata", any(List.of("{}", "{\"lagMin\": 15}", "{\"gate\":\"any-children\"}", "odd: {")));
            edges.add(edge);
        }
        return edges;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
