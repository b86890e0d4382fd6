package setpoint.views.outline;

import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Gate;
import setpoint.model.work.Status;
import setpoint.views.kit.Icon;
import setpoint.views.plan.ArchetypeLook;
import setpoint.views.plan.Proposed;

/// What one line of the outline shows. Two that are equal look alike.
sealed interface Row {
    /// Unique in a plan: that of the task or phase, else one that none of them can have.
    String id();

    /// A phase, or what lies in none of them.
    ///
    /// @param sum of its tasks
    record OfPhase(String id, String title, Sum sum) implements Row {
        static final String NONE = "-none";

        /// Whether it stands for the tasks without a phase.
        boolean isNone() {
            return id.equals(NONE);
        }
    }

    /// @param gate who passes it, where it is a gate
    /// @param state how it stands, in a word or two
    /// @param estimate empty where there is none
    /// @param parts empty where it has none
    record OfTask(
            String id, String title, Gate.@Nullable Type gate, boolean milestone, ArchetypeLook look, Icon icon,
            Status status, double share, String state, String estimate, @Nullable Owner owner, Sum parts,
            Proposed proposed)
            implements Row {
        boolean isStruck() {
            return status == Status.ABANDONED || proposed == Proposed.REMOVED;
        }
    }

    /// Where something new is being named.
    record OfNew() implements Row {
        @Override
        public String id() {
            return "-new";
        }
    }

    record Owner(String name, boolean person) {}

    /// Some tasks in numbers.
    record Sum(int tasks, int ended, long minutes) {
        static final Sum NOTHING = new Sum(0, 0, 0);

        Sum plus(boolean hasEnded, long likely) {
            return new Sum(tasks + 1, ended + (hasEnded ? 1 : 0), minutes + likely);
        }

        Sum plus(Sum other) {
            return new Sum(tasks + other.tasks, ended + other.ended, minutes + other.minutes);
        }

        boolean isEmpty() {
            return tasks == 0;
        }
    }
}
