package setpoint.app.cli.verb;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Edit;
import setpoint.persistence.exchange.Warning;

/// One file that is taken in: the edit that does it, and what that comes to.
interface Taking {
    /// The file as it was named.
    String file();

    /// The edit that takes it in, with its report.
    Edit edit();

    Map<String, @Nullable Object> tree();

    List<Warning> warnings();

    /// What there is to say to people.
    ///
    /// @param isDry whether nothing is taken in
    /// @param isChanged whether anything has changed
    List<String> lines(boolean isDry, boolean isChanged);
}
