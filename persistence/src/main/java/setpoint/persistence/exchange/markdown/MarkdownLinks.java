package setpoint.persistence.exchange.markdown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.plan.Dependency;
import setpoint.persistence.exchange.Limits;
import setpoint.persistence.exchange.Loops;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.Options;

/// Makes dependencies of the names of tasks that a Markdown document writes down.
final class MarkdownLinks {
    private static final Pattern LINK = Pattern.compile(" (FS|SS|FF|SF)$");
    private static final Pattern LAG = Pattern.compile(" ([+-]\\d{1,8})m$");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile("[^\\p{L}\\p{N}.]+$");
    private static final int MOST_WORDS = 12;

    private record Asked(MarkdownTask task, String from, String to, Dependency dependency) {}

    private final String file;
    private final String plan;
    private final Options options;
    private final Notes notes;
    private final Map<String, @Nullable MarkdownTask> named = new HashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Object> setAside = new ArrayList<>();

    MarkdownLinks(String file, String plan, List<MarkdownTask> tasks, Options options, Notes notes) {
        this.file = file;
        this.plan = plan;
        this.options = options;
        this.notes = notes;
        for (var task : tasks) named.put(task.id.toLowerCase(Locale.ROOT), task);
        var others = new HashMap<String, Integer>();
        for (var task : tasks)
            for (var name : task.names().stream().distinct().toList()) others.merge(name, 1, Integer::sum);
        for (var task : tasks)
            for (var name : task.names()) if (others.get(name) == 1) named.putIfAbsent(name, task);
        connect(tasks);
    }

    Collection<Dependency> dependencies() {
        return dependencies;
    }

    List<Object> setAside() {
        return setAside;
    }

    private void connect(List<MarkdownTask> tasks) {
        var asked = new LinkedHashMap<String, Asked>();
        for (var task : tasks) for (var text : task.after) ask(task, text, asked);
        Limits.checkDependencies(file, asked.size());
        var parents = new HashMap<String, String>();
        for (var task : tasks) if (task.parent != null) parents.put(task.id, task.parent.id);
        var loops = new Loops(file, tasks.stream().map(t -> t.id).toList(), parents);
        for (var a : asked.values()) loops.add(a.from, a.to);
        var closing = new HashMap<Integer, List<String>>();
        for (var loop : loops.find()) closing.put(loop.edge(), loop.cycle());
        int number = 0;
        for (var a : asked.values()) {
            var cycle = closing.get(number++);
            if (cycle == null) dependencies.add(a.dependency);
            else
                setAside(a.task, a.from,
                        "%s after %s closes a loop (%s)".formatted(a.to, a.from, String.join(" → ", cycle)));
        }
    }

    private void ask(MarkdownTask task, String text, Map<String, Asked> asked) {
        var name = text;
        int lag = 0;
        var type = Dependency.Type.FS;
        var lagged = LAG.matcher(name);
        if (lagged.find()) {
            lag = Integer.parseInt(lagged.group(1));
            name = name.substring(0, lagged.start());
        }
        var typed = LINK.matcher(name);
        if (typed.find()) {
            type = Dependency.Type.valueOf(typed.group(1));
            name = name.substring(0, typed.start());
        }
        var from = named(name);
        if (from == null) unknown(task, text);
        else {
            var dependency = new Dependency(plan, from.id, task.id, type, lag, Map.of());
            asked.putIfAbsent(dependency.id(), new Asked(task, from.id, task.id, dependency));
        }
    }

    /// The task that a text names: by the whole of it, else by its first words, the more the better.
    private @Nullable MarkdownTask named(String text) {
        var whole = named.get(text.toLowerCase(Locale.ROOT).strip());
        if (whole != null) return whole;
        var words = text.toLowerCase(Locale.ROOT).split("\\s+", MOST_WORDS + 1);
        for (int n = Math.min(words.length, MOST_WORDS); n > 0; n--) {
            var first = String.join(" ", List.of(words).subList(0, n));
            var task = named.get(NOT_OF_A_NAME.matcher(first).replaceAll(""));
            if (task != null) return task;
        }
        return null;
    }

    private void unknown(MarkdownTask task, String text) {
        if (text.toLowerCase(Locale.ROOT).startsWith("none")) return;
        var shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        setAside(task, text, "task %s comes after “%s”, which names no task here".formatted(task.id, shown));
    }

    private void setAside(MarkdownTask task, String from, String what) {
        if (options.strict()) throw new Refused("%s, line %d: %s.".formatted(file, task.at, what));
        notes.add("line " + task.at, what + "; that was set aside.");
        setAside.add(Map.of("task", task.id, "after", from));
    }
}
