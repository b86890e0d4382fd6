package setpoint.views.week.layout;

import java.util.Map;

/// What the measure says of the blocks of a week, as far as it is drawn.
///
/// @param dreams by the ids of DREAM blocks; one that is missing is still ahead or simply there
/// @param reality by the ids of REALITY blocks; one that is missing stands for itself
public record Verdicts(Map<String, OfDream> dreams, Map<String, OfReality> reality) {
    public static final Verdicts NONE = new Verdicts(Map.of(), Map.of());

    /// What became of an intention.
    public enum Fate {
        /// It is ahead, goes on, or was followed.
        INTENDED,
        /// Nothing happened in its place.
        SKIPPED,
        /// Something else happened in its place.
        REPLACED
    }

    /// How what happened stands to what was intended.
    public enum Mark {
        NONE,
        ON_INTENT,
        PARTIAL,
        UNPLANNED,
        /// It was not intended, and took the place of something that was.
        REPLACING
    }

    /// @param words the signal and its reasons, for a tooltip
    public record OfDream(Fate fate, String words) {}

    /// @param dream the id of the block that it fulfils; empty for none
    /// @param mark shown on it; the first piece of a run carries it
    public record OfReality(String dream, Mark mark, String words) {}

    public OfDream ofDream(String id) {
        return dreams.getOrDefault(id, new OfDream(Fate.INTENDED, ""));
    }

    public OfReality ofReality(String id) {
        return reality.getOrDefault(id, new OfReality("", Mark.NONE, ""));
    }
}
