package setpoint.persistence.exchange;

/// One file format that calendars or logs of time are read from. Stateless.
public interface WeekFormat {
    /// The word for it at every door: `ics`.
    String word();

    /// Whether a file is in this format, by its content, else by its name. Cheap, and never throws.
    boolean recognises(Source source);

    /// How files of this format are named: `.ics`.
    String ending();

    /// Reads a file.
    ///
    /// @throws setpoint.model.core.Refused naming the place and the rule, where nothing of it can be used; whatever the
    ///   bytes, nothing else is thrown
    ForWeek read(Source source, WeekWish wish);
}
