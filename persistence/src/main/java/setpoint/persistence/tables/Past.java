package setpoint.persistence.tables;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import setpoint.model.Kinds;
import setpoint.model.core.Author;
import setpoint.model.core.Change;
import setpoint.model.core.Key;
import setpoint.model.core.Subject;
import setpoint.persistence.journal.Position;

/// Answers who did what, and when. The one connection that only reads; used by one caller at a time.
public final class Past implements AutoCloseable {
    /// One change, without its items.
    public record Done(long revision, Instant at, Author author, String verb, Change.Step step) {}

    /// What a change did to an item.
    public enum Effect {
        CREATED,
        CHANGED,
        REMOVED
    }

    /// What happened to one item, and in which change.
    public record Touched(Key item, Effect effect, Done change) {}

    /// Where a change stands in the journal.
    public record Place(long revision, Position start, int length) {}

    /// A change as far as the database knows it, and where the journal has all of it.
    public record Remembered(Change withoutItems, Place place) {}

    private static final String DONE = "c.revision, c.made_at, c.author, c.author_type, c.origin, c.verb, c.step";
    private static final RowMapper<Done> TO_DONE = (row, _) -> new Done(
            row.getLong("revision"),
            row.getObject("made_at", Instant.class),
            new Author(
                    row.getString("author"), Author.Type.valueOf(row.getString("author_type")),
                    row.getString("origin")),
            row.getString("verb"),
            Change.Step.valueOf(row.getString("step")));
    private static final RowMapper<Touched> TO_TOUCHED = (row, context) -> new Touched(
            new Key(Kinds.of(row.getString("kind")), row.getString("home"), row.getString("id")),
            Effect.valueOf(row.getString("effect")),
            TO_DONE.map(row, context));

    private static final String PLACE = "c.segment, c.position, c.length";
    private static final RowMapper<Place> TO_PLACE = (row, _) -> new Place(
            row.getLong("revision"), new Position(row.getInt("segment"), row.getLong("position")),
            row.getInt("length"));

    private final Connection connection;
    private final Handle handle;

    private Past(Connection connection) {
        this.connection = connection;
        handle = Jdbi.create(connection).open();
    }

    public static Past open(Database database) throws SQLException {
        return new Past(database.connect(Database.READER));
    }

    /// The newest changes of the workspace, newest first.
    public List<Done> newest(int atMost) {
        return handle.createQuery("SELECT " + DONE + " FROM change c ORDER BY c.revision DESC LIMIT :most")
                .bind("most", atMost)
                .map(TO_DONE)
                .list();
    }

    /// The newest changes that belong in a subject's history, newest first.
    ///
    /// @param before only changes with a smaller revision
    public List<Remembered> of(Subject subject, long before, int most) {
        return handle.createQuery("SELECT " + DONE + ", " + PLACE + ", c.of_revision FROM change_subject s"
                + " JOIN change c ON c.revision = s.revision"
                + " WHERE s.home = :home AND s.id = :id AND s.revision < :before"
                + " ORDER BY s.revision DESC LIMIT :most")
                .bind("home", subject.home())
                .bind("id", subject.id())
                .bind("before", before)
                .bind("most", most)
                .map((row, context) -> {
                    var done = TO_DONE.map(row, context);
                    var change = new Change(done.revision(), done.at(), done.author(), done.verb(), done.step(),
                            row.getLong("of_revision"), "", List.of());
                    return new Remembered(change, TO_PLACE.map(row, context));
                })
                .list();
    }

    /// The last thing that was done to each item of a plan, in the order of the changes.
    public List<Touched> lastOfEach(String plan) {
        return handle.createQuery("SELECT " + DONE + ", i.kind, i.home, i.id, i.effect FROM change_item i"
                + " JOIN (SELECT kind, id, MAX(revision) AS revision FROM change_item WHERE home = :home"
                + " GROUP BY kind, id) m ON m.kind = i.kind AND m.id = i.id AND m.revision = i.revision"
                + " JOIN change c ON c.revision = i.revision WHERE i.home = :home ORDER BY i.revision, i.kind, i.id")
                .bind("home", plan)
                .map(TO_TOUCHED)
                .list();
    }

    /// Where the newest changes of every author stand, oldest first.
    public List<Place> newestOfEachAuthor(int each) {
        var places = new ArrayList<Place>();
        var authors = handle.createQuery("SELECT DISTINCT author FROM change").mapTo(String.class).list();
        for (var author : authors)
            places.addAll(handle.createQuery("SELECT c.revision, " + PLACE + " FROM change c"
                    + " WHERE c.author = :author ORDER BY c.revision DESC LIMIT :each")
                    .bind("author", author)
                    .bind("each", each)
                    .map(TO_PLACE)
                    .list());
        places.sort(java.util.Comparator.comparingLong(Place::revision));
        return places;
    }

    @Override
    public void close() throws SQLException {
        handle.close();
        connection.close();
    }
}
