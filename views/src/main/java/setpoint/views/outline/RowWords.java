package setpoint.views.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import setpoint.model.core.Words;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Task;
import setpoint.model.work.Status;
import setpoint.views.plan.Minutes;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.Proposed;

/// What is said of a line to somebody who cannot see it: all that it shows, and by name what it waits for.
final class RowWords {
    /// More names than this are counted.
    private static final int NAMED = 8;

    private final PlanNow plan;

    RowWords(PlanNow plan) {
        this.plan = plan;
    }

    String of(Row row) {
        return switch (row) {
            case Row.OfPhase phase -> ofPhase(phase);
            case Row.OfTask line -> plan.drawn().task(line.id()).map(task -> ofTask(task, line)).orElse(line.title());
            case Row.OfNew _ -> "New";
        };
    }

    /// What a task still waits for, by name; empty where it waits for nothing.
    String waitedFor(Row row) {
        var before = plan.drawn().task(row.id()).map(this::waitsFor).orElse(List.of());
        return before.isEmpty() ? "" : "Waits for " + named(before);
    }

    private static String ofPhase(Row.OfPhase phase) {
        var sum = phase.sum();
        var count = sum.isEmpty() ? "empty" : "%d of %d done".formatted(sum.ended(), sum.tasks());
        var effort = sum.minutes() == 0 ? "" : ", " + Minutes.spaced(sum.minutes());
        return phase.title() + (phase.isNone() ? ", " : ", phase, ") + count + effort;
    }

    private String ofTask(Task task, Row.OfTask line) {
        var said = new ArrayList<String>();
        said.add(line.title());
        said.add(task.kind().word());
        said.add(proposed(line));
        said.add(standing(task, line));
        said.add(after(task));
        said.add(line.estimate().isEmpty() ? "" : "estimate " + Minutes.spaced(minutes(task, line)));
        if (line.owner() != null)
            said.add("owner " + line.owner().name() + (line.owner().person() ? "" : " (AI)"));
        if (!line.parts().isEmpty())
            said.add("%d of %s done".formatted(line.parts().ended(), Words.count(line.parts().tasks(), "part")));
        if (!task.criteria().isEmpty())
            said.add("%d of %d criteria passed".formatted(plan.passedOf(task), task.criteria().size()));
        if (plan.isCritical(task.id())) said.add("on the critical path");
        return String.join(", ", said.stream().filter(words -> !words.isEmpty()).toList());
    }

    private static long minutes(Task task, Row.OfTask line) {
        return line.parts().isEmpty() ? task.likelyMinutes() : line.parts().minutes();
    }

    private static String proposed(Row.OfTask line) {
        return switch (line.proposed()) {
            case NEW -> "new, to be accepted or rejected";
            case CHANGED -> "changed by an agent, to be accepted or rejected";
            case REMOVED -> "removed by an agent, to be accepted or rejected";
            case NOTHING -> "";
        };
    }

    private String standing(Task task, Row.OfTask line) {
        var before = waitsFor(task);
        if (!before.isEmpty()) return "waits for " + named(before);
        var word = line.proposed() == Proposed.NOTHING ? line.state() : line.status().word();
        return word.toLowerCase(Locale.ROOT);
    }

    private List<String> waitsFor(Task task) {
        boolean there = plan.content().task(task.id()).isPresent();
        return there && plan.statusOf(task.id()) == Status.WAITING ? plan.standing().waitsFor(task.id()) : List.of();
    }

    /// What it depends on and need not wait for any more.
    private String after(Task task) {
        var open = waitsFor(task);
        var met = plan.drawn().dependenciesOf(task.id()).stream()
                .map(Dependency::from)
                .filter(id -> !open.contains(id))
                .toList();
        return met.isEmpty() ? "" : "after " + named(met);
    }

    /// `A (done) and B (running)`
    private String named(List<String> tasks) {
        var names = new ArrayList<>(tasks.stream().limit(NAMED).map(this::named).toList());
        int more = tasks.size() - names.size();
        if (more > 0) names.add(more + " more");
        var last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }

    private String named(String task) {
        var title = plan.drawn().task(task).map(PlanNow::titleOf).orElse(task);
        return "%s (%s)".formatted(title, plan.statusOf(task).word().toLowerCase(Locale.ROOT));
    }
}
