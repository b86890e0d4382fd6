package setpoint.persistence;

/// Another process, or another part of this one, has the workspace open.
public final class Taken extends RuntimeException {
    private final long process;

    /// @param sentence says who has it, for people
    /// @param process its id; 0 where that is not known
    Taken(String sentence, long process) {
        super(sentence, null, false, false);
        this.process = process;
    }

    /// The id of the process that has it open; 0 where that is not known.
    public long process() {
        return process;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
