package setpoint.app.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Style;
import setpoint.app.cli.frame.WeekIntake;
import setpoint.model.core.Edit;
import setpoint.model.core.Words;
import setpoint.persistence.exchange.ForWeek;
import setpoint.persistence.exchange.Warning;

/// A file that holds a calendar or a log of time.
record WeekTaking(String file, String agent, ForWeek read, WeekIntake intake) implements Taking {
    @Override
    public Edit edit() {
        return intake.edit();
    }

    @Override
    public Map<String, @Nullable Object> tree() {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("file", file);
        tree.put("format", read.format());
        tree.put("plan", null);
        tree.put("tasks", 0L);
        tree.put("dependencies", 0L);
        tree.put("phases", 0L);
        tree.put("agent", agent);
        tree.putAll(read.facts());
        tree.put("created", (long) intake.created());
        tree.put("updated", (long) intake.updated());
        tree.put("skipped", (long) intake.skipped());
        tree.put("removed", (long) intake.removed());
        tree.put("leftOut", (long) read.leftOut());
        if (read.said() != null) tree.put("map", read.said().text());
        if (!read.understood().isEmpty()) tree.put("understood", read.understood());
        return tree;
    }

    @Override
    public List<Warning> warnings() {
        return read.warnings();
    }

    @Override
    public List<String> lines(boolean isDry, boolean isChanged) {
        var lines = new ArrayList<String>();
        var calendar = read.facts().get("calendar");
        lines.add("%s (%s) → %s of %s: %s.".formatted(
                Style.safe(file), read.format(), calendar == null ? "what happened" : "calendar " + calendar, agent,
                calendar == null ? Words.count(read.entries(), "block") : events()));
        if (isDry) read.understood().forEach(sentence -> lines.add("  " + Style.safe(sentence)));
        if (!isDry && read.facts().containsKey("remembered"))
            lines.add("Its columns were read as such columns were before; --dry-run shows how, --map says otherwise.");
        if (!isDry && isChanged && read.said() != null)
            lines.add("Files with the same columns are read so from now on, also without --map.");
        if (!isDry && !isChanged) lines.add("Nothing has changed: all of it is here already.");
        else
            lines.add("%s%d created, %d updated, %d here already, %d gone.".formatted(
                    isDry ? "Would be: " : "", intake.created(), intake.updated(), intake.skipped(), intake.removed()));
        return lines;
    }

    private String events() {
        var facts = read.facts();
        var events = "%s from %s to %s".formatted(
                Words.count(read.entries(), "event"), facts.get("from"), facts.get("to"));
        return Long.valueOf(0).equals(facts.get("outside"))
                ? events
                : events + "; %s of the file have no time in these days".formatted(facts.get("outside"));
    }
}
