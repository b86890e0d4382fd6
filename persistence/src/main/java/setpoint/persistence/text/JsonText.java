package setpoint.persistence.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;

/// Reads JSON text into the plain values of [setpoint.model.core.Json]: one value, nothing after it, no member twice, no
/// more than 200 levels. Numbers are `Long` where they are whole and fit, else `BigInteger` or `BigDecimal`.
public final class JsonText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(200)
                    .maxStringLength(100_000_000)
                    .build())
            .build();

    private JsonText() {}

    public static @Nullable Object read(byte[] bytes) {
        return read(bytes, 0, bytes.length);
    }

    /// @throws Refused where it is not JSON, saying why and where
    public static @Nullable Object read(byte[] bytes, int from, int length) {
        try (var parser = FACTORY.createParser(bytes, from, length)) {
            parser.nextToken();
            var value = value(parser);
            if (parser.nextToken() != null) throw new Refused("This is more than one JSON value.");
            return value;
        } catch (IOException malformed) {
            throw new Refused("This is not JSON: %s", String.valueOf(malformed.getMessage()));
        }
    }

    private static @Nullable Object value(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == null) throw new Refused("This is not JSON: it ends too early.");
        return switch (token) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> array(parser);
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> whole(parser);
            case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new Refused("This is not JSON: %s out of place.", token);
        };
    }

    private static Number whole(JsonParser parser) throws IOException {
        return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                ? parser.getBigIntegerValue()
                : (Number) parser.getLongValue();
    }

    private static Map<String, @Nullable Object> object(JsonParser parser) throws IOException {
        var members = new LinkedHashMap<String, @Nullable Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            parser.nextToken();
            int before = members.size();
            members.put(name, value(parser));
            if (members.size() == before) throw new Refused("This JSON has the member “%s” twice.", name);
        }
        return members;
    }

    private static List<@Nullable Object> array(JsonParser parser) throws IOException {
        var elements = new ArrayList<@Nullable Object>();
        while (parser.nextToken() != JsonToken.END_ARRAY) elements.add(value(parser));
        return elements;
    }
}
