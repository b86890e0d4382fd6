package setpoint.persistence.exchange.ical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What changes an event from one of its times on (`RANGE=THISANDFUTURE`). All is counted on the wall of the event, so that
/// what is an hour later is so also when the clocks are set back.
final class Following {
    private static final int MOST_SLACK = 31;

    private final Event event;
    private final TreeMap<Instant, Event> changes = new TreeMap<>();

    /// @param changes those that stand for a time of the event and all that follow it
    Following(Event event, Collection<Event> changes) {
        this.event = event;
        for (var change : changes) this.changes.put(event.zone().instant(replaced(change)), change);
    }

    /// What the event is at one of its times; null where nothing has changed by then.
    @Nullable
    Event at(LocalDateTime wall) {
        var change = changes.floorEntry(event.zone().instant(wall));
        return change == null ? null : change.getValue();
    }

    LocalDateTime moved(Event change, LocalDateTime wall) {
        return wall.plus(shift(change));
    }

    /// How many days a time may be moved by.
    int slack() {
        return (int) changes.values().stream().mapToLong(change -> Math.abs(shift(change).toDays()) + 1)
                .map(days -> Math.min(days, MOST_SLACK)).max().orElse(0);
    }

    private Duration shift(Event change) {
        return Duration.between(replaced(change), onWall(change.zone().instant(change.wall()), change.wall()));
    }

    private LocalDateTime replaced(Event change) {
        var replaced = change.replaces();
        if (replaced == null) return change.wall();
        if (replaced.day() != null) return replaced.day().atTime(event.wall().toLocalTime());
        return onWall(replaced.at() == null ? Instant.EPOCH : replaced.at(), change.wall());
    }

    private LocalDateTime onWall(Instant instant, LocalDateTime near) {
        return LocalDateTime.ofInstant(instant, event.zone().at(near));
    }
}
