package setpoint.app.cli.frame;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What a person is asked to confirm.
///
/// @param doing what would be done, as in `approve version 3 of plan search`
/// @param facts what the person should know before, in the order in which they matter
/// @param hash the hex digits, at least eight, that name exactly what it is about
public record Question(String doing, List<Fact> facts, String hash) {
    public Question {
        facts = List.copyOf(facts);
    }

    /// Something to know, under the name of what it says. Safe to show.
    public record Fact(String name, List<String> lines) {
        public Fact {
            lines = List.copyOf(lines);
        }

        public static Fact of(String name, String... lines) {
            return new Fact(name, Arrays.asList(lines));
        }
    }

    /// The same as text, for a terminal.
    public List<String> lines() {
        var text = new ArrayList<String>();
        for (var fact : facts) {
            if (fact.lines().size() == 1) text.add(fact.name() + ": " + fact.lines().getFirst());
            else {
                text.add(fact.name() + ":");
                fact.lines().forEach(line -> text.add("  " + line));
            }
        }
        return text;
    }
}
