package setpoint.persistence.exchange.timelog;

import setpoint.model.core.Refused;

/// What a table leaves open, so that whoever brings it has to say it.
///
/// @param about what should be said: `start`, `end`, `dates` or `user`
/// @param sentence for whoever sees the table
/// @param option how it is said on the command line
public record Unsaid(String about, String sentence, String option) {
    Refused refused(String file) {
        return new Refused(file + ": " + sentence + " " + option);
    }
}
