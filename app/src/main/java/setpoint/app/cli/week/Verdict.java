package setpoint.app.cli.week;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Style;
import setpoint.model.measure.Suggestion;
import setpoint.model.measure.Xmr;

/// How a week stands among the weeks before it, and what to change.
record Verdict(Xmr chart, List<Suggestion> suggestions) {
    Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("setpoint", (long) chart.setpointPercent());
        members.put("closedCycles", (long) chart.baseline().size());
        members.put("verdict", chart.verdict().name());
        members.put("limits", limits());
        members.put("suggestions", suggestions.stream().map(Verdict::tree).toList());
        return members;
    }

    private @Nullable Object limits() {
        var limits = chart.limits();
        if (limits == null) return null;
        var tree = new LinkedHashMap<String, Object>();
        tree.put("mean", tenth(limits.mean()));
        tree.put("lower", tenth(limits.lower()));
        tree.put("upper", tenth(limits.upper()));
        return tree;
    }

    private static double tenth(double percent) {
        return Math.round(percent * 10) / 10.0;
    }

    private static Object tree(Suggestion suggestion) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("kind", suggestion.kind().name());
        tree.put("slot", suggestion.slot());
        tree.put("archetype", suggestion.archetype());
        tree.put("title", suggestion.title());
        tree.put("sentence", suggestion.sentence());
        tree.put("weeksSeen", (long) suggestion.weeksSeen());
        tree.put("weeksKnown", (long) suggestion.weeksKnown());
        tree.put("change", suggestion.change() == null ? null : suggestion.change().words());
        tree.put("recoveredMinutes", (long) suggestion.recoveredMinutes());
        return tree;
    }

    void tell(Answer answer) {
        answer.line(chart.sentence());
        for (var suggestion : suggestions) {
            answer.line("- %s. %s", Style.safe(suggestion.title()), Style.safe(suggestion.sentence()));
            if (suggestion.change() != null)
                answer.line("  %s (--apply %s)", Style.safe(suggestion.change().words()), suggestion.slot());
        }
    }
}
