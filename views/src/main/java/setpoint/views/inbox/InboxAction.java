package setpoint.views.inbox;

import java.util.List;
import javafx.scene.input.KeyCode;
import setpoint.model.core.Edit;
import setpoint.model.core.Snapshot;
import setpoint.model.inbox.InboxEdit;
import setpoint.model.inbox.Waiting;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.Proposal;
import setpoint.model.plan.Proposals;
import setpoint.model.work.WorkEdit;

/// What a person can do about something that waits.
enum InboxAction {
    DECIDE("Decide…", KeyCode.ENTER),
    SHOW("Show", KeyCode.ENTER),
    ACCEPT("Accept all", KeyCode.A),
    REJECT("Reject all", KeyCode.R),
    REOPEN("Try again", KeyCode.R),
    PLAN("Draft a plan", KeyCode.P),
    REWORD("Reword", KeyCode.E),
    PUT_AWAY("Put away", KeyCode.DELETE);

    private final String word;
    private final KeyCode key;

    InboxAction(String word, KeyCode key) {
        this.word = word;
        this.key = key;
    }

    String word() {
        return word;
    }

    KeyCode key() {
        return key;
    }

    /// What can be done about one thing; the first is what most people want.
    static List<InboxAction> of(Waiting one) {
        return switch (one) {
            case Waiting.GateToDecide _ -> List.of(DECIDE);
            case Waiting.Failed _ -> List.of(SHOW, REOPEN);
            case Waiting.Proposed _ -> List.of(SHOW, ACCEPT, REJECT);
            case Waiting.Imported _ -> List.of(SHOW, PUT_AWAY);
            case Waiting.Captured _ -> List.of(PLAN, REWORD, PUT_AWAY);
        };
    }

    /// The one edit that it is, for those that are no more than an edit.
    Edit edit(Waiting one, Snapshot now) {
        return switch (one) {
            case Waiting.Proposed p -> this == ACCEPT
                    ? new PlanEdit.AcceptItems(p.plan(), proposedBy(p, now))
                    : new PlanEdit.RejectItems(p.plan(), proposedBy(p, now));
            case Waiting.Failed f -> new WorkEdit.ReopenTask(f.plan(), f.task().id(), "");
            case Waiting.Imported i -> new InboxEdit.DismissReport(i.plan());
            case Waiting.Captured c -> new InboxEdit.ArchiveThought(c.thought().id());
            case Waiting.GateToDecide _ -> throw new IllegalArgumentException("a gate is decided where it is seen");
        };
    }

    private static List<String> proposedBy(Waiting.Proposed proposed, Snapshot now) {
        return Proposals.in(now, proposed.plan()).stream()
                .filter(one -> one.by().equals(proposed.agent()))
                .map(Proposal::id)
                .toList();
    }
}
