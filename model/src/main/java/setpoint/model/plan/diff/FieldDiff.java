package setpoint.model.plan.diff;

import java.util.List;
import java.util.Objects;
import setpoint.model.core.Records;
import setpoint.model.plan.Content;

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

    /// Each field in which two states of one part differ, in the order of the plan file.
    ///
    /// @param content the plan in which ids of phases and tasks stand for something
    public static List<FieldDiff> between(Record before, Record after, Content content) {
        var words = new FieldWords(content, content);
        var was = Records.full(before);
        var is = Records.full(after);
        return is.keySet().stream()
                .filter(field -> !Objects.equals(was.get(field), is.get(field)))
                .map(field -> words.diff(field, was.get(field), is.get(field)))
                .toList();
    }

    /// `Estimate: 3 h → 5 h`
    public String sentence() {
        return before.isEmpty() ? name + ": " + after : name + ": " + before + " → " + after;
    }
}
