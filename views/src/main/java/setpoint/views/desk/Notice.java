package setpoint.views.desk;

/// A sentence for the person at the window, and how much it matters.
public record Notice(Tone tone, String sentence) {
    /// How a notice is meant.
    public enum Tone {
        DONE,
        REFUSED
    }
}
