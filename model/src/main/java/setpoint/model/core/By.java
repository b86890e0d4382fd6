package setpoint.model.core;

import java.time.Instant;
import java.time.ZoneId;

/// Who asks, when and where: all that an edit may know beside the snapshot.
///
/// @param zone where a date without a time begins
public record By(Author author, Instant at, ZoneId zone) {

    /// Refuses unless a person asks.
    ///
    /// @param doing what only people may do, as in "approve a plan"
    public void mustBePerson(String doing) {
        if (!author.isPerson()) throw new Refused("Only a person may %s; %s is an AI agent.", doing, author.agent());
    }
}
