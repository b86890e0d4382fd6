package setpoint.model.core;

/// Says no to something that was asked for, in a sentence for people: what is wrong, where, and what to do instead.
/// Whoever catches it can rely on nothing having changed.
public final class Refused extends RuntimeException {
    private final boolean badInput;

    public Refused(String sentence) {
        this(sentence, false);
    }

    /// @param sentence a format string for [String#formatted(Object...)]
    public Refused(String sentence, Object... args) {
        this(sentence.formatted(args), false);
    }

    private Refused(String sentence, boolean badInput) {
        super(sentence, null, false, false);
        this.badInput = badInput;
    }

    /// Something was asked of a thing that is not there; a wrong name, then, and not a wrong moment.
    ///
    /// @param sentence a format string for [String#formatted(Object...)]
    public static Refused unknown(String sentence, Object... args) {
        return new Refused(sentence.formatted(args), true);
    }

    /// Something was said that makes no sense at any moment: a word, a number or an id that cannot be.
    ///
    /// @param sentence a format string for [String#formatted(Object...)]
    public static Refused malformed(String sentence, Object... args) {
        return new Refused(sentence.formatted(args), true);
    }

    /// The same refusal with the place put in front of its sentence.
    public Refused at(String place) {
        return new Refused(place + ": " + getMessage(), badInput);
    }

    /// Whether what was said is wrong in itself, or names something that is not there, as against something that is not
    /// possible now.
    public boolean isBadInput() {
        return badInput;
    }

    /// The sentence; never null.
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
