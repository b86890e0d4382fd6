package setpoint.persistence.exchange;

import java.util.List;

/// One file format that plans are read from. Stateless.
public interface Format {
    /// The word for it at every door: `beads`.
    String word();

    /// Whether a file's content looks like this format. Cheap, and never throws.
    boolean recognises(Source source);

    /// How files of this format are named, for those whose content tells nothing: `.yaml`.
    default List<String> endings() {
        return List.of();
    }

    /// Reads a file whole.
    ///
    /// @throws setpoint.model.core.Refused naming the place and the rule, where the file is broken; whatever the bytes,
    ///   nothing else is thrown
    Imported read(Source source, Options options);
}
