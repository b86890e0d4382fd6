package setpoint.persistence.exchange;

import setpoint.model.core.Refused;

/// How much a file may ask for, so that a hostile or broken one is refused in a sentence instead of filling memory.
/// Every format keeps to the same.
public final class Limits {
    /// Bytes in one file.
    public static final int FILE = 32 << 20;

    /// UTF-16 units in one text, such as a title.
    public static final int STRING = 1 << 20;

    /// UTF-16 units in one line of a format that is written by hand.
    public static final int LINE = 1 << 20;

    /// How deep lists, quotes, subgraphs or objects may nest.
    public static final int DEPTH = 64;

    public static final int TASKS = 200_000;

    public static final int DEPENDENCIES = 500_000;

    /// Dependencies that lie in loops and must be looked at one after the other.
    public static final int DEPENDENCIES_IN_LOOPS = 5_000;

    /// Warnings that are told one by one; further ones are counted.
    public static final int WARNINGS = 200;

    private Limits() {}

    /// @throws Refused where a file would bring more tasks than a plan may have
    public static void checkTasks(String file, int tasks) {
        if (tasks > TASKS) throw new Refused("%s has more than %,d tasks; divide it into several plans.", file, TASKS);
    }

    /// Refuses a line that nobody has written by hand; what reads such formats may take long over one.
    public static void checkLines(String file, String text) {
        int number = 1;
        for (int start = 0; start < text.length(); number++) {
            int end = text.indexOf('\n', start);
            if (end < 0) end = text.length();
            if (end - start > LINE)
                throw new Refused("%s, line %d: the line has %,d characters; %,d are the most.", file, number,
                        end - start, LINE);
            start = end + 1;
        }
    }

    public static void checkDependencies(String file, int dependencies) {
        if (dependencies > DEPENDENCIES)
            throw new Refused("%s has more than %,d dependencies; divide it into several plans.", file, DEPENDENCIES);
    }

    /// @param place where in the file: `line 12`
    public static void checkDepth(String file, String place, int depth) {
        if (depth > DEPTH)
            throw new Refused("%s, %s: this is nested more than %d deep, which is the most.", file, place, DEPTH);
    }

    public static void checkString(String file, String place, int length) {
        if (length > STRING)
            throw new Refused("%s, %s: a text has %,d characters; %,d are the most.", file, place, length, STRING);
    }
}
