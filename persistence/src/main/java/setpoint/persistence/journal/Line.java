package setpoint.persistence.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.Kinds;
import setpoint.model.core.Author;
import setpoint.model.core.Canonical;
import setpoint.model.core.Change;
import setpoint.model.core.Delta;
import setpoint.model.core.Item;
import setpoint.model.core.Json;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.persistence.journal.Entry.Moved;
import setpoint.persistence.text.JsonText;
import setpoint.persistence.text.Row;
import setpoint.persistence.text.StateHash;

/// One line of the journal: a JSON object whose last member is the hash of all bytes before it. A line is a change, or it
/// begins a segment. Both name the line before by its hash, and the state that results.
///
/// @param hash the line's own
public record Line(Map<String, Object> tree, String hash) {
    private static final byte[] SEAL = ",\"line\":\"".getBytes(StandardCharsets.UTF_8);
    private static final byte[] END = "\"}\n".getBytes(StandardCharsets.UTF_8);
    private static final int SEALED = SEAL.length + 64 + END.length;

    /// Bytes ready to be written, and the hash that they end with.
    record Sealed(byte[] bytes, String hash) {}

    /// A change's line, from the rows that it moves.
    ///
    /// @param forced the newest revision that is already safe; so a reader can tell a line that was lost from one that
    ///   was never kept
    static Sealed ofChange(Change change, List<Moved> rows, Head before, String state, long forced) {
        var out = new ByteArrayOutputStream(lengthOf(rows));
        var head = new LinkedHashMap<String, @Nullable Object>();
        head.put("revision", change.revision());
        head.put("previous", before.line());
        head.put("forced", forced);
        head.put("at", change.at().toString());
        head.put("author", author(change.author()));
        head.put("verb", change.verb());
        head.put("step", change.step().name());
        head.put("of", change.of());
        head.put("finality", change.finality());
        members(out, head);
        put(out, ",\"deltas\":[");
        for (int i = 0; i < rows.size(); i++) {
            if (i > 0) out.write(',');
            delta(out, rows.get(i));
        }
        put(out, "],\"state\":\"" + state + "\"");
        return seal(out);
    }

    /// About as many bytes as the line will have.
    private static int lengthOf(List<Moved> rows) {
        int length = 1024;
        for (var row : rows) length += 128 + length(row.before()) + length(row.after());
        return length;
    }

    private static int length(@Nullable Row row) {
        return row == null ? 0 : row.body().length;
    }

    /// The first line of a segment.
    ///
    /// @param begins what came before, in a word, and what more there is to say about it
    static Sealed ofSegment(int number, Head before, Map<String, Object> begins, Instant at) {
        var out = new ByteArrayOutputStream(512);
        var head = new LinkedHashMap<String, @Nullable Object>();
        head.put("segment", (long) number);
        head.put("format", "setpoint-journal/1");
        head.put("revision", before.revision());
        head.put("previous", before.line());
        head.put("forced", before.revision());
        head.put("at", at.toString());
        head.putAll(begins);
        head.put("state", before.state());
        members(out, head);
        return seal(out);
    }

    /// Some changes as lines of their own, for a file that keeps what the journal could not.
    public static byte[] unsaved(List<Change> changes) {
        var out = new ByteArrayOutputStream();
        var head = Head.START;
        for (var change : changes) {
            var line = ofChange(change, rows(change, new StateHash()), head, StateHash.EMPTY, 0);
            head = new Head(change.revision(), line.hash(), StateHash.EMPTY);
            out.writeBytes(line.bytes());
        }
        return out.toByteArray();
    }

    private static Map<String, Object> author(Author author) {
        return Map.of("agent", author.agent(), "type", author.type().name(), "origin", author.origin());
    }

    private static void members(ByteArrayOutputStream out, Map<String, @Nullable Object> members) {
        char before = '{';
        for (var member : members.entrySet()) {
            put(out, before + Canonical.text(member.getKey()) + ":" + Canonical.text(member.getValue()));
            before = ',';
        }
    }

    private static void delta(ByteArrayOutputStream out, Moved moved) {
        var row = moved.either();
        put(out, "{\"kind\":\"" + row.kind() + "\",\"home\":" + Canonical.text(row.home()));
        put(out, ",\"id\":" + Canonical.text(row.id()) + ",\"before\":");
        body(out, moved.before());
        put(out, ",\"after\":");
        body(out, moved.after());
        out.write('}');
    }

    private static void body(ByteArrayOutputStream out, @Nullable Row row) {
        if (row == null) put(out, "null");
        else out.writeBytes(row.body());
    }

    private static void put(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Sealed seal(ByteArrayOutputStream out) {
        var digest = Canonical.newSha256();
        writeTo(out, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        var hash = HexFormat.of().formatHex(digest.digest());
        out.writeBytes(SEAL);
        put(out, hash);
        out.writeBytes(END);
        return new Sealed(out.toByteArray(), hash);
    }

    private static void writeTo(ByteArrayOutputStream line, OutputStream out) {
        try {
            line.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Whether some bytes are a line that is exactly as it was written.
    static boolean isWhole(byte[] bytes, int from, int length, MessageDigest digest) {
        int body = length - SEALED;
        if (body < 2) return false;
        digest.update(bytes, from, body);
        var hash = HexFormat.of().formatHex(digest.digest()).getBytes(StandardCharsets.US_ASCII);
        int at = from + body;
        return java.util.Arrays.equals(bytes, at, at + SEAL.length, SEAL, 0, SEAL.length)
                && java.util.Arrays.equals(bytes, at + SEAL.length, at + SEAL.length + 64, hash, 0, 64);
    }

    /// @throws Refused where the bytes are not exactly as they were written
    public static Line read(byte[] bytes, int from, int length) {
        if (!isWhole(bytes, from, length, Canonical.newSha256()))
            throw new Refused("A line of the journal is damaged.");
        var tree = Json.object(JsonText.read(bytes, from, length));
        return new Line(tree, text(tree, "line"));
    }

    public boolean isSegment() {
        return tree.containsKey("segment");
    }

    public long revision() {
        return number("revision");
    }

    public String previous() {
        return text(tree, "previous");
    }

    public long forced() {
        return number("forced");
    }

    public Head head() {
        return new Head(revision(), hash, text(tree, "state"));
    }

    /// What the database needs to follow this line. The rows keep the bytes that the journal vouches for.
    public Entry entry(Position start, int length) {
        var rows = new ArrayList<Moved>();
        for (var delta : Json.array(tree.get("deltas"))) {
            var members = Json.object(delta);
            rows.add(new Moved(row(members, "before"), row(members, "after")));
        }
        return new Entry(at(), author(), text(tree, "verb"), step(), number("of"), rows, start, length, head());
    }

    private static @Nullable Row row(Map<String, Object> delta, String side) {
        var body = delta.get(side);
        return body == null
                ? null
                : new Row(text(delta, "kind"), text(delta, "home"), text(delta, "id"), Canonical.bytes(body));
    }

    /// The change, with its items.
    public Change change() {
        var deltas = new ArrayList<Delta>();
        for (var delta : Json.array(tree.get("deltas"))) {
            var members = Json.object(delta);
            deltas.add(new Delta(item(members, "before"), item(members, "after")));
        }
        return new Change(
                revision(), at(), author(), text(tree, "verb"), step(), number("of"), text(tree, "finality"), deltas);
    }

    private static @Nullable Item item(Map<String, Object> delta, String side) {
        var tree = delta.get(side);
        return tree == null ? null : Records.read(Kinds.of(text(delta, "kind")), tree, "");
    }

    private Instant at() {
        return Instant.parse(text(tree, "at"));
    }

    private Change.Step step() {
        return Change.Step.valueOf(text(tree, "step"));
    }

    private Author author() {
        var author = Json.object(tree.get("author"));
        return new Author(text(author, "agent"), Author.Type.valueOf(text(author, "type")), text(author, "origin"));
    }

    private long number(String name) {
        return tree.get(name) instanceof Long n ? n : 0;
    }

    private static String text(Map<String, Object> tree, String name) {
        return Objects.toString(tree.get(name), "");
    }

    static List<Moved> rows(Change change, StateHash state) {
        var rows = new ArrayList<Moved>(change.deltas().size());
        for (var delta : change.deltas()) {
            var before = delta.before();
            var after = delta.after();
            var moved = new Moved(before == null ? null : Row.of(before), after == null ? null : Row.of(after));
            state.move(moved.before(), moved.after());
            rows.add(moved);
        }
        return rows;
    }
}
