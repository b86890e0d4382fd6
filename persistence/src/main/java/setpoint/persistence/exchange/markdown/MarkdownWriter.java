package setpoint.persistence.exchange.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;
import setpoint.persistence.exchange.Exported;

/// Writes a plan as a Markdown document.
final class MarkdownWriter {
    private final Exported plan;
    private final Content content;
    private final StringBuilder out = new StringBuilder(4096);

    MarkdownWriter(Exported plan) {
        this.plan = plan;
        content = plan.content();
    }

    String written() {
        line(0, "# " + escaped(content.brief().title()) + mark(content.plan()));
        quote(0, content.brief().goal());
        quote(0, content.brief().context());
        list("Constraints", content.brief().constraints());
        if (!content.brief().definitionOfDone().isEmpty()) {
            line(0, "\nDefinition of done:\n");
            for (var text : content.brief().definitionOfDone()) line(0, box(false) + escaped(text));
        }
        tasks(null);
        for (var phase : content.phases()) {
            line(0, "\n## " + escaped(phase.title()) + mark(phase.id()));
            tasks(phase.id());
        }
        return out.toString();
    }

    private void list(String name, List<String> texts) {
        if (texts.isEmpty()) return;
        line(0, "\n> **" + name + "**");
        for (var text : texts) line(0, "> - " + escaped(text));
    }

    private void tasks(@Nullable String phase) {
        var first = content.tasks().stream()
                .filter(t -> Objects.equals(t.phase(), phase) && !isInside(t))
                .toList();
        if (!first.isEmpty()) line(0, "");
        for (var task : first) write(task, 0);
    }

    /// A part is written inside its parent where both are of the same phase.
    private boolean isInside(Task task) {
        return task.parent() != null
                && content.task(task.parent()).filter(p -> Objects.equals(p.phase(), task.phase())).isPresent();
    }

    private void write(Task task, int depth) {
        var state = plan.work().get(task.id());
        boolean done = state != null && state.state() == WorkState.State.CLOSED;
        line(depth, box(done) + escaped(task.title()) + mark(task.id()) + asides(task));
        quote(depth + 1, task.description());
        for (var entry : task.checklist())
            line(depth + 1, box(state != null && state.checked().contains(entry)) + escaped(entry));
        if (!task.criteria().isEmpty()) {
            line(depth + 1, "- Criteria");
            for (var c : task.criteria()) {
                boolean passed = state != null && state.resultOf(c.id()).filter(r -> r.passed()).isPresent();
                line(depth + 2, box(passed) + escaped(c.text()) + mark(c.id()));
            }
        }
        if (!task.outputs().isEmpty()) {
            line(depth + 1, "- Outputs");
            for (var output : task.outputs()) line(depth + 2, box(false) + escaped(output));
        }
        for (var part : content.childrenOf(task.id())) if (isInside(part)) write(part, depth + 1);
    }

    private static String box(boolean checked) {
        return checked ? "- [x] " : "- [ ] ";
    }

    private static String mark(String id) {
        return " <!-- id: " + id + " -->";
    }

    private String asides(Task task) {
        var asides = new ArrayList<String>();
        if (task.isGate()) {
            var approver = Objects.requireNonNull(task.gate()).approver();
            asides.add(
                    approver == null || !approver.matches("[^()\\s]{1,128}") ? "(gate)" : "(gate: " + approver + ")");
        } else if (task.kind() != Kind.IMPLEMENT) asides.add("(" + task.kind().word() + ")");
        if (task.likelyMinutes() > 0) asides.add("(" + task.likelyMinutes() + "m)");
        if (task.owner() != null && task.owner().matches("[A-Za-z][A-Za-z0-9._*-]{0,127}"))
            asides.add("@" + task.owner());
        for (var label : task.labels()) if (label.matches("[A-Za-z][\\w./-]{0,63}")) asides.add("#" + label);
        var after = content.dependenciesOf(task.id());
        for (int i = 0; i < after.size(); i += 10)
            asides.add(after.subList(i, Math.min(after.size(), i + 10)).stream()
                    .map(MarkdownWriter::after)
                    .collect(Collectors.joining(", ", "(after: ", ")")));
        if (task.parent() != null && !isInside(task)) asides.add("(part of: " + task.parent() + ")");
        return asides.isEmpty() ? "" : " " + String.join(" ", asides);
    }

    private static String after(Dependency d) {
        var type = d.type() == Dependency.Type.FS ? "" : " " + d.type();
        return d.from() + type + (d.lagMin() == 0 ? "" : " %+dm".formatted(d.lagMin()));
    }

    /// Text that is to be read, not parsed: as a quote no line of it can be taken for a task.
    private void quote(int depth, String text) {
        if (text.isBlank()) return;
        if (depth == 0) line(0, "");
        for (var l : text.strip().lines().toList()) line(depth, l.isEmpty() ? ">" : "> " + l);
        if (depth == 0) line(0, "");
    }

    private void line(int depth, String text) {
        out.repeat("  ", text.isEmpty() ? 0 : depth).append(text).append('\n');
    }

    /// Text of which Markdown makes the same text again.
    private static String escaped(String text) {
        var hidden = TextSafety.hidden(text).stream().map(TextSafety.Hidden::at).collect(Collectors.toSet());
        var escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || hidden.contains(i)) escaped.append("&#").append(c).append(';');
            else {
                if ("\\`*_[]<>&#~".indexOf(c) >= 0 || i == 0 && "+-=.)".indexOf(c) >= 0) escaped.append('\\');
                else if ((c == '.' || c == ')') && isNumber(text, i)) escaped.append('\\');
                escaped.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return escaped.toString();
    }

    private static boolean isNumber(String text, int end) {
        if (end > 9) return false;
        for (int i = 0; i < end; i++) if (!Character.isDigit(text.charAt(i))) return false;
        return true;
    }
}
