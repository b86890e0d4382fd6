package setpoint.views.shell;

import atlantafx.base.controls.ModalPane;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.PlanVersion;
import setpoint.model.plan.Versions;
import setpoint.views.desk.Desk;

/// What is asked in a dialog: why a version is to be changed, and what a new plan needs.
final class Decisions {
    private final Desk desk;
    private final ModalPane dialogs;

    Decisions(Desk desk, ModalPane dialogs) {
        this.desk = desk;
        this.dialogs = dialogs;
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

    private DecisionDialog requestChange(Plan plan, PlanVersion version) {
        var dialog = new DecisionDialog("Request a change of “" + plan.title() + "”");
        dialog.explain("Version %d stays as it is. ".formatted(version.number())
                + (plan.isOpen() ? "The request is added to draft %d.".formatted(plan.draft())
                        : "Version %d opens as a draft.".formatted(version.number() + 1)));
        dialog.askFor("Reason", "What should change, and why?");
        dialog.confirm(
                plan.isOpen() ? "Request change" : "Open draft v" + (version.number() + 1),
                reason -> desk.apply(new PlanEdit.RequestChange(plan.id(), reason, "")));
        return dialog;
    }
}
