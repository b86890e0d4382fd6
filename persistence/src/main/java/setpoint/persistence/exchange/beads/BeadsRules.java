package setpoint.persistence.exchange.beads;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import setpoint.model.core.Json;
import setpoint.model.plan.Content;
import setpoint.model.work.WorkState;

/// What `bd ready` would list of a plan: the answer to `ready --rules beads`.
///
/// Asks the issues as they would be written, so that the edges and issues that no plan of ours can hold count as well.
/// Ready is an issue that is open, not pinned, not ephemeral, of a type that is worked on, not deferred, not the
/// child of a deferred one, and not blocked. Blocked is one with a blocker that is neither closed nor pinned, one
/// that waits for the children of another, and what is part of a blocked one. Issues that are not in the plan block
/// nothing.
///
/// The rules are those of beads (`internal/storage/issueops/ready_work.go` and `blocked_state.go`).
public final class BeadsRules {
    private static final Set<String> NEVER_READY =
            Set.of("merge-request", "gate", "molecule", "message", "agent", "role", "rig");

    /// An issue that can be worked on.
    ///
    /// @param id its id in beads
    public record ReadyIssue(String id, String title, int priority) {}

    private final Instant now;
    private final Map<String, BeadsLines.Line> issues = new LinkedHashMap<>();
    private final Map<String, List<String>> children = new HashMap<>();
    private final Set<String> blocked = new HashSet<>();

    private BeadsRules(List<BeadsLines.Line> lines, Instant now) {
        this.now = now;
        for (var line : lines) {
            if (line.isIssue() && !line.text("status").equals("tombstone")) issues.put(line.id(), line);
        }
        issues.values().forEach(issue -> edges(issue).stream()
                .filter(e -> e.type().equals(BeadsEdge.PARENT))
                .forEach(e -> children.computeIfAbsent(e.target(), _ -> new ArrayList<>()).add(issue.id())));
        block();
    }

    /// The issues of a plan that can be worked on, most urgent first, then by id.
    ///
    /// @param work what was done, by the task's id
    public static List<ReadyIssue> ready(Content content, Map<String, WorkState> work, Instant now) {
        var rules = new BeadsRules(new BeadsWriting(content, work, null).read(), now);
        return rules.issues.values().stream()
                .filter(rules::isReady)
                .map(i -> new ReadyIssue(i.id(), i.text("title"), priority(i)))
                .sorted(Comparator.comparingInt(ReadyIssue::priority).thenComparing(ReadyIssue::id))
                .toList();
    }

    private static int priority(BeadsLines.Line issue) {
        return issue.members().get("priority") instanceof Long n ? n.intValue() : 0;
    }

    private boolean isReady(BeadsLines.Line issue) {
        return status(issue).equals("open")
                && !isTrue(issue, "pinned")
                && !isTrue(issue, "ephemeral")
                && !isTrue(issue, "wisp")
                && !NEVER_READY.contains(issue.text("issue_type"))
                && !isDeferred(issue)
                && !blocked.contains(issue.id())
                && edges(issue).stream().noneMatch(this::isToDeferredParent);
    }

    private static String status(BeadsLines.Line issue) {
        return issue.members().containsKey("status") ? issue.text("status") : "open";
    }

    private static boolean isTrue(BeadsLines.Line issue, String member) {
        return Boolean.TRUE.equals(issue.members().get(member));
    }

    private boolean isDeferred(BeadsLines.Line issue) {
        var until = BeadsIssue.instant(issue.text("defer_until"));
        return until != null && until.isAfter(now);
    }

    private boolean isToDeferredParent(BeadsEdge edge) {
        var parent = issues.get(edge.target());
        return parent != null && edge.type().equals(BeadsEdge.PARENT) && isDeferred(parent);
    }

    /// Finds what is blocked of itself, and spreads it down to children. What is closed or pinned is never blocked.
    private void block() {
        var spreading = new ArrayDeque<String>();
        for (var issue : issues.values())
            if (!isFree(issue) && edges(issue).stream().anyMatch(this::stands) && blocked.add(issue.id()))
                spreading.add(issue.id());
        while (!spreading.isEmpty())
            for (var child : children.getOrDefault(spreading.remove(), List.of()))
                if (!isFree(issues.get(child)) && blocked.add(child)) spreading.add(child);
    }

    private static boolean isFree(BeadsLines.Line issue) {
        return status(issue).equals("closed") || status(issue).equals("pinned");
    }

    /// Whether an edge stands in the way of its issue.
    private boolean stands(BeadsEdge edge) {
        var target = issues.get(edge.target());
        if (target == null) return false;
        return switch (edge.type()) {
            case BeadsEdge.BLOCKS, BeadsEdge.CONDITIONAL -> !isFree(target);
            case BeadsEdge.WAITS_FOR -> {
                var waitedFor = children.getOrDefault(target.id(), List.of()).stream().map(issues::get).toList();
                boolean anyOpen = waitedFor.stream().anyMatch(c -> !isFree(c));
                boolean anyClosed = waitedFor.stream().anyMatch(c -> status(c).equals("closed"));
                yield anyOpen && !(edge.waitsForAny() && anyClosed);
            }
            default -> false;
        };
    }

    private static List<BeadsEdge> edges(BeadsLines.Line issue) {
        var edges = new ArrayList<BeadsEdge>();
        var elements = Json.array(issue.members().get("dependencies"));
        for (int i = 0; i < elements.size(); i++) {
            var edge = BeadsEdge.of(i, elements.get(i), issue.id());
            if (edge != null) edges.add(edge);
        }
        return edges;
    }
}
