package setpoint.model.measure;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import setpoint.model.week.Minutes.Stretch;
import setpoint.model.week.Timeblock;

/// What a run has of one REALITY block: all of it, or less where the run was cut inside the block.
public record Piece(Timeblock block, Instant begin, Instant end) {
    /// The order of the calendar, as of blocks.
    static final Comparator<Piece> IN_TIME =
            Comparator.comparing(Piece::begin).thenComparing(piece -> piece.block().id());

    static Piece of(Timeblock block, Instant at) {
        var begin = block.begin();
        return new Piece(block, begin, begin.plus(Duration.ofMinutes(block.minutes(at))));
    }

    public Stretch stretch() {
        return new Stretch(begin, end);
    }

    public int minutes() {
        return stretch().minutes();
    }

    Piece until(Instant cut) {
        return end.isAfter(cut) ? new Piece(block, begin, cut) : this;
    }

    Piece from(Instant cut) {
        return begin.isBefore(cut) ? new Piece(block, cut, end) : this;
    }
}
