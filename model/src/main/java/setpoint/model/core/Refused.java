package setpoint.model.core;

/// Says no to something that was asked for, in a sentence for people: what is wrong, where, and what to do instead.
/// Whoever catches it can rely on nothing having changed.
public final class Refused extends RuntimeException {
    public Refused(String sentence) {
        super(sentence, null, false, false);
    }

    /// @param sentence a format string for [String#formatted(Object...)]
    public Refused(String sentence, Object... args) {
        this(sentence.formatted(args));
    }

    /// The sentence; never null.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
