package setpoint.model.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import setpoint.model.core.Change;
import setpoint.model.core.Delta;
import setpoint.model.core.Subject;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.Task;
import setpoint.model.plan.diff.FieldDiff;
import setpoint.model.work.WorkState;

/// One thing that somebody did to a task or another part of a plan, as it is told after their name.
///
/// @param words what was done: `estimate`, `added criterion`, `claimed it`
/// @param what to what, or from what to what: `3 h → 4 h`; may be empty
public record Deed(String words, String what) {
    /// All that a change did to a subject.
    ///
    /// @param change narrowed to the subject
    /// @param content the plan as it is now, for what ids stand for
    public static List<Deed> of(Change change, Subject subject, Content content) {
        var deeds = new ArrayList<Deed>();
        for (var delta : change.deltas()) deeds.addAll(of(delta, subject, content));
        if (deeds.isEmpty() && change.deltas().stream().anyMatch(Deed::endsProposal))
            deeds.add(new Deed("accepted what was proposed", ""));
        if (deeds.isEmpty()) deeds.add(new Deed(Words.spaced(change.verb()), ""));
        return List.copyOf(deeds);
    }

    private static List<Deed> of(Delta delta, Subject subject, Content content) {
        return switch (delta.either()) {
            case Task _ -> part(delta, "task", content);
            case Phase _ -> part(delta, "phase", content);
            case Plan _ -> ofPlan(delta, content);
            case Dependency d -> List.of(link(delta, d, subject, content));
            case WorkState _ -> WorkDeeds.of((WorkState) delta.before(), (WorkState) delta.after(), content);
            case Placement _ -> List.of(
                    new Deed(delta.after() == null ? "gave it back to the layout" : "placed it by hand", ""));
            // What an AI proposes shows as what it did; only taking the proposal away says something of its own.
            case Proposal _ -> List.of();
            default -> List.of();
        };
    }

    private static boolean endsProposal(Delta delta) {
        return delta.either() instanceof Proposal && delta.after() == null;
    }

    private static List<Deed> part(Delta delta, String kind, Content content) {
        if (delta.before() == null) return List.of(new Deed("created the " + kind, ""));
        if (delta.after() == null) return List.of(new Deed("removed the " + kind, ""));
        return fields((Record) delta.before(), (Record) delta.after(), content);
    }

    private static List<Deed> ofPlan(Delta delta, Content content) {
        if (!(delta.before() instanceof Plan was)) return List.of(new Deed("created the plan", ""));
        if (!(delta.after() instanceof Plan is)) return List.of(new Deed("removed the plan", ""));
        var deeds = new ArrayList<>(fields(was.brief(), is.brief(), content));
        if (was.draft() == 0 && is.draft() > 0) deeds.add(new Deed("opened draft", "v" + is.draft()));
        if (was.draft() > 0 && is.draft() == 0) deeds.add(new Deed("closed draft", "v" + was.draft()));
        if (was.archived() != is.archived()) deeds.add(new Deed(is.archived() ? "archived it" : "brought it back", ""));
        return deeds;
    }

    private static List<Deed> fields(Record was, Record is, Content content) {
        var deeds = new ArrayList<Deed>();
        for (var field : FieldDiff.between(was, is, content)) deeds.addAll(ofField(field));
        return deeds;
    }

    /// A list tells what came and went; a long text only that it was rewritten.
    private static List<Deed> ofField(FieldDiff field) {
        var name = field.name().toLowerCase(Locale.ROOT);
        var deeds = new ArrayList<Deed>();
        if (field.come().size() == 1 && field.gone().size() == 1)
            return List.of(new Deed(one(name, field.field()), arrow(field.gone().getFirst(), field.come().getFirst())));
        field.come().forEach(entry -> deeds.add(new Deed("added " + one(name, field.field()), entry)));
        field.gone().forEach(entry -> deeds.add(new Deed("removed " + one(name, field.field()), entry)));
        if (!deeds.isEmpty()) return deeds;
        if (field.before().isEmpty()) return List.of(new Deed(name, field.after()));
        return List.of(new Deed(name, isLong(field) ? "rewritten" : arrow(field.before(), field.after())));
    }

    private static boolean isLong(FieldDiff field) {
        return field.before().length() + field.after().length() > 160 || field.after().contains("\n");
    }

    private static String arrow(String before, String after) {
        return before + " → " + after;
    }

    /// What one entry of a list is called.
    private static String one(String name, String field) {
        return switch (field) {
            case "criteria" -> "criterion";
            case "checklist" -> "step";
            case "definitionOfDone" -> "condition";
            case "next" -> "branch";
            default -> name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        };
    }

    private static Deed link(Delta delta, Dependency link, Subject subject, Content content) {
        boolean waits = link.to().equals(subject.id());
        var other = title(waits ? link.from() : link.to(), content);
        if (delta.after() == null)
            return new Deed(waits ? "no longer waits for" : "no longer waited for by", other);
        if (delta.before() == null) return new Deed(waits ? "made it wait for" : "made it be waited for by", other);
        return new Deed("changed how it waits for", other);
    }

    static String title(String task, Content content) {
        return content.task(task).map(Task::title).filter(t -> !t.isBlank()).orElse(task);
    }
}
