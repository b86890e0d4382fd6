package setpoint.views.agent;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.views.kit.field.Suggestions;
import setpoint.views.kit.field.Suggestions.Offer;

/// Time zones by part of their name, and what a written one stands for.
public final class Zones {
    private static final int MOST = 40;
    private static final int NO = 3;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Zones() {}

    /// @param now for the time that it is in each
    public static Suggestions offered(Instant now) {
        return new Suggestions(false, typed -> offers(typed.strip(), now));
    }

    private static List<Offer> offers(String typed, Instant now) {
        var known = ZoneId.getAvailableZoneIds();
        if (typed.isEmpty() || known.contains(typed)) return List.of();
        return known.stream()
                .filter(zone -> rank(zone, typed) < NO)
                .sorted(Comparator.comparingInt((String zone) -> rank(zone, typed)).thenComparing(zone -> zone))
                .limit(MOST)
                .map(zone -> new Offer(zone, "%s, now %s".formatted(zone, TIME.format(now.atZone(ZoneId.of(zone)))),
                        new Region()))
                .toList();
    }

    /// How well a zone suits a text: 0 is in a city that begins with it, 1 begins with it, 2 holds it.
    private static int rank(String zone, String typed) {
        var wanted = typed.toLowerCase(Locale.ROOT).replace(' ', '_');
        var name = zone.toLowerCase(Locale.ROOT);
        if (name.substring(name.lastIndexOf('/') + 1).startsWith(wanted)) return 0;
        if (name.startsWith(wanted)) return 1;
        return name.contains(wanted) ? 2 : NO;
    }

    /// The zone that a text names: a zone in any case; null where it is empty.
    ///
    /// @throws Refused where there is no such zone
    public static @Nullable ZoneId read(String typed) {
        var text = typed.strip();
        if (text.isEmpty()) return null;
        var known = ZoneId.getAvailableZoneIds();
        for (var zone : known) if (zone.equalsIgnoreCase(text)) return ZoneId.of(zone);
        try {
            return ZoneId.of(text);
        } catch (DateTimeException unknown) {
            throw Refused.malformed("There is no time zone “%s”. Write one such as Europe/Berlin, or nothing for this"
                    + " machine’s.%s", text, near(text, known));
        }
    }

    private static String near(String text, Set<String> known) {
        return Words.closest(text, known).map(" Did you mean %s?"::formatted).orElse("");
    }
}
