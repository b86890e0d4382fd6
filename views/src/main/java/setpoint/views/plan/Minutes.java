package setpoint.views.plan;

/// Minutes of work in words.
public final class Minutes {
    private Minutes() {}

    /// Short, for cards: `45m`, `4h`, `1.5h`.
    static String brief(long minutes) {
        if (minutes < 60) return minutes + "m";
        return hours(minutes) + "h";
    }

    /// For sentences: `45 min`, `4 h`, `1.5 h`.
    public static String spaced(long minutes) {
        if (minutes < 60) return minutes + " min";
        return hours(minutes) + " h";
    }

    private static String hours(long minutes) {
        long tenths = Math.round(minutes / 6.0);
        return tenths % 10 == 0 || tenths >= 1000 ? String.valueOf(Math.round(minutes / 60.0))
                : tenths / 10 + "." + tenths % 10;
    }
}
