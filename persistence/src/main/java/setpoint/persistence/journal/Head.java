package setpoint.persistence.journal;

import java.util.Map;
import setpoint.persistence.text.StateHash;

/// How far something has come: the revision, the hash of the journal's line that made it, and the hash of all items then.
public record Head(long revision, String line, String state) {
    /// Where every workspace begins.
    public static final Head START = new Head(0, StateHash.EMPTY, StateHash.EMPTY);

    public Map<String, Object> tree() {
        return Map.of("revision", revision, "line", line, "state", state);
    }
}
