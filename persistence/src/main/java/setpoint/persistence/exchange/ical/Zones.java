package setpoint.persistence.exchange.ical;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.fortuna.ical4j.model.Recur;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.persistence.exchange.Notes;
import setpoint.persistence.exchange.WeekWish;
import setpoint.persistence.exchange.ical.CalendarText.Component;

/// Finds the zones that a file speaks of: by name where it is one, also behind a prefix, or the name that Windows has for
/// it; else by what the file says of it; else it is taken for the agent's, with a warning. Nothing is looked up elsewhere.
final class Zones {
    private static final String WINDOWS_NAMES = "/net/fortuna/ical4j/transform/compliance/msTimezones";

    private final Map<String, Component> described = new HashMap<>();
    private final Map<String, WallZone> found = new HashMap<>();
    private final ZoneId agents;
    private final LocalDateTime from;
    private final LocalDateTime to;
    private final Recurrence.Budget budget;
    private final Notes notes;

    Zones(List<Component> descriptions, WeekWish wish, Recurrence.Budget budget, Notes notes) {
        agents = wish.zone();
        from = wish.from().minusYears(1).atStartOfDay();
        to = wish.to().plusYears(1).atStartOfDay();
        this.budget = budget;
        this.notes = notes;
        for (var description : descriptions) {
            var id = description.first("TZID");
            if (id != null) described.putIfAbsent(id.value().strip(), description);
        }
    }

    WallZone of(Moment moment, String tzid) {
        if (moment.isDay() || tzid.isBlank()) return moment.isUtc() ? _ -> ZoneOffset.UTC : _ -> agents;
        if (moment.isUtc()) return _ -> ZoneOffset.UTC;
        return found.computeIfAbsent(tzid.strip(), this::find);
    }

    private WallZone find(String tzid) {
        var description = described.get(tzid);
        var named = named(tzid).or(() -> Optional.ofNullable(description)
                .map(d -> d.first("X-LIC-LOCATION"))
                .flatMap(line -> named(line.value().strip())));
        if (named.isPresent()) return _ -> named.get();
        var windows = windows(tzid);
        if (description == null && windows != null) return _ -> windows;
        if (description == null) return unknown(tzid, "and the file does not describe it");
        try {
            var zone = FileZone.of(description, from, to, budget);
            if (windows != null && zone.isLike(windows, from.plusYears(1), to.minusYears(1))) return _ -> windows;
            notes.add("", "The zone “%s” is none that is known by name; its times keep the offsets that the file gives."
                    .formatted(shortened(tzid)));
            return zone;
        } catch (Refused malformed) {
            return unknown(tzid, "and its description " + malformed.getMessage());
        }
    }

    private WallZone unknown(String tzid, String why) {
        notes.add("", "The zone “%s” is unknown, %s; its times are taken for times in %s."
                .formatted(shortened(tzid), why, agents));
        return _ -> agents;
    }

    private static String shortened(String tzid) {
        return tzid.length() > 60 ? tzid.substring(0, 60) + "…" : tzid;
    }

    /// A zone by its name, or by what stands behind a prefix: `/example.org/20240101/Europe/Berlin`.
    private static Optional<ZoneId> named(String name) {
        for (int at = 0; at >= 0 && at < name.length();) {
            var rest = name.substring(at == 0 && !name.startsWith("/") ? 0 : at + (name.charAt(at) == '/' ? 1 : 0));
            try {
                if (!rest.isEmpty()) return Optional.of(ZoneId.of(rest));
            } catch (DateTimeException none) {
                // perhaps behind the next slash
            }
            at = name.indexOf('/', at + 1);
        }
        return Optional.empty();
    }

    private static @Nullable ZoneId windows(String name) {
        return Windows.NAMES.get(name);
    }

    /// The names that Windows has for zones, read where one is first asked for.
    private static final class Windows {
        private static final Map<String, ZoneId> NAMES = read();

        private static Map<String, ZoneId> read() {
            var names = new HashMap<String, ZoneId>();
            var resource = Recur.class.getResourceAsStream(WINDOWS_NAMES);
            if (resource == null) return names;
            try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                lines.lines().forEach(line -> add(line, names));
            } catch (IOException unreadable) {
                names.clear();
            }
            return names;
        }

        private static void add(String line, Map<String, ZoneId> names) {
            int equals = line.lastIndexOf('=');
            if (equals < 0) return;
            try {
                var zone = ZoneId.of(line.substring(equals + 1).strip());
                for (var name : line.substring(0, equals).split(";")) names.putIfAbsent(name.strip(), zone);
            } catch (DateTimeException none) {
                // a zone that this Java does not know
            }
        }
    }
}
