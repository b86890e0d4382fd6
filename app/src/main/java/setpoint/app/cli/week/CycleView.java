package setpoint.app.cli.week;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import setpoint.model.measure.Cycle;
import setpoint.model.measure.TemplateChange;

/// A cycle as every command speaks of it.
record CycleView(Cycle cycle) {
    Map<String, @Nullable Object> members() {
        var members = new LinkedHashMap<String, @Nullable Object>();
        members.put("agent", cycle.agent());
        members.put("week", cycle.week().toString());
        members.put("closed", cycle.isClosed());
        var closing = cycle.closing();
        members.put("closedAt", closing == null ? null : closing.at().toString());
        members.put("closedBy", closing == null ? null : closing.by());
        members.put("rule", closing == null ? "" : closing.rule());
        members.put("score", closing == null ? null : percent(closing.tally().scorePercent()));
        members.put("judged", closing == null ? 0L : (long) closing.tally().judged());
        members.put("template", closing == null ? 0L : (long) closing.templateAfter());
        members.put("changes", closing == null
                ? java.util.List.of()
                : closing.changes().stream().map(TemplateChange::words).toList());
        members.put("reopened", (long) cycle.former().size());
        return members;
    }

    static @Nullable Object percent(OptionalInt percent) {
        return percent.isPresent() ? (Object) (long) percent.getAsInt() : null;
    }

    String score() {
        var closing = cycle.closing();
        if (closing == null || closing.tally().scorePercent().isEmpty()) return "–";
        return closing.tally().scorePercent().getAsInt() + " %";
    }
}
