package setpoint.model.plan;

import java.util.List;
import java.util.Map;
import setpoint.model.core.AboutOthers;
import setpoint.model.core.Default;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// One task waiting for another. At most one for each ordered pair of tasks.
///
/// @param from the predecessor
/// @param to the task that depends on it
/// @param lagMin minutes between the two; negative for a lead
public record Dependency(
        String plan, String from, String to, @Default("FS") Type type, int lagMin, Map<String, Object> extensions)
        implements DraftItem, AboutOthers {
    /// Which end of the predecessor lets which end of the successor happen.
    public enum Type {
        /// The successor starts after the predecessor has finished.
        FS,
        /// The successor starts after the predecessor has started.
        SS,
        /// The successor finishes after the predecessor has finished.
        FF,
        /// The successor finishes after the predecessor has started.
        SF
    }

    public Dependency(String plan, String from, String to) {
        this(plan, from, to, Type.FS, 0, Map.of());
    }

    public static String id(String from, String to) {
        return from + ">" + to;
    }

    /// An id with those of its two ends.
    static List<String> ids(String id) {
        int between = id.indexOf('>');
        return List.of(id, id.substring(0, between), id.substring(between + 1));
    }

    @Override
    public String id() {
        return id(from, to);
    }

    @Override
    public List<Key> needs() {
        return List.of(Task.key(plan, from), Task.key(plan, to));
    }

    @Override
    public List<String> about() {
        return ids(id());
    }

    @Override
    public void check(Snapshot now) {
        if (from.equals(to)) throw Refused.malformed("Task %s cannot depend on itself.", from);
        Dag.of(now, plan).mustHoldTogether();
    }

    public static Key key(String plan, String from, String to) {
        return new Key(Dependency.class, plan, id(from, to));
    }
}
