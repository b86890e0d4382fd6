package setpoint.persistence.exchange.ical;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.Source;

/// The lines of a calendar file, taken apart into components. Reads each character once, keeps only what is used, and
/// goes on behind what it does not understand.
final class CalendarText {
    private static final int DEEPEST = 16;
    private static final int MOST_COMPONENTS = 20_000;
    private static final int MOST_LINES = 10_000;
    private static final Set<String> KEPT = Set.of("VCALENDAR", "VEVENT", "VTIMEZONE", "STANDARD", "DAYLIGHT");
    private static final Set<String> OTHERS = Set.of("VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY");

    /// A component with the lines that belong to it alone.
    record Component(String name, int number, List<ContentLine> lines, List<Component> parts) {
        /// The first line of a name.
        @Nullable
        ContentLine first(String name) {
            for (var line : lines) if (line.is(name)) return line;
            return null;
        }

        List<ContentLine> all(String name) {
            return lines.stream().filter(line -> line.is(name)).toList();
        }

        List<Component> parts(String name) {
            return parts.stream().filter(part -> part.name.equals(name)).toList();
        }
    }

    private final String file;
    private final Notes notes;
    private final Component whole = new Component("", 0, new ArrayList<>(), new ArrayList<>());
    private final Deque<Component> open = new ArrayDeque<>();
    private final Map<String, Integer> others = new TreeMap<>();
    private int components;

    private CalendarText(String file, Notes notes) {
        this.file = file;
        this.notes = notes;
        open.push(whole);
    }

    /// A component that holds all that the file has.
    ///
    /// @throws Refused where it is no text, or asks for more than a file may
    static Component read(Source source, Notes notes) {
        var text = new CalendarText(source.name(), notes);
        text.read(PlainText.of(source));
        return text.whole;
    }

    private void read(String text) {
        int number = 0;
        int begun = 0;
        var line = new StringBuilder();
        for (int start = 0; start < text.length();) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            number++;
            boolean folded = begun > 0 && end > start && (text.charAt(start) == ' ' || text.charAt(start) == '\t');
            if (folded) line.append(text, start + 1, end);
            else {
                if (!line.isEmpty()) take(begun, line.toString());
                line.setLength(0);
                line.append(text, start, end);
                begun = number;
            }
            start = end + 1;
        }
        if (!line.isEmpty()) take(begun, line.toString());
        if (open.size() > 1)
            notes.add("line " + number, "the file ends within " + open.peek().name() + "; what there is was read");
        others.forEach((name, n) -> notes.add("", "%d %s left out: only events are read.".formatted(n, name)));
    }

    private void take(int number, String text) {
        if (text.isBlank()) return;
        var line = ContentLine.of(number, text);
        if (line.isEmpty()) notes.count("Lines that are not of the form NAME:value were left out: %d.");
        else if (line.get().is("BEGIN")) begin(line.get());
        else if (line.get().is("END")) end(line.get());
        else keep(line.get());
    }

    private void begin(ContentLine line) {
        var name = line.value().strip().toUpperCase(Locale.ROOT);
        if (open.size() > DEEPEST)
            throw new Refused("%s, %s: components are nested more than %d deep, which is the most.", file,
                    line.place(), DEEPEST);
        if (++components > MOST_COMPONENTS)
            throw new Refused("%s, %s: the file has more than %,d components; divide it.", file, line.place(),
                    MOST_COMPONENTS);
        if (OTHERS.contains(name)) others.merge(name, 1, Integer::sum);
        var component = new Component(name, line.number(), new ArrayList<>(), new ArrayList<>());
        if (KEPT.contains(name)) open.element().parts().add(component);
        open.push(component);
    }

    private void end(ContentLine line) {
        var name = line.value().strip().toUpperCase(Locale.ROOT);
        if (open.stream().noneMatch(component -> component.name().equals(name))) {
            notes.count("END lines that end nothing were left out: %d.");
            return;
        }
        while (!open.pop().name().equals(name)) notes.count("Components that lack their END line: %d.");
    }

    private void keep(ContentLine line) {
        var component = open.element();
        if (!KEPT.contains(component.name())) return;
        if (component.lines().size() == MOST_LINES)
            throw new Refused("%s, %s: one component has more than %,d lines, which is the most.", file,
                    line.place(), MOST_LINES);
        component.lines().add(line);
    }
}
