package setpoint.model.core;

import java.time.Instant;

/// Who asks, and when: all that an edit may know beside the snapshot.
public record By(Author author, Instant at) {

    /// Refuses unless a person asks.
    ///
    /// @param doing what only people may do, as in "approve a plan"
    public void mustBePerson(String doing) {
        if (!author.isPerson()) throw new Refused("Only a person may %s; %s is an AI agent.", doing, author.agent());
    }
}
