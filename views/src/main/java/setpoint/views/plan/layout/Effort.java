package setpoint.views.plan.layout;

/// How long to look for fewer crossings.
///
/// @param sweeps over all columns
/// @param looks how many nodes are looked at while small parts are tried anew
public record Effort(int sweeps, int looks) {
    /// A picture at once, also of a very large plan.
    public static final Effort QUICK = new Effort(4, 0);
    /// Little longer, for a picture that is looked at while a better one is calculated.
    public static final Effort GOOD = new Effort(8, 10_000);
    /// About a second.
    public static final Effort BEST = new Effort(8, 1_000_000);
}
