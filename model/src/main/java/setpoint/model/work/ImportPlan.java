package setpoint.model.work;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.By;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.plan.ChangeRequest;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Project;
import setpoint.model.plan.Publication;
import setpoint.model.plan.Task;
import setpoint.model.plan.Versions;

/// Takes in a file: its plan with the work that was done on it, as one change, all or nothing. Importing the same file
/// again changes nothing.
///
/// An unknown plan is created. Into a known one the file's items are merged: what is not there yet is added, what is
/// equal stays, what differs is a conflict, and what the file does not mention stays. Where the plan is locked a change
/// request opens its next draft first; no version is ever touched.
///
/// @param project where a plan that is new goes; created where it does not exist
/// @param work what was done, where the format says
/// @param locked the approved version that the file is, where it is one; then the plan must be unknown here, or have
///   this version with the same ref, or not have it yet
/// @param theirs when each item of the file was last changed, by the item's id, where the format says
/// @param ours when each item here was last changed, by the item's id; used by [OnConflict#NEWER] alone
public record ImportPlan(
        String project,
        Content content,
        List<WorkState> work,
        List<Placement> layout,
        @Nullable PlanVersion locked,
        @Nullable Publication publication,
        OnConflict onConflict,
        Map<String, Instant> theirs,
        Map<String, Instant> ours)
        implements Edit {
    /// What happens to an item that differs between the file and the workspace.
    public enum OnConflict {
        /// The file is refused, and each conflict is named.
        FAIL,
        /// The workspace's stays.
        SKIP,
        /// The one that was changed last stays; where they are equally old, the workspace's.
        NEWER
    }

    /// How journal and history name an import.
    public static final String VERB = "importPlan";

    private static final int CONFLICTS_TO_NAME = 5;

    /// What an import did or would do, by counting its deltas.
    public record Outcome(int created, int updated, int skipped) {}

    @Override
    public String verb() {
        return VERB;
    }

    @Override
    public Optional<String> finality() {
        return locked == null
                ? Optional.empty()
                : Optional.of("A locked plan that was imported cannot be taken out again; archive it (archivePlan).");
    }

    @Override
    public List<Delta> decide(Snapshot now, By by) {
        return new Merge(now, by).deltas();
    }

    /// Counts what this import would do. A task of which only the work differs is updated too.
    public Outcome outcome(Snapshot now, By by) {
        var merge = new Merge(now, by);
        var created = new HashSet<Key>();
        var touched = new HashSet<Key>();
        for (var delta : merge.deltas()) {
            var part = partOf(delta.either());
            if (part.isEmpty() || delta.isNothing()) continue;
            touched.add(part.get());
            if (delta.before() == null && part.get().equals(delta.key())) created.add(part.get());
        }
        return new Outcome(created.size(), touched.size() - created.size(), merge.skipped);
    }

    /// The part of the plan that an item is or is about.
    private static Optional<Key> partOf(Item item) {
        return switch (item) {
            case Task _, Phase _, Dependency _ -> Optional.of(item.key());
            case WorkState work -> Optional.of(Task.key(work.plan(), work.id()));
            default -> Optional.empty();
        };
    }

    /// One pass over the file's items against a snapshot.
    private final class Merge {
        private final Snapshot now;
        private final By by;
        private final String id = content.plan();
        private final Map<Key, Delta> deltas = new LinkedHashMap<>();
        private final List<String> conflicts = new ArrayList<>();
        private int skipped;

        Merge(Snapshot now, By by) {
            this.now = now;
            this.by = by;
        }

        List<Delta> deltas() {
            var known = now.find(Plan.class, "", id);
            if (known.isEmpty()) createPlan();
            else if (locked != null) addVersion(known.get());
            else mergeInto(known.get());
            if (!conflicts.isEmpty()) throw conflict();
            return List.copyOf(deltas.values());
        }

        private void createPlan() {
            var home = Project.named(now, project);
            if (now.find(home.key()).isEmpty()) put(null, home);
            int draft = locked == null ? 1 : 0;
            put(null, new Plan(id, home.id(), content.brief(), draft, by.author().agent(), by.at(), null, false));
            content.parts().forEach(item -> put(null, item));
            work.forEach(item -> put(null, item));
            layout.forEach(item -> put(null, item));
            putVersion();
        }

        private void addVersion(Plan plan) {
            var version = java.util.Objects.requireNonNull(locked);
            var known = now.find(PlanVersion.class, id, version.id());
            if (known.isPresent()) {
                if (!known.get().planRef().equals(version.planRef()))
                    throw new Refused(
                            "Plan %s already has a version %d with other content (%s here, %s in the file).",
                            id, version.number(), known.get().planRef(), version.planRef());
                return;
            }
            int newest = Versions.newest(now, id).map(PlanVersion::number).orElse(0);
            if (plan.isOpen() || version.number() < newest)
                throw new Refused(
                        "Plan %s has %s here, so version %d from the file cannot be placed.",
                        id, plan.isOpen() ? "an open draft" : "version " + newest, version.number());
            put(plan, plan.with(content.brief()));
            for (var delta : Content.ofDraft(now, id).becoming(content)) deltas.put(delta.key(), delta);
            putVersion();
        }

        private void putVersion() {
            if (locked != null) put(null, locked);
            if (publication != null) put(null, publication);
        }

        private void mergeInto(Plan plan) {
            var brief = mergedBrief(plan);
            var renumbered = continued();
            for (var item : content.parts()) merge(renumbered.getOrDefault(item.key(), item));
            boolean changesDraft = !deltas.isEmpty() || !brief.equals(plan.brief());
            for (var item : work) merge(item);
            for (var item : layout) merge(item);
            if (!changesDraft) return;
            if (plan.isOpen()) put(plan, plan.with(brief));
            else openDraft(plan.with(brief));
        }

        private void openDraft(Plan plan) {
            int newest = Versions.newest(now, id).map(PlanVersion::number).orElse(0);
            var before = now.get(Plan.class, "", id);
            put(before, plan.withDraft(newest + 1));
            var request = "import-" + (now.all(ChangeRequest.class, id).size() + 1);
            put(null, new ChangeRequest(
                    id, request, newest, newest + 1, "Import of a file", by.author().agent(), by.at()));
        }

        private setpoint.model.plan.Brief mergedBrief(Plan plan) {
            if (plan.brief().equals(content.brief())) return plan.brief();
            return takesTheirs(id, "the plan's own fields") ? content.brief() : plan.brief();
        }

        /// Phases keep the order they have here; new ones come behind.
        private Map<Key, Item> continued() {
            var positions = new HashMap<Key, Item>();
            int next = now.all(Phase.class, id).stream().mapToInt(Phase::position).max().orElse(-1) + 1;
            for (var phase : content.phases()) {
                var here = now.find(Phase.class, id, phase.id());
                positions.put(phase.key(), phase.at(here.isPresent() ? here.get().position() : next++));
            }
            return positions;
        }

        private void merge(Item theirs) {
            var ours = now.find(theirs.key()).orElse(null);
            if (ours == null || ours.equals(theirs)) put(ours, theirs);
            else if (takesTheirs(theirs.id(), theirs.key().toString())) put(ours, theirs);
        }

        private boolean takesTheirs(String item, String name) {
            switch (onConflict) {
                case FAIL -> conflicts.add(name);
                case SKIP -> skipped++;
                case NEWER -> {
                    var here = ours.getOrDefault(item, Instant.MAX);
                    if (theirs.getOrDefault(item, Instant.MIN).isAfter(here)) return true;
                    skipped++;
                }
            }
            return false;
        }

        private Refused conflict() {
            var named = conflicts.stream().limit(CONFLICTS_TO_NAME).collect(Collectors.joining(", "));
            var more = conflicts.size() > CONFLICTS_TO_NAME ? " and %d more".formatted(conflicts.size() - CONFLICTS_TO_NAME) : "";
            return new Refused(
                    "The file and plan %s here differ in %s: %s%s. Nothing was imported. Choose --on-conflict newer or skip."
                            .formatted(id, Words.count(conflicts.size(), "item"), named, more));
        }

        private void put(@Nullable Item before, Item after) {
            if (!after.equals(before)) deltas.put(after.key(), new Delta(before, after));
        }
    }
}
