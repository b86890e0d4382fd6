package setpoint.views.review;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.ChangeRequest;
import setpoint.model.plan.Plan;
import setpoint.views.desk.Desk;
import setpoint.views.files.FileChoice;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Theme;
import setpoint.views.plan.PlanNow;
import setpoint.views.review.compare.Compared;
import setpoint.views.review.compare.Decision;
import setpoint.views.review.compare.Side;
import setpoint.views.review.compare.Sides;
import setpoint.views.review.decide.DecisionColumn;
import setpoint.views.screen.Place;
import setpoint.views.screen.Screen;
import setpoint.views.screen.View;

/// What a person looks at before a plan is approved and published, in three columns: what changed and why, the proof of
/// it, the decision. Where there is no room for three, one is shown at a time.
public final class ReviewView extends VBox implements Screen {
    public static final View REVIEW = View.aside("review", View.About.PLAN);

    static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private static final double ROOM_FOR_THREE = 860;

    private final Desk desk;
    private final ChangesColumn changes = new ChangesColumn();
    private final ProofColumn proof = new ProofColumn();
    private final DecisionColumn decision = new DecisionColumn();
    private final Reasons reasons = new Reasons(changes);
    private final Comparing comparing;
    private final ReviewActs acts;

    @FXML private HBox narrow;

    @FXML private ToggleGroup column;

    @FXML private ToggleButton showChanges;

    @FXML private ToggleButton showProof;

    @FXML private ToggleButton showDecision;

    @FXML private HBox columns;

    @SuppressWarnings("NullAway.Init")
    public ReviewView(Desk desk) {
        this.desk = desk;
        Forms.fill(this);
        comparing = new Comparing(desk, new Drawing());
        acts = new ReviewActs(desk, comparing, changes, proof, decision, reasons,
                FileChoice.ofSystem(() -> getScene().getWindow()));
        HBox.setHgrow(proof, Priority.ALWAYS);
        columns.getChildren().addAll(changes, proof, decision);
        changes.selectedProperty().bindBidirectional(proof.selectedProperty());
        changes.selectedProperty().subscribe(_ -> changes.point());
        changes.setOnCompare(comparing::compare);
        changes.rationale().textProperty().subscribe(this::noteReason);
        proof.setActions(changes::step, () -> desk.tell("The canonical form is on the clipboard."));
        decision.setActions(acts);
        column.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null && was != null) was.setSelected(true);
            arrange();
        });
        widthProperty().subscribe(_ -> arrange());
        // The lists would keep it for themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            if (changes.rationale().isFocused()) changes.focus();
            else acts.back();
            e.consume();
        });
    }

    /// @param requestChange asks why a version is to be changed
    /// @param back leads to where the person came from
    public void setActions(Consumer<Plan> requestChange, Runnable back) {
        acts.setActions(requestChange, back);
    }

    /// @param action asks how a version's graph is to be drawn; 0 is the draft
    public void setOnExportPicture(ObjIntConsumer<Plan> action) {
        acts.setOnExportPicture(action);
    }

    /// Asks for files in another way than by the dialogs of the system.
    public void chooseFilesBy(FileChoice other) {
        acts.chooseFilesBy(other);
    }

    @Override
    public List<View> views() {
        return List.of(REVIEW);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(Place place, @Nullable PlanNow plan) {
        if (plan != null) show(plan.plan().id());
    }

    private String nameOf(String agent) {
        return desk.snapshot().find(Agent.class, "", agent).map(Agent::name).filter(name -> !name.isBlank())
                .map(TextSafety::shownOnOneLine).orElse(agent);
    }

    private void noteReason(String text) {
        comparing.plan().ifPresent(plan -> reasons.note(plan, text));
        decision.setReasonGiven(!text.isBlank());
    }

    /// Shows where a plan stands now: its draft, else its newest version, beside the version before.
    public void show(String id) {
        comparing.show(id);
    }

    /// Compares two others.
    public void compare(Sides other) {
        comparing.compare(other);
    }

    @Override
    public void dress(Theme theme) {
        proof.dress(theme);
    }

    /// Takes the next step, approving or publishing; where only the reason is missing, asks for that.
    public void confirm() {
        if (decision.waitsForReason()) {
            showChanges.setSelected(true);
            changes.rationale().requestFocus();
        } else decision.confirm();
    }

    /// Gives the keyboard to the list of changes.
    @Override
    public void focus() {
        changes.focus();
    }

    private void arrange() {
        boolean all = getWidth() == 0 || getWidth() >= ROOM_FOR_THREE;
        Forms.setShown(narrow, !all);
        show(changes, all, showChanges);
        show(proof, all, showProof);
        show(decision, all, showDecision);
    }

    private static void show(Region part, boolean all, ToggleButton choice) {
        Forms.setShown(part, all || choice.isSelected());
        part.pseudoClassStateChanged(ALONE, !all);
        HBox.setHgrow(part, all && !(part instanceof ProofColumn) ? Priority.NEVER : Priority.ALWAYS);
    }

    /// Draws what is found out.
    private final class Drawing implements Comparing.Hearing {
        @Override
        public void expect(String sentence) {
            proof.expect(sentence);
        }

        @Override
        public void found(String id, Compared found, List<Side> all) {
            var now = desk.snapshot();
            var requests = now.all(ChangeRequest.class, id).stream()
                    .filter(request -> request.draft() == found.to().number())
                    .sorted(Comparator.comparing(ChangeRequest::at))
                    .toList();
            changes.show(found, all, requests, ReviewView.this::nameOf);
            reasons.show(id, found.to());
            proof.show(found);
            decision.show(desk, found, Decision.of(now, id, found, all), all);
            decision.setReasonGiven(!changes.rationale().getText().isBlank());
        }

        @Override
        public void found(Who who) {
            changes.setWho(part -> who.did(part, desk.snapshot()));
        }
    }
}
