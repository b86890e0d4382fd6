package setpoint.app.cli.frame;

/// What was asked is understood, and the answer is no: exit code 1.
public final class AnswerIsNo extends RuntimeException {
    /// @param sentence why, and what to do instead
    public AnswerIsNo(String sentence) {
        super(sentence, null, false, false);
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
