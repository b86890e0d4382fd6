package setpoint.model.core;

import java.util.List;

/// A value that follows from a snapshot and nothing else, named by itself: a record whose components say which value.
/// Ask for it with [Snapshot#derive(Derivation)].
///
/// @param <V> the value; immutable, because every reader of the snapshot shares it
public interface Derivation<V> {
    V build(Snapshot now);

    /// The same value, made from the one of an earlier snapshot where that is cheaper.
    ///
    /// @param before the value as it was
    /// @param since every delta between then and now, in order
    default V update(V before, List<Delta> since, Snapshot now) {
        return build(now);
    }
}
