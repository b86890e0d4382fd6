package setpoint.persistence.exchange.beads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Json;

/// What a foreign object says beyond what we would write in its place: `kept` members that we would not write, and
/// `instead`, what stood there where we would write something else (`[ours, theirs]`) or nothing stood there
/// (`[ours]`).
///
/// Written with its residue, an object that nobody has edited comes back as it was; of an edited one only the members
/// that were edited differ, because `instead` holds only as long as we would write the same as when it was read.
final class Residue {
    static final String KEPT = "kept";
    static final String INSTEAD = "instead";

    /// The member that says what had last been done about an issue, where its line claims to be older than that.
    static final String WORKED = "worked";

    private Residue() {}

    static Map<String, Object> of(Map<String, Object> original, Map<String, Object> written) {
        return of(original, written, "");
    }

    /// @param apart a member that is kept elsewhere
    static Map<String, Object> of(Map<String, Object> original, Map<String, Object> written, String apart) {
        var kept = new LinkedHashMap<String, @Nullable Object>();
        var instead = new LinkedHashMap<String, Object>();
        original.forEach((name, theirs) -> {
            if (name.equals(apart)) return;
            if (!written.containsKey(name)) kept.put(name, theirs);
            else if (!Objects.equals(written.get(name), theirs)) instead.put(name, pair(written.get(name), theirs));
        });
        written.forEach((name, ours) -> {
            if (!original.containsKey(name)) instead.put(name, List.of(ours));
        });
        var residue = new LinkedHashMap<String, Object>();
        if (!kept.isEmpty()) residue.put(KEPT, kept);
        if (!instead.isEmpty()) residue.put(INSTEAD, instead);
        return residue;
    }

    private static List<@Nullable Object> pair(@Nullable Object ours, @Nullable Object theirs) {
        var pair = new ArrayList<@Nullable Object>(2);
        pair.add(ours);
        pair.add(theirs);
        return pair;
    }

    /// What was written, with the residue put back.
    static Map<String, Object> restored(Map<String, Object> written, Map<String, Object> residue) {
        var object = new LinkedHashMap<>(written);
        Json.object(residue.get(INSTEAD)).forEach((name, value) -> {
            var pair = Json.array(value);
            if (pair.isEmpty() || !object.containsKey(name) || !pair.getFirst().equals(object.get(name))) return;
            if (pair.size() == 1) object.remove(name);
            else object.put(name, pair.get(1));
        });
        Json.object(residue.get(KEPT)).forEach(object::putIfAbsent);
        return object;
    }
}
