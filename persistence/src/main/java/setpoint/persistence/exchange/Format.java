package setpoint.persistence.exchange;

/// One file format that plans are read from. Stateless.
public interface Format {
    /// The word for it at every door: `beads`.
    String word();

    /// Whether a file looks like this format. Cheap, and never throws.
    boolean recognises(Source source);

    /// Reads a file whole.
    ///
    /// @throws setpoint.model.core.Refused naming the place and the rule, where the file is broken; whatever the bytes,
    ///   nothing else is thrown
    Imported read(Source source, Options options);
}
