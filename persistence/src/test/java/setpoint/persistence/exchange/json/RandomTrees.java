package setpoint.persistence.exchange.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;

/// Random JSON values.
///
/// @param interoperable whether all numbers are such that every reader agrees on them
public record RandomTrees(Random random, boolean interoperable) {
    public @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 4 ? 5 : 7)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> text();
            case 3 -> interoperable ? (Object) (long) random.nextInt() : (Object) random.nextLong();
            case 4 -> Json.frozen(new BigDecimal(String.valueOf(random.nextGaussian() * 1e6)));
            case 5 -> list(depth);
            default -> object(depth);
        };
    }

    private List<@Nullable Object> list(int depth) {
        var list = new ArrayList<@Nullable Object>();
        for (int i = random.nextInt(5); i > 0; i--) list.add(value(depth + 1));
        return list;
    }

    public Map<String, @Nullable Object> object(int depth) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (int i = random.nextInt(5); i > 0; i--) object.put(text(), value(depth + 1));
        return object;
    }

    public String text() {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) text.appendCodePoint(character());
        return text.toString();
    }

    private int character() {
        return switch (random.nextInt(4)) {
            case 0 -> 1 + random.nextInt(0x9F);
            case 1 -> 0x2000 + random.nextInt(0x80);
            case 2 -> 0x1F600 + random.nextInt(64);
            default -> 'a' + random.nextInt(26);
        };
    }
}
