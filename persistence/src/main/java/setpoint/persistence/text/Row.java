package setpoint.persistence.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import setpoint.model.Kinds;
import setpoint.model.core.AboutOthers;
import setpoint.model.core.Canonical;
import setpoint.model.core.Item;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Subject;

/// One item as it is stored: its address in words, and its canonical JSON without what equals its default.
public record Row(String kind, String home, String id, byte[] body) {
    private static final byte[] BETWEEN = {0};

    /// Which item a row is of.
    public record Address(String kind, String home, String id) {}

    public static Row of(Item item) {
        return new Row(
                Kinds.word(item.getClass()), item.home(), item.id(), Canonical.bytes(Records.compact((Record) item)));
    }

    /// The item that is stored.
    ///
    /// @throws Refused where the row does not hold the item that it is named after
    public Item item() {
        var item = Records.read(Kinds.of(kind), JsonText.read(body), "");
        if (item.id().equals(id) && item.home().equals(home)) return item;
        throw new Refused("What is stored as %s “%s” is %s.", kind, id, item.key());
    }

    /// The ids under which what happens to the item is remembered.
    public List<String> about() {
        return AboutOthers.class.isAssignableFrom(Kinds.of(kind)) ? Subject.idsOf(item()) : List.of(id);
    }

    public Address address() {
        return new Address(kind, home, id);
    }

    /// SHA-256 over kind, home, id and bytes; part of the [StateHash].
    byte[] hash(MessageDigest digest) {
        digest.update(kind.getBytes(StandardCharsets.UTF_8));
        digest.update(BETWEEN);
        digest.update(home.getBytes(StandardCharsets.UTF_8));
        digest.update(BETWEEN);
        digest.update(id.getBytes(StandardCharsets.UTF_8));
        digest.update(BETWEEN);
        return digest.digest(body);
    }
}
