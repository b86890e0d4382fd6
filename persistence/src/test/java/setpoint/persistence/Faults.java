package setpoint.persistence;

/// How often and from which seed the fault tests run: `-Dn=` and `-Dseed=`.
final class Faults {
    private Faults() {}

    /// The number of trials: what is usual, unless `-Dn=` says otherwise.
    static int times(int usual) {
        return Integer.getInteger("n", usual);
    }

    static long seed() {
        return Long.getLong("seed", 1);
    }

    /// For the message of a failing test.
    static String replay(long seed) {
        return "replay with -Dseed=" + seed + " -Dn=1";
    }
}
