package setpoint.model.plan.diff;

import java.util.List;

/// What became of one field, in words.
///
/// @param field as the plan file names it; `dependsOn` for what a task waits for
/// @param name what people call it
/// @param before what it said; empty where a word on the difference says more than both values would
/// @param gone the entries of a list that are no longer there
/// @param come the entries of a list that are new
public record FieldDiff(
        String field, String name, String before, String after, List<String> gone, List<String> come) {

    static FieldDiff of(String field, String name, String before, String after) {
        return new FieldDiff(field, name, before, after, List.of(), List.of());
    }

    /// `Estimate: 3 h → 5 h`
    public String sentence() {
        return before.isEmpty() ? name + ": " + after : name + ": " + before + " → " + after;
    }
}
