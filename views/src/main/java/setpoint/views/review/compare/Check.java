package setpoint.views.review.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.model.plan.Finding;
import setpoint.model.plan.Validation;

/// One thing that was looked at before an approval, and what was found.
///
/// @param sentence that all is well, or what is not
/// @param counted how many things were looked at; empty where the number says nothing
public record Check(String sentence, String counted, List<Finding> findings) {
    /// What is looked at, with the rules of [Validation] that belong to it.
    private enum Sort {
        TASKS("", "There is no task", c -> c.tasks().size(), "empty"),
        LOOPS("No loops", "Tasks wait for each other in a loop", c -> c.dependencies().size(), "cycle"),
        GATES("Every gate can be decided", "%s cannot be decided", Sort::gates, "gate-approver", "gate-check"),
        REACHABLE("Gates can be reached", "%s may never be reached", Sort::gates, "gate-unreachable"),
        OWNERS("Every task has an owner", "%s without an owner", Sort::worked, "no-owner"),
        ESTIMATES("Every task has an estimate", "%s without an estimate", Sort::worked, "no-estimate"),
        CRITERIA("Acceptance criteria are there", "%s without acceptance criteria", Sort::criteria, "no-criteria"),
        ORDER("No phase waits for a later one", "%s waiting for a later phase", c -> c.phases().size(), "backwards"),
        BRANCHES("Branches lead to tasks", "%s leading to no task", Sort::branches, "next-missing"),
        HIDDEN("No hidden characters", "%s with hidden characters", _ -> 0, "hidden-text");

        private final String well;
        private final String wrong;
        private final Function<Content, Integer> counting;
        private final Set<String> rules;

        Sort(String well, String wrong, Function<Content, Integer> counting, String... rules) {
            this.well = well;
            this.wrong = wrong;
            this.counting = counting;
            this.rules = Set.of(rules);
        }

        private static int gates(Content content) {
            return (int) content.tasks().stream().filter(t -> t.isGate()).count();
        }

        private static int worked(Content content) {
            return (int) content.leaves().stream().filter(t -> !t.isGate() && !t.isMilestone()).count();
        }

        private static int criteria(Content content) {
            return content.tasks().stream().mapToInt(t -> t.criteria().size()).sum();
        }

        private static int branches(Content content) {
            return content.tasks().stream().mapToInt(t -> t.next().size()).sum();
        }

        /// Whether there is anything in a plan that this is about.
        boolean concerns(Content content) {
            return this == LOOPS || this == HIDDEN || this != TASKS && counting.apply(content) > 0;
        }

        Check found(Content content, List<Finding> findings) {
            int n = counting.apply(content);
            if (findings.isEmpty()) return new Check(well, n == 0 ? "" : String.valueOf(n), findings);
            return new Check(wrong.formatted(Words.count(findings.size(), noun())), "", findings);
        }

        private String noun() {
            return switch (this) {
                case GATES, REACHABLE -> "gate";
                case BRANCHES -> "branch";
                case HIDDEN -> "part";
                default -> "task";
            };
        }
    }

    /// All that was looked at: what stands in the way first, then what could be better, then what is well.
    public static List<Check> of(Content content, Validation validation) {
        var wrong = new ArrayList<Check>();
        var well = new ArrayList<Check>();
        var byRule = validation.findings().stream().collect(Collectors.groupingBy(Finding::rule));
        for (var sort : Sort.values()) {
            var findings = sort.rules.stream()
                    .flatMap(rule -> byRule.getOrDefault(rule, List.of()).stream())
                    .toList();
            byRule.keySet().removeAll(sort.rules);
            if (!findings.isEmpty()) wrong.add(sort.found(content, findings));
            else if (sort.concerns(content)) well.add(sort.found(content, findings));
        }
        byRule.values().forEach(rest -> rest.forEach(f -> wrong.add(new Check(f.sentence(), "", List.of(f)))));
        wrong.sort((a, b) -> Boolean.compare(b.isInTheWay(), a.isInTheWay()));
        wrong.addAll(well);
        return List.copyOf(wrong);
    }

    public boolean isWell() {
        return findings.isEmpty();
    }

    public boolean isInTheWay() {
        return findings.stream().anyMatch(f -> f.level() == Finding.Level.ERROR);
    }
}
