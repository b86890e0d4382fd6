package setpoint.app.cli.week;

import java.util.stream.Collectors;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Style;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Archetype;

/// The name of an archetype as it was typed.
final class ArchetypeName {
    private ArchetypeName() {}

    /// The name of one that there is, whatever its case; else the name as it stands.
    static String of(Snapshot now, String typed) {
        return Archetype.all(now).stream()
                .map(Archetype::id)
                .filter(typed::equalsIgnoreCase)
                .findFirst()
                .orElse(typed);
    }

    /// Adds a remark on a name that nobody has defined.
    static void remark(Snapshot now, String name, Answer answer) {
        var all = Archetype.all(now);
        if (all.stream().anyMatch(archetype -> archetype.id().equals(name))) return;
        answer.message(
                "There is no archetype %s, so it is drawn as unplanned. There are %s; define it: setpoint archetype define %s"
                        .formatted(
                                Style.safe(name), all.stream().map(Archetype::id).collect(Collectors.joining(", ")),
                                Style.safe(name)));
    }
}
