package setpoint.app.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that is not answered: its status, and why, as RFC 9457 has it.
final class Problem extends Exception {
    private final int status;

    /// @param sentence what is wrong and what would be right; names nothing that the caller does not know
    Problem(int status, String sentence) {
        super(sentence, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }

    Map<String, @Nullable Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("type", "about:blank");
        tree.put("status", (long) status);
        tree.put("detail", getMessage());
        return tree;
    }
}
