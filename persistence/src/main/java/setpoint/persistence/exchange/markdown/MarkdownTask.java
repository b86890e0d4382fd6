package setpoint.persistence.exchange.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Records;
import setpoint.model.plan.Criterion;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Task;
import setpoint.model.work.CriterionResult;
import setpoint.model.work.WorkState;

/// A task or phase while a Markdown document is read.
final class MarkdownTask {
    private static final Pattern KEY =
            Pattern.compile("([A-Z][A-Z0-9]{0,15}-\\d{1,6}(?:\\.\\d{1,6}){0,3}):\\s+(.*)", Pattern.DOTALL);
    private static final Set<String> KINDS = Stream.of(Kind.values()).map(Kind::word).collect(Collectors.toSet());

    final MarkdownLine line;
    final int at;
    final @Nullable MarkdownTask phase;
    @Nullable MarkdownTask parent;
    final List<String> text = new ArrayList<>();
    final List<String> checklist = new ArrayList<>();
    final List<String> checked = new ArrayList<>();
    final List<Criterion> criteria = new ArrayList<>();
    final List<String> passed = new ArrayList<>();
    final List<String> outputs = new ArrayList<>();
    final List<String> after = new ArrayList<>();
    boolean hasParts;

    /// Whether leaves below it are its checklist.
    final boolean isItem;

    String id = "";

    /// @param at the number of its line in the file
    MarkdownTask(MarkdownLine line, int at, @Nullable MarkdownTask phase, @Nullable MarkdownTask parent,
            boolean isItem) {
        this.line = line;
        this.at = at;
        this.phase = phase;
        this.parent = parent;
        this.isItem = isItem;
        after.addAll(line.after());
        if (parent != null) parent.hasParts = true;
    }

    /// Makes it a part of a task that stands elsewhere in the document, unless that is a part of this one.
    void nest(MarkdownTask elsewhere) {
        for (var t = elsewhere; t != null; t = t.parent) if (t == this) return;
        parent = elsewhere;
        elsewhere.hasParts = true;
    }

    /// The id that the document gives it, if any.
    @Nullable
    String ownId() {
        if (line.id() != null) return line.id();
        var key = KEY.matcher(line.title());
        return key.matches() ? key.group(1) : null;
    }

    String title() {
        if (line.id() != null) return line.title();
        var key = KEY.matcher(line.title());
        return key.matches() ? key.group(2).strip() : line.title();
    }

    /// The names by which others may call it, lower case.
    List<String> names() {
        var title = line.title().toLowerCase(Locale.ROOT);
        int colon = title.indexOf(':');
        return colon < 1
                ? List.of(id.toLowerCase(Locale.ROOT), title)
                : List.of(id.toLowerCase(Locale.ROOT), title, title.substring(0, colon).strip());
    }

    Phase asPhase(String plan, int position) {
        Map<String, Object> extensions = text.isEmpty() ? Map.of() : Map.of("markdown", Map.of("text", description()));
        return new Phase(plan, id, line.title(), null, false, extensions, position);
    }

    Task asTask(String plan) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("plan", plan);
        fields.put("id", id);
        fields.put("title", title());
        if (phase != null) fields.put("phase", phase.id);
        if (parent != null) fields.put("parent", parent.id);
        fields.put("description", description());
        fields.put("labels", line.labels());
        if (line.owner() != null) fields.put("owner", line.owner());
        if (line.minutes() > 0) fields.put("estimate", Map.of("likelyMin", (long) line.minutes()));
        fields.put("checklist", checklist);
        fields.put("criteria", Records.treeOf(criteria, false));
        fields.put("outputs", outputs);
        var word = line.word() == null ? "" : line.word();
        if (word.startsWith("gate")) {
            fields.put("kind", "gate");
            var approver = word.substring("gate".length()).replaceFirst("^: ?", "");
            fields.put("gate",
                    approver.isEmpty() ? Map.of("type", "HUMAN") : Map.of("type", "HUMAN", "approver", approver));
        } else if (KINDS.contains(word)) fields.put("kind", word);
        return Records.read(Task.class, fields, "task " + id);
    }

    private String description() {
        return String.join("\n\n", text).strip();
    }

    /// What was done of it, where the document says that something was.
    @Nullable
    WorkState work(String plan) {
        boolean closed = !hasParts && (line.box() != null ? line.box() : isAllChecked());
        if (!closed && checked.isEmpty() && passed.isEmpty()) return null;
        var state = WorkState.untouched(plan, id).withChecked(checked.stream().distinct().toList());
        for (var criterion : passed) state = state.with(new CriterionResult(criterion, true, List.of(), "", null));
        return closed ? Records.with(state, Map.of("state", "CLOSED"), Set.of(), "") : state;
    }

    private boolean isAllChecked() {
        int boxes = checklist.size() + criteria.size();
        return boxes > 0 && checked.size() + passed.size() == boxes;
    }

    @Override
    public String toString() {
        return Objects.requireNonNullElse(ownId(), line.title());
    }
}
