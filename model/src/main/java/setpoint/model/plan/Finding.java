package setpoint.model.plan;

/// Something that is wrong with a plan or could be better.
///
/// @param rule the rule's name, the same wherever it is reported
/// @param subject the id of the task, phase or plan that it is about
/// @param sentence what is wrong, naming the things involved
/// @param fix what would mend it; may be empty
public record Finding(Level level, String rule, String subject, String sentence, String fix) {
    /// Only errors stand in the way of an approval.
    public enum Level {
        ERROR,
        WARNING
    }
}
