package setpoint.app.cli.week;

import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.WorkspaceCall;
import setpoint.model.agent.Agent;
import setpoint.model.core.Commit;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.Ids;
import setpoint.model.week.Timeblock;

/// One change of the blocks of an agent.
abstract class BlockCall extends WorkspaceCall {
    @Mixin private Whose whose = new Whose();

    @Option(names = "--why", paramLabel = "TEXT",
            description = "Why it is corrected; needed for what happened before yesterday, and in a closed week.") private String why =
                    "";

    final String agent() {
        return whose.id();
    }

    final String why() {
        return why;
    }

    final ZoneId zone(Opened here) {
        return Whose.zone(owner(here.now()), here.clock());
    }

    final Agent owner(Snapshot now) {
        return whose.in(now);
    }

    /// @throws Refused where the agent has no such block
    final Timeblock block(Snapshot now, String id) {
        return block(now, owner(now).id(), id);
    }

    static Timeblock block(Snapshot now, String agent, String id) {
        return now.find(Timeblock.class, agent, id)
                .orElseThrow(() -> Refused.unknown(
                        "Agent %s has no block “%s”. See them: setpoint block list --agent %s --week W", agent, id,
                        agent));
    }

    /// An id that the agent has no block of yet, which says when it begins: `2026-11-23.0800`.
    static String freeId(Snapshot now, String agent, java.time.LocalDateTime start) {
        var wanted = "%s.%02d%02d".formatted(start.toLocalDate(), start.getHour(), start.getMinute());
        return Ids.kept(wanted, taken -> now.has(Timeblock.key(agent, taken)));
    }

    /// Makes an edit, and answers with the block as it is then.
    final Answer changed(Opened here, Edit edit, String id, String done) {
        var commit = here.apply(edit);
        var view = BlockView.of(commit.snapshot(), block(commit.snapshot(), id), here);
        var answer = told(new Answer().withAll(view.members()), commit)
                .line(commit.change().isPresent() ? "%s %s: %s" : "As it was before: %2$s: %3$s", done, id,
                        view.words());
        if (view.isAhead())
            answer.message("Block %s ends later than now, and yet is REALITY. If it is meant to happen, make it DREAM."
                    .formatted(id));
        return answer;
    }

    static Answer told(Answer answer, Commit commit) {
        return answer.with("change", commit.change().map(c -> (Object) c.revision()).orElse(null));
    }

    /// The members of several blocks.
    static List<Object> trees(List<BlockView> views) {
        return views.stream().map(view -> (Object) view.members()).toList();
    }
}
