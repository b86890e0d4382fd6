package setpoint.app.cli.verb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.app.cli.frame.Style;
import setpoint.model.core.Edit;
import setpoint.model.core.Words;
import setpoint.model.work.ImportPlan;
import setpoint.model.work.ImportPlan.Outcome;
import setpoint.persistence.exchange.Imported;
import setpoint.persistence.exchange.Warning;

/// A file that holds a plan.
record PlanTaking(String file, Imported imported, ImportPlan plain, Outcome outcome) implements Taking {
    @Override
    public Edit edit() {
        return imported.reported(plain);
    }

    @Override
    public Map<String, @Nullable Object> tree() {
        var content = imported.content();
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("file", file);
        tree.put("format", imported.format());
        tree.put("plan", content.plan());
        tree.put("tasks", (long) content.tasks().size());
        tree.put("dependencies", (long) content.dependencies().size());
        tree.put("phases", (long) content.phases().size());
        tree.put("created", (long) outcome.created());
        tree.put("updated", (long) outcome.updated());
        tree.put("skipped", (long) outcome.skipped());
        return tree;
    }

    @Override
    public List<Warning> warnings() {
        return imported.warnings();
    }

    @Override
    public List<String> lines(boolean isDry, boolean isChanged) {
        var content = imported.content();
        var lines = new ArrayList<String>();
        lines.add("%s (%s) → plan %s: %s, %s, %s.".formatted(
                Style.safe(file), imported.format(), content.plan(), Words.count(content.tasks().size(), "task"),
                Words.dependencies(content.dependencies().size()), Words.count(content.phases().size(), "phase")));
        if (!isDry && !isChanged && outcome.skipped() == 0)
            lines.add("Nothing has changed: all of it is here already.");
        else
            lines.add("%s%d created, %d updated, %d kept as they are here.".formatted(
                    isDry ? "Would be: " : "", outcome.created(), outcome.updated(), outcome.skipped()));
        return lines;
    }
}
