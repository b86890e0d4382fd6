package setpoint.views.review.decide;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import setpoint.model.core.Edit;
import setpoint.model.core.TextSafety;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.model.plan.Proposal;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Forms;
import setpoint.views.plan.PlanNow;
import setpoint.views.review.compare.Check;
import setpoint.views.review.compare.Compared;
import setpoint.views.review.compare.Decision;
import setpoint.views.review.compare.Side;

/// The decision: what was looked at, what stands in the way, who decides, and what is handed out afterwards.
public final class DecisionColumn extends VBox {
    private static final int PROPOSALS_TO_NAME = 4;

    private Actions actions;

    @FXML private StepBar steps;

    @FXML private Label checkNote;

    @FXML private CheckList checks;

    @FXML private VBox proposalSection;

    @FXML private Label proposals;

    @FXML private ReopenList reopenings;

    @FXML private ApprovalPane approval;

    @FXML private PublishPane publication;

    @SuppressWarnings("NullAway.Init")
    public DecisionColumn() {
        Forms.fill(this);
    }

    public void setActions(Actions actions) {
        this.actions = actions;
        checks.setOnPoint(actions::point);
        approval.setActions(actions);
        publication.setActions(actions);
    }

    /// @param all the draft and all versions, the newest first
    public void show(Desk desk, Compared compared, Decision decision, List<Side> all) {
        var content = compared.to().content();
        steps.show(decision.stage());
        checks.show(compared.checks(), content);
        checkNote.setText(passed(compared.checks()));
        Forms.setShown(proposalSection, !decision.proposals().isEmpty());
        proposals.setText(named(decision.proposals(), content));
        reopenings.show(decision, compared.to().name());
        boolean hasVersions = all.stream().anyMatch(side -> !side.isDraft());
        approval.show(desk, compared.to(), decision, hasVersions, all.getFirst().isDraft());
        publication.show(desk, compared, decision.stage(), all);
    }

    private static String passed(List<Check> checks) {
        long well = checks.stream().filter(Check::isWell).count();
        long errors = checks.stream().filter(Check::isInTheWay).count();
        long warnings = checks.size() - well - errors;
        var note = well + " of " + checks.size() + " pass";
        if (errors > 0) note += ", " + Words.count(errors, "error");
        return warnings > 0 ? note + ", " + Words.count(warnings, "warning") : note;
    }

    private static String named(List<Proposal> proposals, Content content) {
        var first = proposals.stream()
                .limit(PROPOSALS_TO_NAME)
                .map(p -> name(p, content))
                .collect(Collectors.joining(", "));
        int more = proposals.size() - PROPOSALS_TO_NAME;
        return "%s: %s%s".formatted(
                Words.count(proposals.size(), "change") + " by agents that nobody has accepted",
                TextSafety.shownOnOneLine(first), more > 0 ? " and " + more + " more" : "");
    }

    private static String name(Proposal proposal, Content content) {
        if (proposal.part() != Proposal.Part.TASK) return proposal.id().replace('/', ' ');
        return content.task(proposal.partId()).map(PlanNow::titleOf).orElse("task " + proposal.partId());
    }

    @FXML
    private void acceptAll() {
        actions.acceptAll();
    }

    public void setReasonGiven(boolean given) {
        approval.setReasonGiven(given);
    }

    /// What opens the closed tasks again that are ticked.
    public List<Edit> reopening(String reason) {
        return reopenings.edits(reason);
    }

    /// Whether nothing but the rationale is missing.
    public boolean waitsForReason() {
        return approval.waitsForReason();
    }

    /// Takes the next step, where it can be taken.
    public void confirm() {
        if (approval.canApprove()) actions.approve();
        else if (publication.canPublish()) actions.publish();
    }
}
