package setpoint.views.review.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which two are compared, by their numbers: those that a person chose, else the newest with the one before it.
///
/// @param from 0 for nothing, null for the one before
/// @param to null for the newest
public record Sides(@Nullable Integer from, @Nullable Integer to) {
    public static final Sides NEWEST = new Sides(null, null);

    /// The later of the two.
    ///
    /// @param all the newest first, at least one
    public Side later(List<Side> all) {
        return all.stream().filter(s -> Objects.equals(s.number(), to)).findFirst().orElse(all.getFirst());
    }

    /// The former of the two; empty where there is nothing to compare with.
    public Optional<Side> former(List<Side> all) {
        var later = later(all);
        if (from != null && from == 0) return Optional.empty();
        return all.stream()
                .filter(s -> s.number() < later.number() && (from == null || s.number() == from))
                .findFirst();
    }
}
