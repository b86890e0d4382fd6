package setpoint.model.core;

import java.util.List;
import java.util.Optional;

/// Why a workspace has become read-only: its journal failed, and what it had not yet stored was taken back.
///
/// @param reason the journal's own words
/// @param lost the changes that were taken back, oldest first
/// @param rescueFile where they were written instead, if that still worked
public record Trouble(String reason, List<Change> lost, Optional<String> rescueFile) {

    public String sentence() {
        var rescued = rescueFile.map(file -> " They are kept in " + file + ".").orElse("");
        return "Setpoint can no longer save (%s) and is read-only until it is restarted. %s not saved.%s"
                .formatted(reason, Words.count(lost.size(), "change") + (lost.size() == 1 ? " was" : " were"), rescued);
    }
}
