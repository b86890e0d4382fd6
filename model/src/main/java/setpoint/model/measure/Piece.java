package setpoint.model.measure;

import java.time.Instant;
import setpoint.model.week.Minutes.Stretch;
import setpoint.model.week.Timeblock;

/// What a run has of one REALITY block: all of it, or less where the run was cut inside the block.
public record Piece(Timeblock block, Instant begin, Instant end) {
    static Piece of(Timeblock block, Instant at) {
        return new Piece(block, block.begin(), block.end(at));
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
