package setpoint.views.inbox;

import setpoint.model.inbox.Waiting;

/// A name for each thing that waits, which it keeps while it waits and which nothing else there has.
final class WaitingId {
    private WaitingId() {}

    static String of(Waiting one) {
        return switch (one) {
            case Waiting.GateToDecide gate -> "gate-" + gate.plan() + "-" + gate.gate().id();
            case Waiting.Failed failed -> "failed-" + failed.plan() + "-" + failed.task().id();
            case Waiting.Proposed proposed -> "proposed-" + proposed.plan() + "-" + proposed.agent();
            case Waiting.Imported imported -> "import-" + imported.plan();
            case Waiting.Captured captured -> "thought-" + captured.thought().id();
        };
    }
}
