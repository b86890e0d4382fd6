package setpoint.model.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import setpoint.model.week.Matter;
import setpoint.model.week.Minutes;
import setpoint.model.week.Minutes.Stretch;
import setpoint.model.week.Timeblock;
import setpoint.model.week.Week;

/// Something that was done without a break worth speaking of: REALITY blocks about the same thing, one soon after the
/// other.
///
/// @param pieces in time
/// @param task the address of the task that it names; null where it names none
/// @param title as in [Matter]
/// @param workedMinutes what any of the pieces covers
/// @param isGoing whether a timer of it still runs
public record Run(
        List<Piece> pieces, @Nullable String task, String archetype, String title, int workedMinutes,
        boolean isGoing) {

    static Run of(List<Piece> pieces, Matter matter) {
        var first = pieces.getFirst().block();
        var worked = Minutes.covered(pieces.stream().map(Piece::stretch).toList());
        var going = pieces.stream().anyMatch(piece -> piece.block().isRunning());
        return new Run(List.copyOf(pieces), first.task(), matter.archetype(), matter.title(), worked, going);
    }

    public Instant begin() {
        return pieces.getFirst().begin();
    }

    public Instant end() {
        return pieces.stream().map(Piece::end).max(Comparator.naturalOrder()).orElseThrow();
    }

    /// Where and when it begins.
    public ZonedDateTime from() {
        return begin().atZone(pieces.getFirst().block().zone());
    }

    public LocalDate day() {
        return from().toLocalDate();
    }

    /// The week to which it belongs: that of its start.
    public Week week() {
        return Week.of(day());
    }

    /// How many minutes it was worked on while an intended block lasted.
    public int minutesWithin(Timeblock dream) {
        return Minutes.shared(stretches(), List.of(Minutes.of(dream, dream.begin())));
    }

    List<Stretch> stretches() {
        return pieces.stream().map(Piece::stretch).toList();
    }
}
