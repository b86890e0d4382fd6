package setpoint.model.core;

/// An enum whose constants are written differently in files than in code: `research` for `RESEARCH`.
public interface Worded {
    String word();
}
