package setpoint.app;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.plan.Content;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Options;
import setpoint.persistence.exchange.Source;
import setpoint.persistence.exchange.Warning;
import setpoint.persistence.exchange.all.Formats;
import setpoint.persistence.exchange.json.JsonText;
import setpoint.persistence.exchange.json.StrictJson;
import setpoint.persistence.exchange.mermaid.Mermaid;
import setpoint.persistence.exchange.plan.Signers;
import setpoint.views.desk.Clippings;
import setpoint.views.desk.PlainLines;

/// The clipboard in the formats that files have: written as a plan file and as a flowchart, read in any format that
/// plans are imported from. A text in none of them is taken line by line. Stateless.
final class ClipboardFormats implements Clippings {
    /// Larger texts are files that somebody has opened, and take long to read.
    static final int LARGEST = 4 << 20;

    private static final String NAME = "The clipboard";
    private static final Pattern LIST = Pattern.compile("(?m)^[ \\t]*([-*+]|\\d{1,9}[.)])[ \\t]+\\S");
    private static final String MARKDOWN = "markdown";
    private static final String SKETCH = "sketch";

    // who has signed a plan does not matter to its parts
    private final Formats formats = new Formats(Signers.NONE);
    private final PlainLines lines = new PlainLines();

    @Override
    public Written write(Content parts) {
        return new Written(JsonText.pretty(parts.toTree()), Mermaid.write(parts));
    }

    @Override
    public Clipping read(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > LARGEST)
            throw new Refused(
                    "The clipboard holds %,d bytes; %,d (4 MiB) can be pasted. Save it as a file and import that.",
                    bytes.length, LARGEST);
        var source = new Source(NAME, bytes);
        var format = formats.recognise(source);
        if (format.isPresent()) return clipping(formats.read(source, format.get().word(), Options.DEFAULT));
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) return clipping(json(source));
        if (LIST.matcher(text).find()) return clipping(formats.read(source, MARKDOWN, Options.DEFAULT));
        return lines.read(text);
    }

    /// A single task, or a list of tasks, as a plan file has them.
    private Imported json(Source source) {
        var tree = StrictJson.read(source);
        var tasks = tree instanceof Map<?, ?> ? "[" + text(source) + "]" : text(source);
        boolean isOfTasks = tree instanceof Map<?, ?> task
                ? task.containsKey("title")
                : Json.array(tree).stream().allMatch(t -> t instanceof String || Json.object(t).containsKey("title"));
        if (!isOfTasks)
            throw new Refused(
                    "The clipboard holds JSON that is neither a plan nor a task: a task has a “title”, a plan has “tasks”.");
        var plan = "{\"tasks\": %s}".formatted(tasks).getBytes(StandardCharsets.UTF_8);
        return formats.read(new Source(NAME, plan), SKETCH, Options.DEFAULT);
    }

    private static String text(Source source) {
        return new String(source.bytes(), StandardCharsets.UTF_8);
    }

    private static Clipping clipping(Imported imported) {
        if (imported.content().tasks().isEmpty()) throw new Refused("The clipboard holds a plan without any tasks.");
        return new Clipping(
                imported.content(), imported.work(), imported.warnings().stream().map(Warning::toString).toList());
    }
}
