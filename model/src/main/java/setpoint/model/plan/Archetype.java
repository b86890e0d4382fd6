package setpoint.model.plan;

/// The names of the archetypes that every workspace begins with. The set is the user's to edit, so an archetype is a
/// name wherever it is used.
public final class Archetype {
    public static final String SCAN = "SCAN";
    public static final String CREATE = "CREATE";
    public static final String DISTRIBUTE = "DISTRIBUTE";
    public static final String MEASURE = "MEASURE";

    private Archetype() {}
}
