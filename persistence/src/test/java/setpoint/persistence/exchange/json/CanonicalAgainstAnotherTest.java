package setpoint.persistence.exchange.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import setpoint.model.core.Canonical;

/// The canonical form against that of another implementation of RFC 8785, on random JSON.
class CanonicalAgainstAnotherTest {
    private static final int DOCUMENTS = 3_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void theyAgreeOnRandomJson() throws IOException {
        for (int seed = 0; seed < DOCUMENTS; seed++) agreeOn(written(object(new Random(seed), 4)), seed);
    }

    @Test
    void theyAgreeOnRandomNumbers() throws IOException {
        var random = new Random(8785);
        for (int i = 0; i < 50_000; i++) {
            double d = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(d)) agreeOn("[" + d + "]", i);
        }
    }

    /// As RFC 8785, appendix B, lists them, by their bits; where Java's own shortest form has a digit more among them.
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesNumbersAsTheStandardLists(String bits, String expected) {
        double d = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));
        var shortest = expected.equals("0") ? "0" : expected;
        var read = StrictJson.read("n.json", shortest.getBytes(StandardCharsets.UTF_8));
        assertEquals(expected, Canonical.text(read));
        assertEquals(d == 0 ? 0.0 : d, ((Number) read).doubleValue());
    }

    private static void agreeOn(String json, int seed) throws IOException {
        var ours = Canonical.text(StrictJson.read("random.json", json.getBytes(StandardCharsets.UTF_8)));
        assertEquals(new JsonCanonicalizer(json).getEncodedString(), ours, () -> "seed " + seed + ": " + json);
    }

    private static String written(Object tree) throws JsonProcessingException {
        return MAPPER.writeValueAsString(tree);
    }

    private static Object object(Random random, int depth) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = random.nextInt(6); i > 0; i--) object.put(text(random), value(random, depth - 1));
        return object;
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 9 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt(2_000) - 1_000;
            case 3 -> random.nextLong() >> 11;
            case 4 -> random.nextGaussian() * Math.pow(10, random.nextInt(40) - 20);
            case 5, 6 -> text(random);
            case 7 -> object(random, depth);
            default -> {
                var list = new ArrayList<@Nullable Object>();
                for (int i = random.nextInt(5); i > 0; i--) list.add(value(random, depth - 1));
                yield list;
            }
        };
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) text.appendCodePoint(codePoint(random));
        return text.toString();
    }

    /// Controls, letters, and characters on either side of the surrogates, where orders by unit and by code point differ.
    private static int codePoint(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> 1 + random.nextInt(0x7F);
            case 1 -> 'a' + random.nextInt(4);
            case 2 -> 0x80 + random.nextInt(0x2000);
            case 3 -> 0xE000 + random.nextInt(0x1FFE);
            default -> 0x1_0000 + random.nextInt(0x10_0000);
        };
    }
}
