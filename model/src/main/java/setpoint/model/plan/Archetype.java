package setpoint.model.plan;

import java.util.ArrayList;
import java.util.List;
import setpoint.model.core.Default;
import setpoint.model.core.Item;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;

/// A mode of work. Every workspace begins with four; the set is the user's to edit, so that wherever one is used, it is
/// used by its name.
///
/// @param id its name, in capitals by custom
/// @param title what it stands for, in a few words
/// @param look as which of the first four it is drawn; empty for the look of what is unplanned
/// @param position where it stands among the others
/// @param retired whether it is no longer offered; blocks that name it keep it
public record Archetype(
        String id, @Default("") String title, @Default("") String look, int position, boolean retired)
        implements Item {
    public static final String SCAN = "SCAN";
    public static final String CREATE = "CREATE";
    public static final String DISTRIBUTE = "DISTRIBUTE";
    public static final String MEASURE = "MEASURE";

    private static final List<Archetype> FIRST = List.of(
            new Archetype(SCAN, "Look around", SCAN, 0, false),
            new Archetype(CREATE, "Make", CREATE, 1, false),
            new Archetype(DISTRIBUTE, "Bring out", DISTRIBUTE, 2, false),
            new Archetype(MEASURE, "Look back", MEASURE, 3, false));

    /// All that are offered, in order.
    public static List<Archetype> offered(Snapshot now) {
        return all(now).stream().filter(archetype -> !archetype.retired()).toList();
    }

    /// All there are, in order: the first four as they stand, and what was added.
    public static List<Archetype> all(Snapshot now) {
        var all = new ArrayList<>(now.all(Archetype.class, ""));
        for (var first : FIRST) if (now.find(Archetype.class, "", first.id).isEmpty()) all.add(first);
        all.sort(java.util.Comparator.comparingInt(Archetype::position).thenComparing(Archetype::id));
        return all;
    }

    /// The one of a name; one that nobody has defined is still a name.
    public static Archetype named(Snapshot now, String name) {
        return all(now).stream()
                .filter(archetype -> archetype.id.equals(name))
                .findFirst()
                .orElseGet(() -> new Archetype(name, "", "", Integer.MAX_VALUE, true));
    }

    /// Its name and what it stands for.
    public String inWords() {
        return title.isBlank() ? id : id + ": " + title;
    }

    /// Whether it is one of the four that every workspace begins with.
    public boolean isFirst() {
        return FIRST.stream().anyMatch(first -> first.id.equals(id));
    }

    @Override
    public String home() {
        return "";
    }

    @Override
    public void check(Snapshot now) {
        Ids.check("archetype", id);
        if (!look.isEmpty() && FIRST.stream().noneMatch(first -> first.id.equals(look)))
            throw Refused.malformed("Archetype %s looks like SCAN, CREATE, DISTRIBUTE or MEASURE, or like none.", id);
    }
}
