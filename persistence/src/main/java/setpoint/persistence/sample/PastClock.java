package setpoint.persistence.sample;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that shows what it was set to, so that a workspace can be given a past. Thread-safe.
public final class PastClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    public PastClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    void set(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PastClock(now, other);
    }
}
