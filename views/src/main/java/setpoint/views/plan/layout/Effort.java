package setpoint.views.plan.layout;

/// How long to look for fewer crossings.
///
/// @param sweeps over all columns
/// @param windowsPerColumn how many small parts are tried anew, for each column
public record Effort(int sweeps, int windowsPerColumn) {
    /// A picture at once.
    public static final Effort QUICK = new Effort(4, 0);
    /// About twice the time of the quick one, and a tenth fewer crossings.
    public static final Effort GOOD = new Effort(8, 1);
}
