package setpoint.views.week;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Which blocks are selected, and where the cursor is while none is.
public final class WeekSelection {
    /// A place in the week at which something could begin.
    ///
    /// @param day 0 for Monday
    /// @param minute since midnight
    public record Spot(int day, int minute) {}

    private final Set<String> blocks = new LinkedHashSet<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private @Nullable Spot cursor;

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /// The ids of those that are selected; the last leads.
    public List<String> blocks() {
        return List.copyOf(blocks);
    }

    public Optional<String> lead() {
        return blocks.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(blocks).getLast());
    }

    public boolean holds(String block) {
        return blocks.contains(block);
    }

    public Optional<Spot> cursor() {
        return Optional.ofNullable(cursor);
    }

    public void only(String block) {
        all(List.of(block));
    }

    public void all(Collection<String> others) {
        blocks.clear();
        blocks.addAll(others);
        if (!blocks.isEmpty()) cursor = null;
        changed();
    }

    /// Takes one along, or leaves it out where it was selected.
    public void turn(String block) {
        if (!blocks.remove(block)) blocks.add(block);
        cursor = null;
        changed();
    }

    /// Puts the cursor somewhere, and lets go of all blocks.
    public void at(@Nullable Spot spot) {
        blocks.clear();
        cursor = spot;
        changed();
    }

    /// Lets go of everything.
    ///
    /// @return false where nothing was held
    public boolean drop() {
        if (blocks.isEmpty() && cursor == null) return false;
        at(null);
        return true;
    }

    /// Lets go of what is gone.
    void keep(Predicate<String> there) {
        if (blocks.removeIf(there.negate())) changed();
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }
}
