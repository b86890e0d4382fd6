package setpoint.views.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import setpoint.model.core.Refused;
import setpoint.model.plan.Brief;
import setpoint.model.plan.Content;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Task;

/// The simplest text there is: each line the title of a task. Stateless.
public final class PlainLines implements Clippings {
    /// A longer text is rather a document, or a log, than a list of things to do.
    public static final int MOST_LINES = 500;

    public static final int LONGEST_LINE = 500;

    private static final String PLAN = "lines";

    @Override
    public Written write(Content parts) {
        var lines = parts.tasks().stream().map(Task::title).collect(Collectors.joining("\n", "", "\n"));
        return new Written(lines, lines);
    }

    @Override
    public Clipping read(String text) {
        var titles = titles(text);
        if (titles.isEmpty()) throw new Refused("The clipboard holds no text to make tasks of.");
        var taken = new HashSet<String>();
        var tasks = titles.stream().map(title -> {
            var id = Ids.slug(title, taken::contains);
            taken.add(id);
            return Task.titled(PLAN, id, title);
        }).toList();
        return new Clipping(
                new Content(PLAN, Brief.titled(PLAN), List.of(), List.of(), tasks, List.of()), List.of(),
                List.of());
    }

    private static List<String> titles(String text) {
        var titles = new ArrayList<String>();
        int number = 0;
        for (var line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (line.isBlank()) continue;
            if (line.indexOf('\0') >= 0)
                throw new Refused("The clipboard, line %d: this is the character U+0000, which no text has.", number);
            if (line.strip().length() > LONGEST_LINE)
                throw new Refused(
                        "The clipboard, line %d: the line has %,d characters; the title of a task has at most %,d.",
                        number, line.strip().length(), LONGEST_LINE);
            if (titles.size() == MOST_LINES)
                throw new Refused(
                        "The clipboard, line %d: lines become tasks, %,d at a time at most. Import longer lists from a file.",
                        number, MOST_LINES);
            titles.add(line.strip());
        }
        return titles;
    }
}
