package setpoint.persistence.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.core.TextSafety;

/// Gathers the warnings of one import: those with a place one by one up to a limit, and the many of one sort as a count.
public final class Notes {
    private final List<Warning> told = new ArrayList<>();
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private int untold;

    public void add(String place, String message) {
        if (told.size() < Limits.WARNINGS) told.add(new Warning(place, message));
        else untold++;
    }

    /// Counts one more of a sort.
    ///
    /// @param sentence with a `%d` for how many there were
    public void count(String sentence) {
        counted.merge(sentence, 1, Integer::sum);
    }

    /// Tells of the characters in a text that are not seen.
    public void lookForHidden(String place, String field, String text) {
        var hidden = TextSafety.hidden(text);
        if (hidden.size() == 1)
            add(place, "%s holds a character that is not seen: %s.".formatted(field, hidden.getFirst()));
        if (hidden.size() > 1)
            add(place, "%s holds %d characters that are not seen; the first is %s."
                    .formatted(field, hidden.size(), hidden.getFirst()));
    }

    public List<Warning> all() {
        var all = new ArrayList<>(told);
        if (untold > 0) all.add(new Warning("", "%,d further warnings are not listed.".formatted(untold)));
        counted.forEach((sentence, n) -> all.add(new Warning("", sentence.formatted(n))));
        return List.copyOf(all);
    }
}
