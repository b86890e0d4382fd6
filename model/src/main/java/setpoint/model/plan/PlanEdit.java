package setpoint.model.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.By;
import setpoint.model.core.Default;
import setpoint.model.core.Delta;
import setpoint.model.core.Edit;
import setpoint.model.core.Item;
import setpoint.model.core.Key;
import setpoint.model.core.Records;
import setpoint.model.core.Refused;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;

/// Everything that can be done to a plan as a whole: its life from the first draft to the archive.
public sealed interface PlanEdit extends Edit {
    String plan();

    /// Makes a plan with an empty first draft.
    ///
    /// @param project the id or title of a project; created where it does not exist
    record CreatePlan(String plan, String project, @Default("") String title, @Default("") String goal)
            implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var content = new Content(
                    plan, Brief.titled(title.isBlank() ? plan : title).withGoal(goal), List.of(), List.of(), List.of(),
                    List.of());
            return new DraftPlan(plan, project, content, null).decide(now, by);
        }
    }

    /// Makes a plan whose first draft says something already: from a template, or as a copy.
    ///
    /// @param content what the draft is to say
    /// @param template the id of the template that it comes from
    record DraftPlan(String plan, String project, Content content, @Nullable String template) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            if (now.has(Plan.key(plan))) throw new Refused("There is already a plan “%s”.", plan);
            var home = Project.named(now, project);
            var deltas = new ArrayList<Delta>();
            if (!now.has(home.key())) deltas.add(Delta.created(home));
            deltas.add(Delta.created(new Plan(
                    plan, home.id(), content.brief(), 1, by.author().agent(), by.at(), template, false)));
            content.parts().forEach(part -> deltas.add(Delta.created(part)));
            return Proposals.marked(now, by, plan, deltas);
        }
    }

    /// Changes what the plan says as a whole: title, goal, context, constraints …
    record UpdatePlan(String plan, Map<String, Object> set, List<String> unset) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Plan.class, "", plan);
            var brief = Records.with(before.brief(), set, Set.copyOf(unset), "");
            return Proposals.marked(now, by, plan, List.of(Delta.changed(before, before.with(brief))));
        }
    }

    /// Puts the plan into another project.
    ///
    /// @param project the id or title of a project; created where it does not exist
    record MovePlan(String plan, String project) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Plan.class, "", plan);
            var home = Project.named(now, project);
            var moved = Delta.changed(before, before.in(home.id()));
            return now.has(home.key()) ? List.of(moved) : List.of(Delta.created(home), moved);
        }
    }

    /// Takes the plan out of lists and out of what is ready.
    record ArchivePlan(String plan) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Plan.class, "", plan);
            return List.of(Delta.changed(before, before.archived(true)));
        }
    }

    /// Brings an archived plan back.
    record UnarchivePlan(String plan) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Plan.class, "", plan);
            return List.of(Delta.changed(before, before.archived(false)));
        }
    }

    /// Closes the open draft and goes back to what the newest version says.
    record DiscardDraft(String plan) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            by.mustBePerson("discard a draft");
            var before = now.get(Plan.class, "", plan);
            if (!before.isOpen()) throw new Refused("Plan %s has no open draft.", plan);
            var version = Versions.newest(now, plan)
                    .orElseThrow(() -> new Refused(
                            "Plan %s has only its first draft, which cannot be discarded; archive the plan instead.",
                            plan));
            var deltas = new ArrayList<Delta>();
            deltas.add(Delta.changed(before, before.with(version.content().brief()).withDraft(0)));
            deltas.addAll(Content.ofDraft(now, plan).becoming(version.content()));
            Proposals.in(now, plan).forEach(proposal -> deltas.add(Delta.removed(proposal)));
            return deltas;
        }
    }

    /// Says yes to what AIs have proposed in the draft. Only a person may.
    ///
    /// @param items the parts, as `task/research-01` or by their id alone; all where none is named
    record AcceptItems(String plan, List<String> items) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            by.mustBePerson("accept a proposal");
            return Proposals.chosen(now, plan, items).stream().map(Delta::removed).toList();
        }
    }

    /// Brings parts of the draft back to what a person last wrote or accepted. Only a person may.
    ///
    /// @param items the parts, as `task/research-01` or by their id alone; all where none is named
    record RejectItems(String plan, List<String> items) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            by.mustBePerson("reject a proposal");
            return Proposals.rejected(now, plan, Proposals.chosen(now, plan, items));
        }
    }

    /// Locks the draft as the plan's next version. Only a person may; final.
    record ApproveVersion(String plan, String rationale, @Default("WINDOW") PlanVersion.ApprovedHow how)
            implements PlanEdit {
        private static final int ERRORS_TO_NAME = 5;

        @Override
        public List<Delta> decide(Snapshot now, By by) {
            by.mustBePerson("approve a plan");
            var before = now.get(Plan.class, "", plan);
            if (!before.isOpen()) throw new Refused("Plan %s has no open draft to approve.", plan);
            if (rationale.isBlank())
                throw Refused.malformed("Say why plan %s is approved: the rationale is empty.", plan);
            Proposals.mustBeAccepted(now, plan);
            var content = Content.ofDraft(now, plan);
            mustBeSound(content);
            var previous = Versions.newest(now, plan);
            var ref = PlanRef.of(content);
            if (previous.isPresent() && previous.get().planRef().equals(ref))
                throw new Refused(
                        "Draft %d of plan %s says exactly what version %d says. Change something, or discard the draft.",
                        before.draft(), plan, previous.get().number());
            var version = new PlanVersion(
                    plan, before.draft(), ref, content, before.createdBy(),
                    previous.map(PlanVersion::planRef).orElse(null), by.author().agent(), by.at(), rationale, how);
            return List.of(Delta.created(version), Delta.changed(before, before.withDraft(0)));
        }

        private void mustBeSound(Content content) {
            var errors = Validation.of(content).errors();
            if (errors.isEmpty()) return;
            var named = errors.stream().limit(ERRORS_TO_NAME).map(Finding::sentence).collect(Collectors.joining(" "));
            throw new Refused(
                    "Plan %s has %s and cannot be approved. %s".formatted(plan, Words.count(errors.size(), "error"),
                            named));
        }

        @Override
        public Optional<String> finality() {
            return Optional
                    .of("An approval cannot be undone; request a change to edit the plan again (requestChange).");
        }
    }

    /// Issues the newest approved version: its ref may be relied on from then on. Only a person may; final.
    ///
    /// @param signature the workspace's, over the version's ref and provenance
    record PublishVersion(String plan, int version, Signature signature) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            by.mustBePerson("publish a plan");
            var approved = Versions.get(now, plan, version);
            var newest = Versions.newest(now, plan).orElseThrow();
            if (newest.number() != version)
                throw new Refused(
                        "Version %d of plan %s is not its newest; publish version %d.", version, plan, newest.number());
            if (now.find(Publication.class, plan, approved.id()).isPresent())
                throw new Refused("Version %d of plan %s is published already.", version, plan);
            if (!signature.vouchesFor(Signature.signedText(approved.planRef(), Provenance.tree(approved))))
                throw new Refused("The signature is not one of version %d of plan %s.", version, plan);
            return List.of(Delta.created(new Publication(plan, version, by.author().agent(), by.at(), signature)));
        }

        @Override
        public Optional<String> finality() {
            return Optional.of(
                    "A publication cannot be undone; request a change and publish a later version (requestChange).");
        }
    }

    /// Sends an approved version back with a reason: opens the next draft, or is added to the one that is open. Final.
    ///
    /// @param request the id of the request; empty for the next free one
    record RequestChange(String plan, String reason, @Default("") String request) implements PlanEdit {
        @Override
        public List<Delta> decide(Snapshot now, By by) {
            var before = now.get(Plan.class, "", plan);
            if (reason.isBlank()) throw new Refused("Say what should change in plan %s: the reason is empty.", plan);
            var newest = Versions.newest(now, plan)
                    .orElseThrow(() -> new Refused(
                            "Plan %s has no approved version yet; its draft can be edited as it is.", plan));
            int draft = before.isOpen() ? before.draft() : newest.number() + 1;
            var id = request.isEmpty() ? "cr-" + (now.all(ChangeRequest.class, plan).size() + 1) : request;
            var asked = new ChangeRequest(plan, id, newest.number(), draft, reason, by.author().agent(), by.at());
            return List.of(Delta.created(asked), Delta.changed(before, before.withDraft(draft)));
        }

        @Override
        public Optional<String> finality() {
            return Optional.of("A change request cannot be undone; discard the draft that it opened (discardDraft).");
        }
    }

    /// Sets what tasks of the plan may touch, all at once.
    record SetScopes(String plan, List<Scoped> scopes) implements PlanEdit {
        /// A scope by its id and title.
        public record Scoped(String id, @Default("") String title) {}

        @Override
        public List<Delta> decide(Snapshot now, By by) {
            now.get(Plan.class, "", plan);
            var deltas = new HashMap<Key, Delta>();
            for (var old : now.all(Scope.class, plan)) deltas.put(old.key(), Delta.removed(old));
            for (var scope : scopes) {
                Item before = now.find(Scope.class, plan, scope.id()).orElse(null);
                var extensions = before instanceof Scope s ? s.extensions() : Map.<String, Object>of();
                var after = new Scope(plan, scope.id(), scope.title(), extensions);
                deltas.put(after.key(), new Delta(before, after));
            }
            return Proposals.marked(now, by, plan, List.copyOf(deltas.values()));
        }
    }
}
