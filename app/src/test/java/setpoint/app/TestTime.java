package setpoint.app;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The time at which these tests take place, whatever the clock of the machine says: from Saturday 28 November 2026 on.
final class TestTime {
    static final Clock CLOCK =
            Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Instant.parse("2026-11-28T10:00:00Z")));

    private TestTime() {}
}
