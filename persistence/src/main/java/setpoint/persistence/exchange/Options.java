package setpoint.persistence.exchange;

/// How a file is to be read.
///
/// @param strict whether broken references and cycles of foreign formats are errors instead of warnings
/// @param phasesFromEpics whether the epics of a beads file become phases
public record Options(boolean strict, boolean phasesFromEpics) {
    public static final Options DEFAULT = new Options(false, false);
}
