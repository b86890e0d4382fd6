package setpoint.model.core;

/// One setting of the workspace, by name.
public record Setting(String id, String value) implements Item {
    @Override
    public String home() {
        return "";
    }
}
