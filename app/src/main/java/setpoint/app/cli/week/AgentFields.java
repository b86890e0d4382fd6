package setpoint.app.cli.week;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.model.agent.WrittenHours;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;

/// The options that describe an agent.
final class AgentFields {
    private static final String HERE = "here";

    @Option(names = "--name", paramLabel = "TEXT", description = "What it is called.") private @Nullable String name;

    @Option(names = "--domain", paramLabel = "TEXT",
            description = "What it looks after.") private @Nullable String domain;

    @Option(names = "--capability", paramLabel = "TEXT",
            description = "Something that it can do; may be repeated.") private @Nullable List<String> capabilities;

    @Option(names = "--strategic-bet", paramLabel = "TEXT",
            description = "What its work is meant to win.") private @Nullable String strategicBet;

    @Option(names = "--archetype", paramLabel = "NAME",
            description = "The mode of its work where nothing else says: SCAN, CREATE, DISTRIBUTE, MEASURE or one of yours.") private @Nullable String archetype;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "The time zone of its days, as Europe/Berlin; here is the zone of this machine, the default.") private @Nullable String zone;

    @Option(
            names = "--hours",
            paramLabel = "HOURS",
            description = "When it works, as \"MON-FRI 09:00-17:00, SAT 10:00-12:00\"; may be repeated. Default: not said, which is"
                    + " taken for MON-FRI 08:00-18:00.") private @Nullable List<String> hours;

    /// All that was given but the zone, by the names of the profile.
    Map<String, Object> set(Snapshot now) {
        var set = new HashMap<String, Object>();
        put(set, "name", name);
        put(set, "domain", domain);
        put(set, "capabilities", capabilities);
        put(set, "strategicBet", strategicBet);
        if (archetype != null) set.put("archetype", ArchetypeName.of(now, archetype));
        if (hours != null) set.put("workingHours", WrittenHours.tree(WrittenHours.read(hours)));
        return set;
    }

    private static void put(Map<String, Object> set, String field, @Nullable Object value) {
        if (value != null) set.put(field, value);
    }

    boolean saysZone() {
        return zone != null;
    }

    /// The zone that was given; empty for this machine's.
    ///
    /// @throws Refused where there is no such zone
    Optional<ZoneId> zone() {
        if (zone == null || zone.equals(HERE)) return Optional.empty();
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException unknown) {
            var close = Words.closest(zone, ZoneId.getAvailableZoneIds());
            throw Refused.malformed("“%s” is no time zone; write one such as Europe/Berlin, or here.%s", zone,
                    close.map(near -> " Did you mean %s?".formatted(near)).orElse(""));
        }
    }

    /// Adds a remark on an archetype that nobody has defined.
    void remark(Snapshot now, Answer answer) {
        if (archetype != null) ArchetypeName.remark(now, ArchetypeName.of(now, archetype), answer);
    }
}
