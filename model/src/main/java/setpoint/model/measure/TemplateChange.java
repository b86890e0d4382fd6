package setpoint.model.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.week.Slot;

/// One slot of a week template as it was and as it shall be.
///
/// @param before null for a slot that is added
/// @param after null for one that is removed
public record TemplateChange(@Nullable Slot before, @Nullable Slot after) {
    private static final Comparator<Slot> IN_TIME =
            Comparator.comparing(Slot::day).thenComparing(Slot::start).thenComparing(Slot::id);

    public TemplateChange {
        if (before == null && after == null) throw Refused.malformed("A change of no slot changes nothing.");
        if (before != null && after != null && !before.id().equals(after.id()))
            throw Refused.malformed("Slot %s cannot become slot %s; remove the one and add the other.", before.id(),
                    after.id());
    }

    /// The slot as it shall be, or as it was where it is removed.
    public Slot either() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    /// The slots of a template once some changes are made to it.
    ///
    /// @throws Refused where a slot is no longer what a change found
    static List<Slot> applied(List<Slot> slots, List<TemplateChange> changes) {
        var after = new ArrayList<>(slots);
        for (var change : changes) {
            var id = change.either().id();
            var present = after.stream().filter(slot -> slot.id().equals(id)).findFirst().orElse(null);
            if (!Objects.equals(present, change.before)) throw hasMoved(id, present);
            if (present != null) after.remove(present);
            if (change.after != null) after.add(change.after);
        }
        after.sort(IN_TIME);
        return List.copyOf(after);
    }

    private static Refused hasMoved(String id, @Nullable Slot present) {
        return present == null
                ? new Refused("The week template has no slot “%s” any more.", id)
                : new Refused("Slot %s of the week template is now %s; look at it again.", id, words(present));
    }

    /// As in a difference of texts: `Tue CREATE 10:00 1.5 h → Tue CREATE 10:30 2 h`.
    public String words() {
        if (before == null) return "added " + words(either());
        if (after == null) return "removed " + words(before);
        return words(before) + " → " + words(after);
    }

    /// `Tue CREATE 10:00 1.5 h`
    public static String words(Slot slot) {
        var what = slot.archetype() != null ? slot.archetype() : slot.title();
        return "%s %s %s %s".formatted(day(slot), what, slot.start(), Words.exactly(slot.minutes()));
    }

    /// `Tue`
    private static String day(Slot slot) {
        var name = slot.day().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }
}
