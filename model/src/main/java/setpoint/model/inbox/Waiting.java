package setpoint.model.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Task;
import setpoint.model.work.WorkState;

/// One thing that waits for a person. Immutable.
public sealed interface Waiting {
    /// The id of the plan that it is about; null where it is about none.
    @Nullable
    String plan();

    /// Since when it has waited; null where nobody wrote that down.
    @Nullable
    Instant since();

    /// What one agent proposes in a plan's draft.
    ///
    /// @param count how many parts of the draft
    /// @param since when it proposed the newest of them
    record Proposed(String plan, String agent, int count, Instant since) implements Waiting {}

    /// A gate whose dependencies are met, and which a person decides.
    record GateToDecide(String plan, Task gate) implements Waiting {
        @Override
        public @Nullable Instant since() {
            return null;
        }
    }

    /// A task that has failed and that nobody has taken up again.
    record Failed(String plan, Task task, WorkState work) implements Waiting {
        @Override
        public @Nullable Instant since() {
            return work.endedAt();
        }
    }

    /// What an import took in differently than it stood in the file.
    record Imported(ImportReport report) implements Waiting {
        @Override
        public String plan() {
            return report.plan();
        }

        @Override
        public Instant since() {
            return report.at();
        }
    }

    /// A thought that is neither planned nor put away.
    record Captured(Thought thought) implements Waiting {
        @Override
        public @Nullable String plan() {
            return null;
        }

        @Override
        public Instant since() {
            return thought.at();
        }
    }
}
