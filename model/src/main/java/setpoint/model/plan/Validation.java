package setpoint.model.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.core.Refused;
import setpoint.model.plan.Finding.Level;

/// What is wrong with a plan. Errors are structural and stand in the way of an approval; warnings never do.
public record Validation(List<Finding> findings) {

    public static Validation of(Content content) {
        var findings = new ArrayList<Finding>();
        structure(content, findings);
        for (var task : content.tasks()) {
            gate(task, findings);
            next(content, task, findings);
            if (!content.isParent(task.id()) && !task.isMilestone() && !task.isGate()) leaf(task, findings);
        }
        backwards(content, findings);
        waking(content, findings);
        closingTasks(content, findings);
        hiddenText(content, findings);
        return new Validation(List.copyOf(findings));
    }

    public List<Finding> errors() {
        return of(Level.ERROR);
    }

    public List<Finding> warnings() {
        return of(Level.WARNING);
    }

    private List<Finding> of(Level level) {
        return findings.stream().filter(f -> f.level() == level).toList();
    }

    private static void structure(Content content, List<Finding> findings) {
        if (content.tasks().isEmpty())
            findings.add(new Finding(
                    Level.ERROR, "empty", content.plan(), "The plan has no task.", "Add at least one task."));
        try {
            Dag.build(content.tasks(), content.dependencies(), content.phases()).mustHoldTogether();
        } catch (Refused loop) {
            findings.add(new Finding(
                    Level.ERROR, "cycle", content.plan(), loop.getMessage(), "Remove one of these dependencies."));
        }
    }

    private static void gate(Task task, List<Finding> findings) {
        var gate = task.gate();
        if (gate == null || gate.canBeDecided()) return;
        findings.add(
                gate.type() == Gate.Type.HUMAN
                        ? error("gate-approver", task, "names nobody who decides it.", "Name an approver.")
                        : error("gate-check", task, "has no check.", "Add at least one check."));
    }

    private static void next(Content content, Task task, List<Finding> findings) {
        for (var next : task.next())
            if (content.task(next.to()).isEmpty())
                findings.add(warning(
                        "next-missing", task, "leads on %s to “%s”, which does not exist."
                                .formatted(next.on().word(), next.to()),
                        "Add that task, or remove the branch."));
    }

    private static void leaf(Task task, List<Finding> findings) {
        if (task.owner() == null) findings.add(warning("no-owner", task, "has no owner.", "Name who does it."));
        if (task.likelyMinutes() == 0)
            findings.add(warning("no-estimate", task, "has no estimate.", "Say how many minutes it will likely take."));
        if (task.criteria().isEmpty())
            findings.add(warning("no-criteria", task, "has no acceptance criteria.", "Say when it is done."));
    }

    private static void backwards(Content content, List<Finding> findings) {
        var place = new HashMap<String, Integer>();
        for (int i = 0; i < content.phases().size(); i++) place.put(content.phases().get(i).id(), i);
        for (var d : content.dependencies()) {
            var from = placeOf(content, d.from(), place);
            var to = placeOf(content, d.to(), place);
            if (from > to && to >= 0)
                content.task(d.to())
                        .ifPresent(task -> findings.add(warning(
                                "backwards", task, "waits for “%s” of a later phase.".formatted(d.from()),
                                "Move one of the two to another phase.")));
        }
    }

    private static int placeOf(Content content, String task, Map<String, Integer> place) {
        return content.task(task).map(t -> place.getOrDefault(String.valueOf(t.phase()), -1)).orElse(-1);
    }

    /// A gate that waits for a task which only another outcome can wake may never be reached.
    private static void waking(Content content, List<Finding> findings) {
        var dormant = new HashSet<String>();
        for (var task : content.tasks()) for (var next : task.next()) dormant.add(next.to());
        dormant.removeIf(id -> !content.dependenciesOf(id).isEmpty());
        for (var task : content.tasks())
            if (task.isGate()
                    && content.dependenciesOf(task.id()).stream().anyMatch(d -> dormant.contains(d.from())))
                findings.add(warning(
                        "gate-unreachable", task, "waits for a task that starts only on a certain outcome.",
                        "Let it wait for what happens in either case."));
    }

    private static void closingTasks(Content content, List<Finding> findings) {
        if (!Boolean.TRUE.equals(content.brief().extensions().get("closingTasks"))) return;
        boolean closes = content.tasks().stream().anyMatch(t -> t.labels().contains("closing"));
        if (!closes)
            findings.add(new Finding(
                    Level.WARNING, "closing-tasks", content.plan(),
                    "The plan should end with its closing tasks (self-healing, workflow analysis), but has none.",
                    "Add them from the template, each with the label “closing”."));
    }

    /// One finding for each part, however many of its texts hide something.
    private static void hiddenText(Content content, List<Finding> findings) {
        var places = new LinkedHashMap<String, HiddenText.Place>();
        HiddenText.in(content).forEach(place -> places.putIfAbsent(place.subject(), place));
        places.forEach((subject, place) -> findings.add(new Finding(
                Level.WARNING, "hidden-text", subject,
                "%s holds a character that is not seen: %s.".formatted(place.where(), place.first()),
                "Look at it as it is shown here, with escapes; remove it where nobody meant it.")));
    }

    private static Finding error(String rule, Task task, String what, String fix) {
        return new Finding(Level.ERROR, rule, task.id(), "Task %s %s".formatted(task.id(), what), fix);
    }

    private static Finding warning(String rule, Task task, String what, String fix) {
        return new Finding(Level.WARNING, rule, task.id(), "Task %s %s".formatted(task.id(), what), fix);
    }
}
