package setpoint.persistence.exchange.all;

import java.util.List;
import java.util.stream.Collectors;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.persistence.exchange.Warning;

/// Tells whoever brings a plan that some of its text holds what readers do not see. It is taken in as it is.
final class HiddenText {
    private static final int PLACES_TO_NAME = 5;

    private HiddenText() {}

    /// One warning that names the first few places, or none.
    static List<Warning> warnings(Content content) {
        var places = setpoint.model.plan.HiddenText.in(content);
        int n = places.size();
        if (n == 0) return List.of();
        var first = places.stream()
                .limit(PLACES_TO_NAME)
                .map(place -> "%s (%s)".formatted(place.where(), place.first()))
                .collect(Collectors.joining(", "));
        var more = n > PLACES_TO_NAME ? " and %d more".formatted(n - PLACES_TO_NAME) : "";
        var what = "%s with characters that are not seen: %s%s. They are kept, and shown as escapes.";
        return List.of(new Warning("", what.formatted(Words.count(n, "text"), first, more)));
    }
}
