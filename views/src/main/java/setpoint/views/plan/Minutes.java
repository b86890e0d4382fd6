package setpoint.views.plan;

import setpoint.model.core.Words;

/// Minutes of work in words.
public final class Minutes {
    private Minutes() {}

    /// Short, for cards: `45m`, `4h`, `1.5h`.
    static String brief(long minutes) {
        if (minutes < 60) return minutes + "m";
        return Words.hours(minutes) + "h";
    }

    /// For sentences: `45 min`, `4 h`, `1.5 h`.
    public static String spaced(long minutes) {
        return Words.minutes(minutes);
    }
}
