package setpoint.persistence.exchange.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Limits;

/// Reads one YAML document as the JSON that it stands for, into the plain values that [Json] describes.
///
/// Only what JSON has: type tags are refused, and `true`, `false`, `null`, `~` and JSON's numbers are the only plain
/// words that mean more than themselves, so `on`, `yes` and dates stay text. Duplicate keys, more than one document,
/// nesting and lengths beyond those of [StrictJson], and aliases that multiply to more than [#MOST_VALUES] values are
/// refused with file, line and column. Whatever the bytes, nothing but [Refused] is thrown.
public final class StrictYaml {
    /// Values in one document, each counted as often as aliases repeat it.
    public static final int MOST_VALUES = 1_000_000;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,300})(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");

    /// A value that an alias may repeat.
    private record Anchored(@Nullable Object value, int size) {}

    private final String name;
    private final ParserImpl parser;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int values;

    private StrictYaml(String name, String text) {
        this.name = name;
        var options = new LoaderOptions();
        options.setCodePointLimit(StrictJson.LARGEST_FILE);
        parser = new ParserImpl(new StreamReader(text), options);
    }

    /// The one value that a file holds; null where it is empty.
    public static @Nullable Object read(String name, byte[] bytes) {
        return read(name, StrictJson.decoded(name, bytes));
    }

    static @Nullable Object read(String name, String text) {
        Limits.checkLines(name, text);
        try {
            return new StrictYaml(name, text).whole();
        } catch (MarkedYAMLException malformed) {
            var problem = malformed.getProblem() == null ? "it cannot be read" : malformed.getProblem();
            throw refused(name, malformed.getProblemMark(),
                    "this is not YAML: " + problem.lines().findFirst().orElse(""));
        } catch (YAMLException malformed) {
            var problem = String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
            throw new Refused("%s: this is not YAML: %s.".formatted(name, problem));
        }
    }

    private @Nullable Object whole() {
        next();
        if (next().is(Event.ID.StreamEnd)) return null;
        var value = value(next(), 0);
        next();
        var end = next();
        if (!end.is(Event.ID.StreamEnd))
            throw refused(end, "a second document begins here; put it into a file of its own");
        return value;
    }

    private Event next() {
        return parser.getEvent();
    }

    private @Nullable Object value(Event event, int depth) {
        if (event instanceof AliasEvent alias) return repeated(alias);
        int before = values++;
        checkCount(event);
        checkTag(event);
        if (event instanceof CollectionStartEvent && depth >= StrictJson.MOST_NESTING)
            throw refused(event, "mappings and lists nest deeper than " + StrictJson.MOST_NESTING);
        var value =
                switch (event.getEventId()) {
                    case MappingStart -> mapping(depth + 1);
                    case SequenceStart -> sequence(depth + 1);
                    default -> scalar((ScalarEvent) event);
                };
        var anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) anchors.put(anchor, new Anchored(value, values - before));
        return value;
    }

    private @Nullable Object repeated(AliasEvent alias) {
        var anchored = anchors.get(alias.getAnchor());
        if (anchored == null)
            throw refused(alias,
                    "the alias *%s stands for nothing before it, or for what it is in".formatted(alias.getAnchor()));
        values += anchored.size();
        checkCount(alias);
        return anchored.value();
    }

    private void checkCount(Event event) {
        if (values > MOST_VALUES)
            throw refused(event, "there are more than %,d values, aliases counted out".formatted(MOST_VALUES));
    }

    private void checkTag(Event event) {
        var tag = event instanceof ScalarEvent scalar ? scalar.getTag()
                : event instanceof CollectionStartEvent c ? c.getTag() : null;
        if (tag != null && !tag.equals("!")) throw refused(event, "type tags such as %s are not read".formatted(tag));
    }

    private Map<String, @Nullable Object> mapping(int depth) {
        var mapping = new LinkedHashMap<String, @Nullable Object>();
        for (var event = next(); !event.is(Event.ID.MappingEnd); event = next()) {
            if (!(event instanceof ScalarEvent scalar)) throw refused(event, "a key must be text");
            checkTag(event);
            var key = sound(scalar);
            var value = value(next(), depth);
            if (mapping.containsKey(key))
                throw refused(event, "the key “%s” stands twice in one mapping".formatted(key));
            mapping.put(key, value);
        }
        return mapping;
    }

    private List<@Nullable Object> sequence(int depth) {
        var sequence = new ArrayList<@Nullable Object>();
        for (var event = next(); !event.is(Event.ID.SequenceEnd); event = next()) sequence.add(value(event, depth));
        return sequence;
    }

    private @Nullable Object scalar(ScalarEvent event) {
        var text = sound(event);
        if (!event.isPlain()) return text;
        return switch (text) {
            case "", "~", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> NUMBER.matcher(text).matches() ? Json.frozen(new BigDecimal(text)) : text;
        };
    }

    private String sound(ScalarEvent event) {
        var text = event.getValue();
        if (text.length() > StrictJson.LONGEST_STRING)
            throw refused(event,
                    "a text has %,d characters; %,d are allowed".formatted(text.length(), StrictJson.LONGEST_STRING));
        var flaw = StrictJson.flawOf(text);
        if (flaw != null) throw refused(event, flaw);
        return text;
    }

    private Refused refused(Event event, String what) {
        return refused(name, event.getStartMark(), what);
    }

    private static Refused refused(String name, @Nullable Mark mark, String what) {
        if (mark == null) return new Refused("%s: %s.".formatted(name, what));
        return new Refused(
                "%s, line %d, column %d: %s.".formatted(name, mark.getLine() + 1, mark.getColumn() + 1, what));
    }
}
