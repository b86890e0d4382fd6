package setpoint.model.plan;

import java.util.Locale;
import setpoint.model.core.Worded;

/// What sort of work a task is.
public enum Kind implements Worded {
    RESEARCH(Archetype.SCAN),
    ANALYZE(Archetype.SCAN),
    SYNTHESIZE(Archetype.CREATE),
    DESIGN(Archetype.CREATE),
    IMPLEMENT(Archetype.CREATE),
    VALIDATE(Archetype.MEASURE),
    DEBUG(Archetype.CREATE),
    REFACTOR(Archetype.CREATE),
    DEPLOY(Archetype.DISTRIBUTE),
    DOCUMENT(Archetype.DISTRIBUTE),
    GATE(Archetype.MEASURE),
    MILESTONE(Archetype.MEASURE),
    PLANNING(Archetype.SCAN),
    FAILURE(Archetype.CREATE);

    private final String archetype;

    Kind(String archetype) {
        this.archetype = archetype;
    }

    /// The mode of work that this kind has where neither task nor phase names one.
    public String archetype() {
        return archetype;
    }

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
