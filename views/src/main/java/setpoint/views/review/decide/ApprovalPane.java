package setpoint.views.review.decide;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Snapshot;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.PlanVersion;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Avatar;
import setpoint.views.kit.Forms;
import setpoint.views.review.compare.Decision;
import setpoint.views.review.compare.Decision.Stage;
import setpoint.views.review.compare.Side;

/// Who approves, the button that does, and why it cannot be pressed yet; or who did, and when.
public final class ApprovalPane extends VBox {
    private static final String ONLY_PEOPLE = "Agents can draft, only people approve";
    private static final String NO_REASON = "Say why: the rationale is empty.";

    private Actions actions;
    private boolean reasonGiven;
    private Optional<String> hindrance = Optional.empty();

    @FXML private StackPane mark;

    @FXML private Label approver;

    @FXML private Label approverNote;

    @FXML private Button approve;

    @FXML private Label approveWords;

    @FXML private HBox locked;

    @FXML private Label lockedText;

    @FXML private HBox obstacleLine;

    @FXML private Label obstacle;

    @FXML private Button requestChange;

    @FXML private Button discard;

    @FXML private Button back;

    @FXML private Label consequence;

    @SuppressWarnings("NullAway.Init")
    public ApprovalPane() {
        Forms.fill(this);
    }

    void setActions(Actions actions) {
        this.actions = actions;
    }

    /// @param hasVersions whether there is a version whose change could be requested
    void show(Desk desk, Side side, Decision decision, boolean hasVersions, boolean draftIsOpen) {
        boolean toApprove = decision.stage() == Stage.APPROVE;
        Forms.setShown(approve, toApprove);
        Forms.setShown(locked, !toApprove);
        Forms.setShown(discard, decision.isIdle());
        // Of a published version the top bar asks for a change.
        boolean here = decision.stage() == Stage.PUBLISH || draftIsOpen && hasVersions;
        Forms.setShown(requestChange, here && !decision.isIdle());
        requestChange.setText(draftIsOpen ? "Request changes" : "Request change");
        back.setText(toApprove ? "Back to draft" : "Back to graph");
        approveWords.setText("Approve & lock " + side.name());
        approve.setAccessibleText(approveWords.getText());
        hindrance = desk.trouble().isPresent()
                ? Optional.of("Nothing can be changed now; see above.")
                : decision.obstacle();
        var version = side.version();
        if (version == null) showApprover(desk, side);
        else showApproved(desk, version, decision.stage(), draftIsOpen);
        weigh();
    }

    private void showApprover(Desk desk, Side side) {
        identify(desk.snapshot(), desk.author().agent());
        approverNote.setText(ONLY_PEOPLE);
        consequence.setText("Locks this version. Later edits open v%d as a draft.".formatted(side.number() + 1));
    }

    private void showApproved(Desk desk, PlanVersion version, Stage stage, boolean draftIsOpen) {
        identify(desk.snapshot(), version.approvedBy());
        var at = Times.moment(version.approvedAt(), desk.zone());
        approverNote.setText(note(version.approvedHow()));
        lockedText.setText("v%d locked, %s".formatted(version.number(), at));
        consequence.setText(
                stage == Stage.EARLIER ? "An earlier version: to be read, no longer to be decided."
                        : draftIsOpen ? "A draft is open; changes that are asked for are added to it."
                                : "A change request opens v%d as a draft.".formatted(version.number() + 1));
    }

    private static String note(PlanVersion.ApprovedHow how) {
        return switch (how) {
            case WINDOW -> ONLY_PEOPLE;
            case TERMINAL -> "Approved on a terminal";
            case UNATTENDED -> "Approved unattended: nobody was asked";
            case ELSEWHERE -> "Approved in another workspace";
        };
    }

    private void identify(Snapshot now, String id) {
        var agent = now.find(Agent.class, "", id);
        var name = agent.map(Agent::name).filter(n -> !n.isBlank()).orElse(id);
        boolean person = agent.map(a -> a.type() == Author.Type.HUMAN).orElse(id.equals(Agent.YOU));
        mark.getChildren().setAll(new Avatar(name, person));
        approver.setText(TextSafety.shownOnOneLine(name) + (person ? " (Human)" : " (AI)"));
    }

    /// Takes note of whether the person has said why.
    void setReasonGiven(boolean given) {
        reasonGiven = given;
        weigh();
    }

    private void weigh() {
        approve.setDisable(hindrance.isPresent() || !reasonGiven);
        var said = hindrance.or(() -> reasonGiven || !approve.isVisible() ? Optional.empty() : Optional.of(NO_REASON));
        Forms.setShown(obstacleLine, said.isPresent());
        obstacle.setText(said.orElse(""));
        obstacleLine.getStyleClass().remove("mild");
        if (hindrance.isEmpty()) obstacleLine.getStyleClass().add("mild");
    }

    boolean canApprove() {
        return approve.isVisible() && !approve.isDisabled();
    }

    /// Whether nothing but the rationale is missing.
    boolean waitsForReason() {
        return approve.isVisible() && hindrance.isEmpty() && !reasonGiven;
    }

    @FXML
    private void approve() {
        actions.approve();
    }

    @FXML
    private void requestChange() {
        actions.requestChange();
    }

    @FXML
    private void discard() {
        actions.discardDraft();
    }

    @FXML
    private void back() {
        actions.back();
    }
}
