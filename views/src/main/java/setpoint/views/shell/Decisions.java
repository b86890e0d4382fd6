package setpoint.views.shell;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import setpoint.model.core.Snapshot;
import setpoint.model.core.Words;
import setpoint.model.plan.AsShown;
import setpoint.model.plan.Content;
import setpoint.model.plan.Finding;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.PlanRef;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Task;
import setpoint.model.plan.Validation;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;

/// The next step in a plan's life, asked for in a dialog: approve a draft, publish an approved version, request a
/// change of a published one.
final class Decisions {
    private final Desk desk;
    private final ModalPane dialogs;

    /// What comes next for a plan.
    enum Step {
        APPROVE("Approve…", "Lock this draft as a version"),
        PUBLISH("Publish…", "Sign and issue this version"),
        REQUEST_CHANGE("Request change…", "Open the next draft");

        private final String button;
        private final String explained;

        Step(String button, String explained) {
            this.button = button;
            this.explained = explained;
        }

        String button() {
            return button;
        }

        String explained() {
            return explained;
        }
    }

    Decisions(Desk desk, ModalPane dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
    }

    static Step stepAfter(Versions.State state) {
        return switch (state) {
            case DRAFT -> Step.APPROVE;
            case APPROVED -> Step.PUBLISH;
            case PUBLISHED, SUPERSEDED -> Step.REQUEST_CHANGE;
        };
    }

    /// Asks for the next step of a plan.
    void open(String id) {
        var now = desk.snapshot();
        var plan = now.get(Plan.class, "", id);
        var dialog =
                switch (stepAfter(Versions.stateOf(now, plan))) {
                    case APPROVE -> approve(now, plan);
                    case PUBLISH -> publish(plan, Versions.newest(now, id).orElseThrow());
                    case REQUEST_CHANGE -> requestChange(plan, Versions.newest(now, id).orElseThrow());
                };
        show(dialog, () -> {});
    }

    /// Asks why a locked plan is to be changed.
    ///
    /// @param then what goes on once the draft is open
    void requestChange(Plan plan, Runnable then) {
        show(requestChange(plan, Versions.newest(desk.snapshot(), plan.id()).orElseThrow()), () -> {
            desk.refresh();
            if (desk.snapshot().get(Plan.class, "", plan.id()).isOpen()) then.run();
        });
    }

    private void show(DecisionDialog dialog, Runnable afterwards) {
        dialog.setOnClose(() -> {
            dialogs.hide(true);
            afterwards.run();
        });
        dialogs.show(dialog);
        dialog.focusFirst();
    }

    private DecisionDialog approve(Snapshot now, Plan plan) {
        var content = Content.ofDraft(now, plan.id());
        var findings = Validation.of(content);
        var ref = PlanRef.of(content);
        var dialog = new DecisionDialog("Approve version " + plan.draft() + " of “" + plan.title() + "”");
        dialog.explain("Locks this version. Later edits open version " + (plan.draft() + 1) + " as a draft.");
        dialog.list(summary(content, findings), findings.findings());
        dialog.showRef("Would be", ref);
        dialog.askFor("Rationale", "Why is this the plan?");
        if (!findings.errors().isEmpty()) dialog.block();
        dialog.confirm(
                "Approve and lock v" + plan.draft(),
                rationale -> desk.apply(new AsShown(
                        new PlanEdit.ApproveVersion(plan.id(), rationale, PlanVersion.ApprovedHow.WINDOW), plan.id(),
                        AsShown.What.DRAFT, ref)));
        return dialog;
    }

    private static String summary(Content content, Validation findings) {
        long gates = content.tasks().stream().filter(Task::isGate).count();
        var checked = Words.count(content.tasks().size() - gates, "task")
                + (gates == 0 ? "" : " and " + Words.count(gates, "gate"));
        if (findings.findings().isEmpty()) return checked + " checked, nothing to mend.";
        return "%s checked: %s, %s."
                .formatted(
                        checked,
                        Words.count(findings.errors().size(), "error"),
                        Words.count(findings.warnings().size(), "warning"));
    }

    private DecisionDialog publish(Plan plan, PlanVersion version) {
        var dialog = new DecisionDialog("Publish version " + version.number() + " of “" + plan.title() + "”");
        dialog.explain("Signs the version with this workspace's key. A publication cannot be taken back.");
        dialog.list("Approved by %s: %s".formatted(version.approvedBy(), version.rationale()), List.<Finding>of());
        dialog.showRef("Ref", version.planRef());
        dialog.confirm("Publish v" + version.number(), _ -> desk.publish(plan.id(), version.number(), List.of()));
        return dialog;
    }

    private DecisionDialog requestChange(Plan plan, PlanVersion version) {
        var dialog = new DecisionDialog("Request a change of “" + plan.title() + "”");
        dialog.explain("Version %d stays as it is. Version %d opens as a draft."
                .formatted(version.number(), version.number() + 1));
        dialog.askFor("Reason", "What should change, and why?");
        dialog.confirm("Open draft v" + (version.number() + 1), reason -> desk.apply(
                new PlanEdit.RequestChange(plan.id(), reason, "")));
        return dialog;
    }
}
