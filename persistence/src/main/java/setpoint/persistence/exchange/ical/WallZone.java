package setpoint.persistence.exchange.ical;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/// Says how far a time on a wall is from UTC.
@FunctionalInterface
interface WallZone {
    /// The zone that finds the instant of a time: one with a name where there is one, else the offset that holds then.
    ZoneId at(LocalDateTime wall);

    default Instant instant(LocalDateTime wall) {
        return wall.atZone(at(wall)).toInstant();
    }
}
