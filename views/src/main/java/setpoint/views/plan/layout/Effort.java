package setpoint.views.plan.layout;

import java.util.function.BooleanSupplier;

/// How long to look for fewer crossings.
///
/// @param sweeps over all columns
/// @param looks how many nodes are looked at while small parts are tried anew
/// @param wanted asked now and then, from the thread that calculates, whether to go on looking
public record Effort(int sweeps, int looks, BooleanSupplier wanted) {
    /// A picture at once, also of a very large plan.
    public static final Effort QUICK = new Effort(4, 0, () -> true);
    /// Little longer, for a picture that is looked at while a better one is calculated.
    public static final Effort GOOD = new Effort(8, 10_000, () -> true);
    /// About a second.
    public static final Effort BEST = new Effort(8, 1_000_000, () -> true);

    public Effort whileWanted(BooleanSupplier stillWanted) {
        return new Effort(sweeps, looks, stillWanted);
    }
}
