package setpoint.model.core;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One item as it was and as it is; null on one side means that it did not exist.
public record Delta(@Nullable Item before, @Nullable Item after) {
    public Delta {
        if (before == null && after == null) throw new IllegalArgumentException("a delta of nothing");
        if (before != null && after != null && !before.key().equals(after.key()))
            throw new IllegalArgumentException("a delta between " + before.key() + " and " + after.key());
    }

    public static Delta created(Item after) {
        return new Delta(null, after);
    }

    public static Delta removed(Item before) {
        return new Delta(before, null);
    }

    public static Delta changed(Item before, Item after) {
        return new Delta(before, after);
    }

    /// The item as it is, or as it was where it is gone.
    public Item either() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    public Key key() {
        return either().key();
    }

    public boolean isNothing() {
        return Objects.equals(before, after);
    }

    public Delta inverse() {
        return new Delta(after, before);
    }
}
