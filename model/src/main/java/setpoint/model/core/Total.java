package setpoint.model.core;

import org.jspecify.annotations.Nullable;

/// An item that only adds up. What somebody added to it is taken back from whatever it has come to since, so that it never
/// stands in the way of taking something back.
public interface Total extends Item {
    /// What it comes to once a delta is made to what it is now, whatever that delta found.
    ///
    /// @param present what it is now; null for nothing yet
    /// @return null where nothing is left
    @Nullable
    Item after(Delta delta, @Nullable Item present);
}
