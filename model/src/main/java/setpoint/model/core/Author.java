package setpoint.model.core;

/// Who asks for an edit, and through which door.
///
/// @param agent the id of the agent's profile, person or AI; the same person at the window and at the command line is
///   one author
/// @param type people decide, AIs draft and do
/// @param origin the door: `window`, `cli`, `rest`, `mcp`, `import`, or a session's id
public record Author(String agent, Type type, String origin) {
    /// People and AIs share one profile; this is the only distinction.
    public enum Type {
        AI,
        HUMAN
    }

    public static Author person(String agent, String origin) {
        return new Author(agent, Type.HUMAN, origin);
    }

    public static Author ai(String agent, String origin) {
        return new Author(agent, Type.AI, origin);
    }

    public boolean isPerson() {
        return type == Type.HUMAN;
    }
}
