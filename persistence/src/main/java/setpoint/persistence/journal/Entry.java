package setpoint.persistence.journal;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Author;
import setpoint.model.core.Change;
import setpoint.model.core.Subject;
import setpoint.persistence.text.Row;

/// A change as it stands in the journal, with what a database needs to follow it.
///
/// @param rows what it did to each item
/// @param start where its line begins
/// @param length how many bytes its line has
/// @param head the journal's head with this line
public record Entry(
        Instant at,
        Author author,
        String verb,
        Change.Step step,
        long of,
        List<Moved> rows,
        Position start,
        int length,
        Head head) {
    /// One item as it was and as it is; null where it did not or does not exist.
    public record Moved(@Nullable Row before, @Nullable Row after) {
        public Row either() {
            return after != null ? after : java.util.Objects.requireNonNull(before);
        }

        /// What happened to the item, in one word.
        public String effect() {
            return before == null ? "CREATED" : after == null ? "REMOVED" : "CHANGED";
        }
    }

    /// Everything in whose history this change belongs.
    public Set<Subject> subjects() {
        var subjects = new LinkedHashSet<Subject>();
        for (var moved : rows) {
            var row = moved.either();
            subjects.add(Subject.plan(row.home().isEmpty() ? row.id() : row.home()));
            for (var id : row.about()) subjects.add(new Subject(row.home(), id));
        }
        return subjects;
    }

    public long revision() {
        return head.revision();
    }

    /// Where the next line begins.
    public Position end() {
        return new Position(start.segment(), start.offset() + length);
    }
}
