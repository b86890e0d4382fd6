package setpoint.views.confirm;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/// What a program outside asks the person to confirm.
///
/// @param doing what would be done, as in `approve version 3 of plan search`
/// @param facts what the person should know before
/// @param hash the hex digits that name exactly what it is about; shown so that they can be told apart
/// @param callers the programs that ask, from the one that was started last
/// @param folder where they were when they asked
/// @param left how long there is to answer, from any thread; then the answer is no
/// @param limit how long there was at first
public record Asked(
        String doing,
        List<Fact> facts,
        String hash,
        List<String> callers,
        String folder,
        Supplier<Duration> left,
        Duration limit) {
    public Asked {
        facts = List.copyOf(facts);
        callers = List.copyOf(callers);
    }

    /// Something to know, under the name of what it says.
    public record Fact(String name, List<String> lines) {
        public Fact {
            lines = List.copyOf(lines);
        }
    }
}
