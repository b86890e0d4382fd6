package setpoint.views.plan.propose;

import java.util.ArrayList;
import java.util.stream.Collectors;
import setpoint.model.agent.Agent;
import setpoint.model.core.Item;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.ProposalSum;
import setpoint.model.plan.Task;
import setpoint.views.plan.Minutes;

/// Proposals in sentences.
final class ProposalWords {
    private static final int PHASES_TO_NAME = 2;

    private ProposalWords() {}

    static String nameOf(Snapshot now, String agent) {
        return now.find(Agent.class, "", agent).map(Agent::name).filter(name -> !name.isBlank()).orElse(agent);
    }

    /// All that an agent proposes: `2 tasks and 2 links in Verify. Adds 5 h.`
    static String of(Snapshot now, String plan, ProposalSum sum) {
        var parts = new ArrayList<String>();
        if (sum.tasks() > 0) parts.add(Words.count(sum.tasks(), "task"));
        if (sum.links() > 0) parts.add(Words.count(sum.links(), "link"));
        if (sum.others() > 0) parts.add(Words.count(sum.others(), "other change"));
        var sentence = String.join(" and ", parts) + where(now, plan, sum) + ".";
        if (sum.minutes() > 0) sentence += " Adds " + Minutes.spaced(sum.minutes()) + ".";
        if (sum.minutes() < 0) sentence += " Saves " + Minutes.spaced(-sum.minutes()) + ".";
        return sentence;
    }

    private static String where(Snapshot now, String plan, ProposalSum sum) {
        if (sum.phases().isEmpty() || sum.phases().size() > PHASES_TO_NAME) return "";
        return sum.phases().stream()
                .map(id -> now.find(Phase.class, plan, id).map(Phase::title).orElse(id))
                .map(TextSafety::shownOnOneLine)
                .collect(Collectors.joining(" and ", " in ", ""));
    }

    /// One part: `adds the task “Fuzz the token parser”`.
    static String of(Snapshot now, Proposal one) {
        var verb = one.isRemoval(now) ? "removes" : one.isNew() ? "adds" : "changes";
        return "%s %s.".formatted(verb, named(now, one));
    }

    private static String named(Snapshot now, Proposal one) {
        var item = one.item(now);
        return switch (item) {
            case Task task -> "the task “%s”".formatted(titled(task.title(), task.id()));
            case Phase phase -> "the phase “%s”".formatted(titled(phase.title(), phase.id()));
            case Dependency d -> "the link from “%s” to “%s”".formatted(
                    task(now, d.plan(), d.from()), task(now, d.plan(), d.to()));
            case Item other -> one.part() == Proposal.Part.PLAN ? "the plan itself" : other.key().toString();
        };
    }

    private static String task(Snapshot now, String plan, String id) {
        return now.find(Task.class, plan, id).map(t -> titled(t.title(), id)).orElse(id);
    }

    private static String titled(String title, String id) {
        return TextSafety.shownOnOneLine(title.isBlank() ? id : title);
    }
}
