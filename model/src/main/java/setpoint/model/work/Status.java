package setpoint.model.work;

/// How a task stands at a moment: what is stored about it, and what follows for those that are open.
public enum Status {
    READY("Ready"),
    WAITING("Waiting"),
    BLOCKED("Blocked"),
    /// A gate whose dependencies are met: a person or a check decides it next.
    TO_DECIDE("To decide"),
    /// Not begun, and only begun if another task ends in a certain way.
    DORMANT("Dormant"),
    RUNNING("Running"),
    IN_REVIEW("In review"),
    DONE("Done"),
    FAILED("Failed"),
    ABANDONED("Abandoned");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    /// The word that people see.
    public String word() {
        return word;
    }

    public boolean hasEnded() {
        return this == DONE || this == ABANDONED;
    }
}
