package setpoint.views.palette;

/// A line of the palette's list.
sealed interface Row {
    /// The head of a group.
    ///
    /// @param note how many there are where not all are shown; else empty
    record Head(String title, String note) implements Row {}

    /// Something that was found, and by which letters.
    record Line(Find find, Wanted wanted) implements Row {}
}
