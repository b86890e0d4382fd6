package setpoint.persistence.exchange.beads;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Criterion;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Moments;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;

/// One issue as members of its line, seen from our side: what a task and the work on it say in the words of beads, and
/// how those words are read.
final class BeadsIssue {
    static final int LONGEST_TITLE = 500;

    /// A text with more entries than this is one criterion.
    private static final int MOST_CRITERIA = 200;

    /// Statuses that beads itself defines; projects may add their own.
    static final Set<String> STATUSES =
            Set.of("open", "in_progress", "blocked", "deferred", "closed", "pinned", "hooked");

    /// What a gate can await beside a person.
    private static final Set<String> AWAITED = Set.of("timer", "gh:run", "gh:pr", "bead", "mail");

    private static final Pattern CHECKBOX = Pattern.compile("\\s*[-*+] \\[[ xX]] ?(.*)");
    private static final Pattern BULLET = Pattern.compile("\\s*(?:[-*+]|\\d+[.)]) (.*)");

    private BeadsIssue() {}

    /// The members of a task's line, without its edges and without what only a new line needs.
    ///
    /// @param issue the task's id in beads
    static Map<String, Object> members(Task task, WorkState work, String issue) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", issue);
        line.put("title", shortened(task.title()));
        putText(line, "description", task.description());
        putText(line, "acceptance_criteria", checklist(task, work));
        line.put("status", status(work));
        line.put("priority", (long) task.priority());
        line.put("issue_type", typeOf(task.kind()));
        putText(line, "assignee", assignee(task, work));
        if (task.estimate() != null && task.estimate().likelyMin() != null)
            line.put("estimated_minutes", task.estimate().likelyMin().longValue());
        if (work.startedAt() != null) line.put("started_at", work.startedAt().toString());
        if (status(work).equals("closed")) {
            if (work.endedAt() != null) line.put("closed_at", work.endedAt().toString());
            putText(line, "close_reason", closeReason(work));
        }
        putText(line, "due_at", moment(task.deadline()));
        putText(line, "defer_until", moment(task.earliestStart()));
        if (!task.labels().isEmpty()) line.put("labels", task.labels());
        if (task.gate() != null) putGate(line, task.gate());
        return line;
    }

    /// The members of the line of a phase that an epic became.
    static Map<String, Object> members(Phase phase, String issue) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", issue);
        line.put("title", shortened(phase.title()));
        line.put("issue_type", "epic");
        return line;
    }

    private static void putText(Map<String, Object> line, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) line.put(name, text);
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    private static String status(WorkState work) {
        return switch (work.state()) {
            case OPEN -> work.hasOpenBlocker() ? "blocked" : "open";
            case IN_PROGRESS -> "in_progress";
            case CLOSED, FAILED, ABANDONED -> "closed";
        };
    }

    /// Beads tells an issue that failed from one that is done by a word in its reason.
    private static String closeReason(WorkState work) {
        return switch (work.state()) {
            case FAILED -> ("failed: " + work.reason()).strip();
            case ABANDONED -> ("abandoned: " + work.reason()).strip();
            default -> work.reason();
        };
    }

    private static @Nullable String assignee(Task task, WorkState work) {
        if (work.claimedBy() != null) return work.claimedBy();
        if (task.owner() != null) return task.owner();
        return task.gate() == null ? null : task.gate().approver();
    }

    private static @Nullable String moment(@Nullable String text) {
        return text == null || text.length() != 10 ? text : text + "T00:00:00Z";
    }

    private static void putGate(Map<String, Object> line, Gate gate) {
        var check = gate.checks().isEmpty() ? "" : gate.checks().getFirst();
        var words = check.split(" ", 2);
        boolean known = gate.type() == Gate.Type.CHECK && AWAITED.contains(words[0]);
        line.put("await_type", known ? words[0] : "human");
        if (known && words.length > 1) putText(line, "await_id", words[1]);
    }

    /// A gate for what an issue of that type awaits.
    static Gate gate(BeadsLines.Line line) {
        var type = line.text("await_type");
        if (!AWAITED.contains(type))
            return new Gate(Gate.Type.HUMAN, List.of(), line.text("assignee").isEmpty() ? null : line.text("assignee"));
        return new Gate(Gate.Type.CHECK, List.of((type + " " + line.text("await_id")).strip()), null);
    }

    private static String typeOf(Kind kind) {
        return switch (kind) {
            case DEBUG, FAILURE -> "bug";
            case RESEARCH -> "spike";
            case ANALYZE -> "decision";
            case GATE -> "gate";
            case MILESTONE -> "milestone";
            default -> "task";
        };
    }

    /// The kind for a type of issue; what we have no word for is a task like any other.
    static Kind kindOf(String type) {
        return switch (type) {
            case "bug" -> Kind.DEBUG;
            case "spike", "investigation", "timebox" -> Kind.RESEARCH;
            case "decision", "dec", "adr" -> Kind.ANALYZE;
            case "gate" -> Kind.GATE;
            case "milestone", "ms" -> Kind.MILESTONE;
            default -> Kind.IMPLEMENT;
        };
    }

    private static String checklist(Task task, WorkState work) {
        var text = new StringBuilder();
        for (var criterion : task.criteria()) {
            boolean passed = work.resultOf(criterion.id()).filter(r -> r.passed()).isPresent();
            text.append(text.isEmpty() ? "" : "\n").append(passed ? "- [x] " : "- [ ] ").append(criterion.text());
        }
        return text.toString();
    }

    /// The criteria that a text names: its checkboxes, each with the lines below it; where it has none, its bullets;
    /// else the text as one.
    static List<Criterion> criteria(String text) {
        var found = entries(text, CHECKBOX);
        if (found.isEmpty()) found = entries(text, BULLET);
        if (found.size() > MOST_CRITERIA) found = List.of();
        if (found.isEmpty() && !text.isBlank()) found = List.of(text.strip());
        var criteria = new ArrayList<Criterion>();
        for (var entry : found) criteria.add(new Criterion("c" + (criteria.size() + 1), entry, null));
        return criteria;
    }

    private static List<String> entries(String text, Pattern start) {
        var entries = new ArrayList<String>();
        for (var line : text.lines().toList()) {
            var entry = start.matcher(line);
            if (entry.matches()) entries.add(entry.group(1).strip());
            else
                if (!entries.isEmpty() && !line.isBlank())
                    entries.set(entries.size() - 1, entries.getLast() + "\n" + line.strip());
        }
        return entries;
    }

    /// What the line says was done; nothing where nobody has touched the task.
    static @Nullable WorkState work(String plan, String task, BeadsLines.Line line) {
        var by = line.text("assignee").isEmpty() ? null : line.text("assignee");
        var started = instant(line.text("started_at"));
        var state = switch (line.text("status")) {
            case "closed" -> {
                var closed = instant(line.text("closed_at"));
                var ended = closed != null ? closed : instant(line.text("updated_at"));
                yield new WorkState(
                        plan, task, WorkState.State.CLOSED, null, null, started, ended, by, 0, false, List.of(),
                        List.of(), List.of(), line.text("close_reason"), "");
            }
            case "in_progress", "hooked" -> {
                var at = started != null ? started : instant(line.text("updated_at"));
                yield new WorkState(
                        plan, task, WorkState.State.IN_PROGRESS, by, at, at, null, null, 0, false, List.of(),
                        List.of(), List.of(), "", "");
            }
            default -> new WorkState(
                    plan, task, WorkState.State.OPEN, null, null, started, null, null, 0, false, List.of(), List.of(),
                    List.of(), "", "");
        };
        return state.equals(WorkState.untouched(plan, task)) ? null : state;
    }

    /// When somebody last did something about the task.
    static Optional<Instant> worked(WorkState work) {
        var moments = Stream.of(work.claimedAt(), work.startedAt(), work.endedAt());
        var blocked = work.blockers().stream().flatMap(b -> Stream.of(b.at(), b.closedAt()));
        return Stream.concat(moments, blocked).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }

    /// Whether a line says that it was updated before what it says was done.
    static boolean isUpdatedBeforeWorked(BeadsLines.Line line, WorkState work) {
        if (work.startedAt() == null && line.text("updated_at").equals(line.text("closed_at"))) return false;
        var updated = instant(line.text("updated_at"));
        return updated != null && worked(work).filter(updated::isBefore).isPresent();
    }

    /// Null where the text is no moment.
    static @Nullable Instant instant(String text) {
        if (text.isEmpty()) return null;
        try {
            return Moments.at(text, ZoneOffset.UTC);
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
