package setpoint.persistence.exchange.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;
import setpoint.model.core.Refused;
import setpoint.model.core.TextSafety;
import setpoint.persistence.exchange.Limits;
import setpoint.persistence.exchange.PlainText;
import setpoint.persistence.exchange.Source;

/// Reads JSON as RFC 8259 has it and no more, into the plain values that [Json] describes, members in their order.
///
/// Whatever the bytes, the answer is a value or a [Refused] that names the file, line and column (both from 1; columns
/// count UTF-16 units): malformed UTF-8 (a byte order mark is accepted), duplicate keys, anything behind the value,
/// lone surrogates and U+0000, and what exceeds the limits below. Stateless.
public final class StrictJson {
    /// How deep objects and lists may nest.
    public static final int MOST_NESTING = Limits.DEPTH;

    /// UTF-16 units in one string or key.
    public static final int LONGEST_STRING = Limits.STRING;

    /// Bytes in one file.
    public static final int LARGEST_FILE = Limits.FILE;

    /// Characters in one number.
    public static final int LONGEST_NUMBER = 1_000;

    /// The greatest power of ten, up or down, that a number may be written with.
    public static final int LARGEST_EXPONENT = 1_000;

    /// Whole numbers of fewer characters are surely a `long`.
    private static final int SURELY_LONG = 19;

    private static final String ENDS_TOO_EARLY = "the text ends in the middle of the JSON value";

    // The limits are kept here, where they can be named with a place; Jackson's own only must not come first.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .configure(JsonFactory.Feature.INTERN_FIELD_NAMES, false)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MOST_NESTING + 2)
                    .maxStringLength(LARGEST_FILE)
                    .maxNameLength(LARGEST_FILE)
                    .maxNumberLength(LARGEST_FILE)
                    .build())
            .build();

    private final String name;
    private final int linesBefore;
    private final JsonParser parser;

    private StrictJson(String name, int linesBefore, JsonParser parser) {
        this.name = name;
        this.linesBefore = linesBefore;
        this.parser = parser;
    }

    /// The one value that a file holds.
    ///
    /// @param name the file's name, for messages
    public static @Nullable Object read(String name, byte[] bytes) {
        return read(name, decoded(name, bytes), 0);
    }

    public static @Nullable Object read(Source source) {
        return read(source.name(), source.bytes());
    }

    /// The one object that a file holds.
    public static Map<String, Object> readObject(String name, byte[] bytes) {
        if (read(name, bytes) instanceof Map<?, ?> map) return Json.object(map);
        throw new Refused("%s must hold one JSON object.", name);
    }

    /// The one value on a line of a file.
    ///
    /// @param line the line's number, from 1
    public static @Nullable Object readLine(String name, int line, String text) {
        return read(name, text, line - 1);
    }

    /// The text of a file, without its byte order mark.
    ///
    /// @throws Refused where it is too large or not UTF-8
    public static String decoded(String name, byte[] bytes) {
        return PlainText.decoded(new Source(name, bytes));
    }

    private static @Nullable Object read(String name, String text, int linesBefore) {
        try (var parser = FACTORY.createParser(text.toCharArray())) {
            return new StrictJson(name, linesBefore, parser).whole();
        } catch (IOException impossible) {
            throw new Refused("%s cannot be read: %s", name, impossible.getMessage());
        }
    }

    private @Nullable Object whole() throws IOException {
        try {
            var first = parser.nextToken();
            if (first == null) throw refused(parser.currentLocation(), "there is no JSON here");
            var value = value(first, 0);
            if (parser.nextToken() != null) throw refused(here(), "something follows behind the end of the JSON value");
            return value;
        } catch (JsonProcessingException malformed) {
            throw refused(malformed.getLocation(), sentence(malformed.getOriginalMessage()));
        }
    }

    private @Nullable Object value(JsonToken token, int depth) throws IOException {
        return switch (token) {
            case START_OBJECT -> object(depth + 1);
            case START_ARRAY -> array(depth + 1);
            case VALUE_STRING -> sound(parser.getText());
            case VALUE_NUMBER_INT -> parser.getTextLength() < SURELY_LONG ? (Number) parser.getLongValue() : number();
            case VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw refused(here(), "this is not JSON");
        };
    }

    private Map<String, @Nullable Object> object(int depth) throws IOException {
        checkDepth(depth);
        var object = new LinkedHashMap<String, @Nullable Object>();
        while (next() != JsonToken.END_OBJECT) {
            var key = sound(parser.currentName());
            if (object.containsKey(key))
                throw refused(here(),
                        "the key “%s” stands twice in one object".formatted(TextSafety.shownOnOneLine(cut(key))));
            object.put(key, value(next(), depth));
        }
        return object;
    }

    private List<@Nullable Object> array(int depth) throws IOException {
        checkDepth(depth);
        var list = new ArrayList<@Nullable Object>();
        for (var token = next(); token != JsonToken.END_ARRAY; token = next()) list.add(value(token, depth));
        return list;
    }

    private JsonToken next() throws IOException {
        var token = parser.nextToken();
        if (token == null) throw refused(parser.currentLocation(), ENDS_TOO_EARLY);
        return token;
    }

    private void checkDepth(int depth) {
        if (depth > MOST_NESTING) throw refused(here(), "objects and lists nest deeper than " + MOST_NESTING);
    }

    private Number number() throws IOException {
        var text = parser.getText();
        if (text.length() > LONGEST_NUMBER)
            throw refused(here(),
                    "a number has %,d characters; %,d are allowed".formatted(text.length(), LONGEST_NUMBER));
        int e = Math.max(text.indexOf('e'), text.indexOf('E'));
        if (e >= 0 && !isModest(text.substring(e + 1)))
            throw refused(here(), "the exponent of a number is beyond ±%,d".formatted(LARGEST_EXPONENT));
        return Objects.requireNonNull((Number) Json.frozen(new BigDecimal(text)));
    }

    private static boolean isModest(String exponent) {
        var digits = exponent.replaceFirst("^[+-]?0*", "");
        return digits.length() <= 4 && (digits.isEmpty() || Integer.parseInt(digits) <= LARGEST_EXPONENT);
    }

    private String sound(String text) {
        if (text.length() > LONGEST_STRING)
            throw refused(here(),
                    "a text has %,d characters; %,d are allowed".formatted(text.length(), LONGEST_STRING));
        var flaw = flawOf(text);
        if (flaw != null) throw refused(here(), flaw);
        return text;
    }

    /// Why a text cannot be taken in; null where it can.
    public static @Nullable String flawOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) return "a text holds the character U+0000, which is not allowed";
            if (!Character.isSurrogate(c)) continue;
            boolean paired = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (!paired) return "a text holds half a character (the lone surrogate U+%04X)".formatted((int) c);
            i++;
        }
        return null;
    }

    private JsonLocation here() {
        return parser.currentTokenLocation();
    }

    private Refused refused(@Nullable JsonLocation place, String what) {
        int line = place == null ? 1 : Math.max(1, place.getLineNr());
        int column = place == null ? 1 : Math.max(1, place.getColumnNr());
        return new Refused("%s, line %d, column %d: %s.".formatted(name, linesBefore + line, column, what));
    }

    private static String sentence(String jackson) {
        if (jackson.startsWith("Unexpected end-of-input")) return ENDS_TOO_EARLY;
        if (jackson.startsWith("Non-standard token")) return "this is not JSON: it knows no NaN and no Infinity";
        var first = jackson.lines().findFirst().orElse("").replaceAll("\\s*\\(code \\d+[^)]*\\)", "");
        return "this is not JSON: " + cut(first.replaceAll("[.:\\s]+$", ""), 160);
    }

    private static String cut(String text) {
        return cut(text, 60);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
