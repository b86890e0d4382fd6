package setpoint.persistence.journal;

/// A place between two lines of the journal.
///
/// @param segment the number of the file, from 1
/// @param offset bytes from its beginning
public record Position(int segment, long offset) {
    public static final Position START = new Position(1, 0);
}
