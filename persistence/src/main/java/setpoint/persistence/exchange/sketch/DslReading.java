package setpoint.persistence.exchange.sketch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.json.StrictJson;

/// One pass through a file in the small language for plans: its lines become the tree of a sketch.
final class DslReading {
    private static final Pattern HEAD =
            Pattern.compile("task\\s+([^\\s\":]+)(?:\\s+\"((?:[^\"\\\\]|\\\\.){0,10000})\")?(.*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s+(\\w+):(\\S+)");
    private static final Pattern OUTCOME = Pattern.compile("on\\s+(success|failure)\\s*->\\s*(\\S+)");
    private static final Pattern MEMBER = Pattern.compile("([A-Za-z_]\\w*)\\s*:\\s*(.*)");
    private static final Pattern ENTRY = Pattern.compile("([^:]+):(?:\\s+(.*))?");

    /// A line that says something.
    private record Line(int number, int indent, String text) {}

    private final String file;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> lineOfTask = new HashMap<>();
    private int at;

    DslReading(String file, String text) {
        this.file = file;
        var all = text.split("\r\n|\r|\n", -1);
        boolean hasFences = text.contains("```");
        boolean inside = !hasFences;
        for (int i = 0; i < all.length; i++) {
            var flaw = StrictJson.flawOf(all[i]);
            if (flaw != null) throw refused(i + 1, flaw);
            if (all[i].strip().startsWith("```")) inside = !inside && beginsWithTask(all, i + 1);
            else if (inside) lines.add(new Line(i + 1, indentOf(all[i]), all[i].strip()));
        }
    }

    private static boolean beginsWithTask(String[] all, int from) {
        for (int i = from; i < all.length; i++) {
            var text = all[i].strip();
            if (!text.isEmpty() && !text.startsWith("#")) return text.startsWith("task ");
        }
        return false;
    }

    private static int indentOf(String line) {
        int indent = 0;
        for (char c : line.toCharArray()) {
            if (c == ' ') indent++;
            else if (c == '\t') indent += 4;
            else break;
        }
        return indent;
    }

    Map<String, Object> plan() {
        var tasks = new ArrayList<Object>();
        while (skipToNext()) tasks.add(task());
        if (tasks.isEmpty())
            throw new Refused("%s holds no task; one begins with: task <id> \"Title\"".formatted(file));
        var plan = new LinkedHashMap<String, Object>();
        plan.put("tasks", tasks);
        return plan;
    }

    /// Whether there is another line that says something, and goes to it.
    private boolean skipToNext() {
        while (at < lines.size() && (here().text().isEmpty() || here().text().startsWith("#"))) at++;
        return at < lines.size();
    }

    private boolean skipToNextWithin(int indent) {
        return skipToNext() && here().indent() > indent;
    }

    private Line here() {
        return lines.get(at);
    }

    private Map<String, Object> task() {
        var line = here();
        var head = HEAD.matcher(line.text());
        if (!head.matches()) throw refused(line.number(), "a task begins with: task <id> \"Title\" kind:<kind>");
        at++;
        var task = new LinkedHashMap<String, Object>();
        task.put("id", head.group(1));
        var other = lineOfTask.putIfAbsent(head.group(1), line.number());
        if (other != null)
            throw refused(line.number(), "task “%s” stands on line %d already".formatted(head.group(1), other));
        if (head.group(2) != null) task.put("title", head.group(2).replaceAll("\\\\(.)", "$1"));
        attributes(task, head.group(3), line.number());
        while (skipToNextWithin(line.indent())) member(task);
        return task;
    }

    private void attributes(Map<String, Object> task, String text, int line) {
        int end = 0;
        var attribute = ATTRIBUTE.matcher(text);
        while (attribute.find() && attribute.start() == end) {
            end = attribute.end();
            if (attribute.group(1).equals("using")) append(task, "tools", attribute.group(2));
            else put(task, attribute.group(1), scalar(attribute.group(2)), line);
        }
        var rest = text.substring(end).strip();
        if (!rest.isEmpty() && !rest.startsWith("#"))
            throw refused(line,
                    "“%s” is not understood; behind the title stand words such as kind:research".formatted(cut(rest)));
    }

    private void member(Map<String, Object> task) {
        var line = here();
        at++;
        var outcome = OUTCOME.matcher(line.text());
        if (outcome.matches()) {
            append(task, "next", Map.of("on", outcome.group(1), "to", outcome.group(2)));
            return;
        }
        var member = MEMBER.matcher(line.text());
        if (!member.matches())
            throw refused(
                    line.number(),
                    "“%s” is not understood; a task has needs, input, run, expect, on failure -> and on success ->"
                            .formatted(cut(line.text())));
        named(task, line, member);
    }

    private void named(Map<String, Object> task, Line line, Matcher member) {
        var value = member.group(2);
        switch (member.group(1)) {
            case "needs" -> ids(value).forEach(id -> append(task, "needs", id));
            case "using" -> ids(value).forEach(tool -> append(task, "tools", tool));
            case "input" -> put(task, "input", entries(line), line.number());
            case "expect" -> {
                if (!value.isEmpty()) append(task, "expect", unquoted(value));
                items(line).forEach(item -> append(task, "expect", item));
            }
            default -> put(task, member.group(1), isBlock(value) ? block(line) : scalar(value), line.number());
        }
    }

    private static List<String> ids(String text) {
        var ids = new ArrayList<String>();
        for (var id : text.replaceAll("\\s#.*$", "").replaceAll("[\\[\\],]", " ").strip().split("\\s+"))
            if (!id.isEmpty()) ids.add(unquoted(id));
        return ids;
    }

    private Map<String, Object> entries(Line of) {
        var entries = new LinkedHashMap<String, Object>();
        while (skipToNextWithin(of.indent())) {
            var line = here();
            at++;
            var entry = ENTRY.matcher(line.text());
            if (!entry.matches())
                throw refused(line.number(), "“%s” is no input; write key: value".formatted(cut(line.text())));
            put(entries, unquoted(entry.group(1).strip()), scalar(entry.group(2) == null ? "" : entry.group(2)),
                    line.number());
        }
        return entries;
    }

    private List<String> items(Line of) {
        var items = new ArrayList<String>();
        while (skipToNextWithin(of.indent())) {
            var line = here();
            at++;
            if (!line.text().startsWith("-"))
                throw refused(line.number(),
                        "“%s” is no criterion; each begins with a hyphen".formatted(cut(line.text())));
            items.add(unquoted(line.text().substring(1).strip()));
        }
        return items;
    }

    private static boolean isBlock(String value) {
        return value.isEmpty() || value.equals("|") || value.equals("|-") || value.equals(">");
    }

    /// The deeper lines as they stand, also those that look like comments.
    private String block(Line of) {
        var text = new StringBuilder();
        int indent = -1;
        for (; at < lines.size(); at++) {
            var line = here();
            if (!line.text().isEmpty() && line.indent() <= of.indent()) break;
            if (indent < 0 && !line.text().isEmpty()) indent = line.indent();
            text.append(" ".repeat(line.text().isEmpty() ? 0 : Math.max(0, line.indent() - indent)));
            text.append(line.text()).append('\n');
        }
        return text.toString().strip();
    }

    private static @Nullable Object scalar(String text) {
        if (text.matches("-?\\d{1,15}")) return Json.frozen(Long.valueOf(text));
        return unquoted(text);
    }

    private static String unquoted(String text) {
        boolean quoted = text.length() > 1
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private void put(Map<String, Object> members, String name, Object value, int line) {
        if (members.putIfAbsent(name, value) != null) throw refused(line, "“%s” is given twice".formatted(name));
    }

    private static void append(Map<String, Object> task, String name, Object value) {
        if (!(task.get(name) instanceof ArrayList<?>)) {
            var before = task.get(name);
            task.put(name, new ArrayList<>(before == null ? List.of() : List.of(before)));
        }
        Json.array(task.get(name)).add(value);
    }

    private Refused refused(int line, String what) {
        return new Refused("%s, line %d: %s.".formatted(file, line, what));
    }

    private static String cut(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
