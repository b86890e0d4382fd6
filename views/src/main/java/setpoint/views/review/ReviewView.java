package setpoint.views.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import setpoint.model.agent.Agent;
import setpoint.model.core.Subject;
import setpoint.model.core.TextSafety;
import setpoint.model.plan.AsShown;
import setpoint.model.plan.ChangeRequest;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.PlanVersion;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanFiles;
import setpoint.views.files.FileChoice;
import setpoint.views.kit.Forms;
import setpoint.views.kit.Theme;
import setpoint.views.plan.PlanNow;
import setpoint.views.review.compare.Compared;
import setpoint.views.review.compare.Decision;
import setpoint.views.review.compare.Side;
import setpoint.views.review.compare.Sides;
import setpoint.views.review.decide.Actions;
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
    private static final int CHANGES_TO_ASK_FOR = 2_000;

    private final Desk desk;
    private final ChangesColumn changes = new ChangesColumn();
    private final ProofColumn proof = new ProofColumn();
    private final DecisionColumn decision = new DecisionColumn();
    private final Map<String, String> reasons = new HashMap<>();
    private final Set<String> also = new HashSet<>();
    private Consumer<Plan> onRequestChange = _ -> {};
    private Runnable onBack = () -> {};
    private ObjIntConsumer<Plan> onExportPicture = (_, _) -> {};
    private FileChoice files = FileChoice.ofSystem(() -> getScene().getWindow());
    private Sides sides = Sides.NEWEST;
    private @Nullable String plan;
    private @Nullable Compared compared;
    /// Raised with each question, so that an answer which has been overtaken is not drawn.
    private int asked;

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
        HBox.setHgrow(proof, Priority.ALWAYS);
        columns.getChildren().addAll(changes, proof, decision);
        changes.selectedProperty().bindBidirectional(proof.selectedProperty());
        changes.selectedProperty().subscribe(_ -> changes.point());
        changes.setOnCompare(this::compare);
        changes.rationale().textProperty().subscribe(this::noteReason);
        proof.setActions(changes::step, () -> desk.tell("The canonical form is on the clipboard."));
        decision.setActions(new Acts());
        column.selectedToggleProperty().subscribe((was, is) -> {
            if (is == null && was != null) was.setSelected(true);
            arrange();
        });
        widthProperty().subscribe(_ -> arrange());
        // The lists would keep it for themselves.
        addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ESCAPE) return;
            if (changes.rationale().isFocused()) changes.focus();
            else onBack.run();
            e.consume();
        });
    }

    /// @param requestChange asks why a version is to be changed
    /// @param back leads to where the person came from
    public void setActions(Consumer<Plan> requestChange, Runnable back) {
        onRequestChange = requestChange;
        onBack = back;
    }

    /// @param action asks how a version's graph is to be drawn; 0 is the draft
    public void setOnExportPicture(ObjIntConsumer<Plan> action) {
        onExportPicture = action;
    }

    /// Asks for files in another way than by the dialogs of the system.
    public void chooseFilesBy(FileChoice other) {
        files = other;
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

    /// Shows where a plan stands now: its draft, else its newest version, beside the version before.
    public void show(String id) {
        if (!id.equals(plan)) {
            plan = id;
            sides = Sides.NEWEST;
            compared = null;
            also.clear();
        }
        look(id);
    }

    /// Compares two others.
    public void compare(Sides other) {
        sides = other;
        also.clear();
        if (plan != null) look(plan);
    }

    private void look(String id) {
        var all = Side.all(desk.snapshot(), id);
        var to = sides.later(all);
        var from = sides.former(all).orElse(null);
        if (compared != null && compared.holdsFor(from, to)) {
            draw(id, compared, all);
            return;
        }
        proof.expect(from == null ? "Reading " + to.name() + "…" : "Comparing %s and %s…".formatted(
                from.name(), to.name()));
        var drawn = Set.copyOf(also);
        ask(() -> Compared.of(from, to, drawn), found -> {
            draw(id, found, all);
            askWho(id, found);
        });
    }

    private void ask(Supplier<Compared> question, Consumer<Compared> answer) {
        int ticket = ++asked;
        desk.calculate(question, found -> {
            if (ticket != asked) return;
            compared = found;
            answer.accept(found);
        });
    }

    private void askWho(String id, Compared found) {
        var since = found.from() == null || found.from().version() == null ? null
                : found.from().version().approvedAt();
        var until = found.to().version() == null ? Instant.MAX : found.to().version().approvedAt();
        int ticket = asked;
        desk.history(Subject.plan(id), Long.MAX_VALUE, CHANGES_TO_ASK_FOR, done -> {
            var who = new Who(done, since, until);
            if (ticket == asked) changes.setWho(part -> who.did(part, desk.snapshot()));
        });
    }

    private void draw(String id, Compared found, List<Side> all) {
        var now = desk.snapshot();
        var requests = now.all(ChangeRequest.class, id).stream()
                .filter(request -> request.draft() == found.to().number())
                .sorted(Comparator.comparing(ChangeRequest::at))
                .toList();
        changes.show(found, all, requests, this::nameOf);
        showReason(id, found.to());
        proof.show(found);
        decision.show(desk, found, Decision.of(now, id, found, all), all);
        decision.setReasonGiven(!changes.rationale().getText().isBlank());
    }

    private String nameOf(String agent) {
        return desk.snapshot().find(Agent.class, "", agent).map(Agent::name).filter(name -> !name.isBlank())
                .map(TextSafety::shownOnOneLine).orElse(agent);
    }

    private void showReason(String id, Side side) {
        var version = side.version();
        if (version == null) changes.editRationale(reasons.getOrDefault(id, ""));
        else changes.showRationale(version.rationale());
    }

    private void noteReason(String text) {
        if (plan != null && changes.rationale().isEditable()) reasons.put(plan, text);
        decision.setReasonGiven(!text.isBlank());
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

    /// What the column of the decision can have done.
    private final class Acts implements Actions {
        @Override
        public void approve() {
            if (plan == null || compared == null) return;
            var reason = changes.rationale().getText().strip();
            var approval = new AsShown(
                    new PlanEdit.ApproveVersion(plan, reason, PlanVersion.ApprovedHow.WINDOW), plan,
                    AsShown.What.DRAFT, compared.ref());
            if (!desk.apply(Desk.together(approval, decision.reopening(reason)))) return;
            reasons.remove(plan);
            goOn();
        }

        @Override
        public void publish() {
            if (plan == null || compared == null) return;
            var version = compared.to().version();
            if (version == null) return;
            if (desk.publish(plan, version.number(), decision.reopening(version.rationale()))) goOn();
        }

        private void goOn() {
            sides = Sides.NEWEST;
            desk.refresh();
            if (plan != null) look(plan);
        }

        @Override
        public void requestChange() {
            if (plan != null) onRequestChange.accept(desk.snapshot().get(Plan.class, "", plan));
        }

        @Override
        public void back() {
            onBack.run();
        }

        @Override
        public void discardDraft() {
            if (plan == null || !desk.apply(new PlanEdit.DiscardDraft(plan))) return;
            desk.tell("The draft is discarded. Undo brings it back.");
            goOn();
        }

        @Override
        public void acceptAll() {
            if (plan != null && desk.apply(new PlanEdit.AcceptItems(plan, List.of()))) goOn();
        }

        @Override
        public void point(String part) {
            if (compared == null) return;
            var task = part.startsWith("task/") ? part.substring("task/".length()) : null;
            if (task == null || compared.draws(task)) changes.selectedProperty().set(part);
            else reveal(task, part);
        }

        /// Draws a task that is the same, and points at it.
        private void reveal(String task, String part) {
            also.add(task);
            var drawn = Set.copyOf(also);
            var before = Objects.requireNonNull(compared);
            ask(() -> before.drawing(drawn), found -> {
                proof.show(found);
                changes.selectedProperty().set(part);
            });
        }

        @Override
        public void compare(Sides other) {
            ReviewView.this.compare(other);
        }

        @Override
        public void export(PlanFiles.Format format) {
            if (plan == null || compared == null) return;
            var of = plan;
            var side = compared.to();
            var name = "%s-%s%s".formatted(of, side.name(), format.ending());
            var file = files.toWrite("Export " + side.name(), name, format.ending());
            if (file.isEmpty()) return;
            var now = desk.snapshot();
            desk.calculate(() -> {
                desk.files().write(now, of, side.isDraft() ? 0 : side.number(), format, file.get());
                return file.get();
            }, written -> desk.tell("%s is written to %s.".formatted(side.name(), written)));
        }

        @Override
        public void exportPicture() {
            if (plan == null || compared == null) return;
            var side = compared.to();
            onExportPicture.accept(desk.snapshot().get(Plan.class, "", plan), side.isDraft() ? 0 : side.number());
        }

        @Override
        public void copy(String text, String what) {
            var content = new ClipboardContent();
            content.putString(text);
            Clipboard.getSystemClipboard().setContent(content);
            desk.tell(what + " is on the clipboard.");
        }
    }
}
