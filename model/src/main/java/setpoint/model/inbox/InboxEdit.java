package setpoint.model.inbox;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import setpoint.model.core.Batch;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Ids;
import setpoint.model.plan.PlanEdit;

/// Everything that can be done to thoughts, and to what imports have reported.
public sealed interface InboxEdit extends Edit {

    /// Keeps a thought.
    ///
    /// @param thought the id of the new thought
    /// @param line what it is, in the short syntax of [CapturedLine]
    record CaptureThought(String thought, String line) implements InboxEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            if (now.has(Thought.key(thought))) throw new Refused("There is already a thought “%s”.", thought);
            var said = CapturedLine.of(line, now);
            return List.of(Delta.created(Thought.of(thought, said, by.author().agent(), by.at())));
        }
    }

    /// Says a thought anew.
    ///
    /// @param line what it is, in the short syntax of [CapturedLine]
    record RewordThought(String thought, String line) implements InboxEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Thought.class, "", thought);
            return List.of(Delta.changed(before, before.saying(CapturedLine.of(line, now))));
        }
    }

    /// Puts a thought away.
    record ArchiveThought(String thought) implements InboxEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Thought.class, "", thought);
            return List.of(Delta.changed(before, before.archived(true)));
        }
    }

    /// Brings a thought back that was put away.
    record UnarchiveThought(String thought) implements InboxEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Thought.class, "", thought);
            return List.of(Delta.changed(before, before.archived(false)));
        }
    }

    /// Makes a plan of a thought, and puts the thought away with a link to the plan. What the thought says of kind and
    /// estimate becomes the plan's first task.
    ///
    /// @param plan the id of the new plan
    /// @param project the id or title of its project where the thought names none
    record PlanThought(String thought, String plan, @Default("Inbox") String project) implements InboxEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Thought.class, "", thought);
            if (before.plan() != null)
                throw new Refused("“%s” has become plan %s already.", before.title(), before.plan());
            var home = before.project() == null ? project : before.project();
            var edits = new ArrayList<Edit>();
            edits.add(new PlanEdit.CreatePlan(plan, home, before.title(), before.title()));
            if (before.kind() != null || before.minutes() != null) edits.add(firstTask(before));
            var deltas = new ArrayList<>(new Batch(verb(), edits).decide(now, by));
            deltas.add(Delta.changed(before, before.planned(plan)));
            return deltas;
        }

        private Edit firstTask(Thought from) {
            var set = new HashMap<String, Object>();
            set.put("title", from.title());
            if (from.kind() != null) set.put("kind", from.kind().word());
            if (from.minutes() != null) set.put("estimate", Map.of("likelyMin", from.minutes()));
            return new DraftEdit.AddTask(plan, Ids.slug(from.title(), plan::equalsIgnoreCase), set);
        }
    }

    /// Says what an import took in differently than it stood in the file. Saying the same again changes nothing; saying
    /// nothing takes an older report away.
    record ReportImport(String plan, String format, List<String> warnings) implements InboxEdit {
        private static final int KEPT = 200;

        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.find(ImportReport.class, plan, ImportReport.ID).orElse(null);
            if (warnings.isEmpty()) return before == null ? List.of() : List.of(Delta.removed(before));
            var after = new ImportReport(
                    plan, format, warnings.stream().limit(KEPT).toList(), warnings.size(), by.author().agent(), by.at(),
                    false);
            return before != null && before.saysTheSame(after) ? List.of() : List.of(new Delta(before, after));
        }
    }

    /// Puts the report of an import away.
    record DismissReport(String plan) implements InboxEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.find(ImportReport.class, plan, ImportReport.ID)
                    .orElseThrow(() -> new Refused("No import of plan %s has reported anything.", plan));
            return List.of(Delta.changed(before, before.putAway()));
        }
    }
}
