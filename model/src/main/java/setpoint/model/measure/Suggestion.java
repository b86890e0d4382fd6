package setpoint.model.measure;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.model.week.Week;

/// What could be changed after a week: the template, where weeks differ from it steadily, else the habit. Title and
/// sentence are made from the numbers alone.
///
/// @param slot the slot of the week template that it is about
/// @param archetype the slot's mode of work
/// @param title `Tuesday CREATE starts late and runs over`
/// @param sentence in how many weeks, and by how much
/// @param weeks the last 8 closed weeks that had the slot, oldest first, and whether it was seen in each; where there are
///   fewer, those before the first are false
/// @param weeksSeen in how many of them
/// @param weeksKnown how many weeks there are, at most 8
/// @param change what to do with the template; null for a discipline, which never has any
/// @param recoveredMinutes how many intended minutes a week the change would have turned out on intent, or, where a slot
///   is removed, would not have been intended in vain
public record Suggestion(
        Kind kind,
        String slot,
        String archetype,
        String title,
        String sentence,
        List<Boolean> weeks,
        int weeksSeen,
        int weeksKnown,
        @Nullable TemplateChange change,
        int recoveredMinutes) {
    /// How many weeks are looked at.
    public static final int WEEKS = 8;

    /// In how many of them something must be seen to be taken for a fault of the template.
    public static final int WEEKS_NEEDED = 3;

    /// What has to change.
    public enum Kind {
        TEMPLATE_CHANGE,
        DISCIPLINE
    }

    /// All that a week and the closed ones before it suggest, what recovers most first. Of the week itself counts what can
    /// be judged already, as if it were closed: it is reviewed in order to close it.
    public static List<Suggestion> of(Snapshot now, String agent, Week week, Instant at) {
        return new Suggestions(now, agent, week, at).all();
    }
}
