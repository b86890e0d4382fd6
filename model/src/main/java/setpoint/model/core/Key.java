package setpoint.model.core;

/// The full address of an item: its kind, the plan it lives in (or the empty string), and its id there.
public record Key(Class<? extends Item> kind, String home, String id) {

    /// The id as people write it: `plan/task`, or just the id for what lives in the workspace itself.
    public String address() {
        return home.isEmpty() ? id : home + "/" + id;
    }

    /// The kind in words, for sentences: `task`, `plan version`.
    public String kindInWords() {
        return Words.spaced(kind.getSimpleName());
    }

    @Override
    public String toString() {
        return kindInWords() + " " + id;
    }
}
