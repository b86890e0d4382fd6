package setpoint.model.plan.diff;

import java.util.List;
import setpoint.model.plan.Content;

/// What became of one part of a plan. What a task waits for is a field of that task here, so that a new dependency is a
/// change of the task that waits.
///
/// @param kind `plan`, `phase`, `task` or `scope`
/// @param title what it is called now, or was before it was removed; its id where it has no title
/// @param summary an added or removed part in a few words; empty for a changed one
/// @param fields what differs, the weightiest first; empty unless the part is changed
public record PartDiff(
        Fate fate, String kind, String id, String title, String summary, List<FieldDiff> fields) {
    /// What became of it.
    public enum Fate {
        ADDED,
        REMOVED,
        CHANGED
    }

    /// Kind and id: `task/research-01`.
    public String key() {
        return kind + "/" + id;
    }

    public boolean isTask() {
        return kind.equals("task");
    }

    /// All parts that differ: the added, then the removed, in the order of the plan, then the changed, those first whose
    /// change weighs most, so that many small ones do not hide a grave one.
    public static List<PartDiff> between(Content before, Content after) {
        return new Comparison(before, after).parts();
    }
}
