package setpoint.views.review;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjIntConsumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import setpoint.model.plan.AsShown;
import setpoint.model.plan.Plan;
import setpoint.model.plan.PlanEdit;
import setpoint.model.plan.PlanVersion;
import setpoint.views.desk.Desk;
import setpoint.views.desk.PlanFiles;
import setpoint.views.files.FileChoice;
import setpoint.views.review.compare.Compared;
import setpoint.views.review.compare.Sides;
import setpoint.views.review.decide.Actions;
import setpoint.views.review.decide.DecisionColumn;

/// What a person can do with the plan that is reviewed. Does nothing while it is still being compared.
final class ReviewActs implements Actions {
    private static final String TASK = "task/";

    private final Desk desk;
    private final Comparing comparing;
    private final ChangesColumn changes;
    private final ProofColumn proof;
    private final DecisionColumn decision;
    private final Reasons reasons;
    private Consumer<Plan> onRequestChange = _ -> {};
    private Runnable onBack = () -> {};
    private ObjIntConsumer<Plan> onExportPicture = (_, _) -> {};
    private FileChoice files;

    ReviewActs(Desk desk, Comparing comparing, ChangesColumn changes, ProofColumn proof, DecisionColumn decision,
            Reasons reasons, FileChoice files) {
        this.desk = desk;
        this.comparing = comparing;
        this.changes = changes;
        this.proof = proof;
        this.decision = decision;
        this.reasons = reasons;
        this.files = files;
    }

    void setActions(Consumer<Plan> requestChange, Runnable back) {
        onRequestChange = requestChange;
        onBack = back;
    }

    void setOnExportPicture(ObjIntConsumer<Plan> action) {
        onExportPicture = action;
    }

    void chooseFilesBy(FileChoice other) {
        files = other;
    }

    private void withCompared(BiConsumer<String, Compared> doing) {
        comparing.plan().ifPresent(plan -> comparing.found().ifPresent(found -> doing.accept(plan, found)));
    }

    @Override
    public void approve() {
        withCompared((plan, found) -> {
            var reason = reasons.written();
            var approval = new AsShown(
                    new PlanEdit.ApproveVersion(plan, reason, PlanVersion.ApprovedHow.WINDOW), plan,
                    AsShown.What.DRAFT, found.ref());
            if (!desk.apply(Desk.together(approval, decision.reopening(reason)))) return;
            reasons.forget(plan);
            comparing.goOn();
        });
    }

    @Override
    public void publish() {
        withCompared((plan, found) -> Optional.ofNullable(found.to().version())
                .filter(version -> desk.publish(plan, version.number(), decision.reopening(version.rationale())))
                .ifPresent(_ -> comparing.goOn()));
    }

    @Override
    public void requestChange() {
        comparing.plan().map(this::reviewed).ifPresent(onRequestChange);
    }

    private Plan reviewed(String plan) {
        return desk.snapshot().get(Plan.class, "", plan);
    }

    @Override
    public void back() {
        onBack.run();
    }

    @Override
    public void discardDraft() {
        comparing.plan().filter(plan -> desk.apply(new PlanEdit.DiscardDraft(plan))).ifPresent(_ -> {
            desk.tell("The draft is discarded. Undo brings it back.");
            comparing.goOn();
        });
    }

    @Override
    public void acceptAll() {
        comparing.plan().filter(plan -> desk.apply(new PlanEdit.AcceptItems(plan, List.of())))
                .ifPresent(_ -> comparing.goOn());
    }

    @Override
    public void point(String part) {
        comparing.found().ifPresent(found -> {
            var task = part.startsWith(TASK) ? part.substring(TASK.length()) : null;
            if (task == null || found.draws(task)) changes.selectedProperty().set(part);
            else reveal(task, part);
        });
    }

    /// Draws a task that is the same, and points at it.
    private void reveal(String task, String part) {
        comparing.alsoDraw(task, found -> {
            proof.show(found);
            changes.selectedProperty().set(part);
        });
    }

    @Override
    public void compare(Sides other) {
        comparing.compare(other);
    }

    @Override
    public void export(PlanFiles.Format format) {
        withCompared((plan, found) -> {
            var side = found.to();
            var name = "%s-%s%s".formatted(plan, side.name(), format.ending());
            var file = files.toWrite("Export " + side.name(), name, format.ending());
            if (file.isEmpty()) return;
            var now = desk.snapshot();
            desk.calculate(() -> {
                desk.files().write(now, plan, side.isDraft() ? 0 : side.number(), format, file.get());
                return file.get();
            }, written -> desk.tell("%s is written to %s.".formatted(side.name(), written)));
        });
    }

    @Override
    public void exportPicture() {
        withCompared((plan, found) -> {
            var side = found.to();
            onExportPicture.accept(reviewed(plan), side.isDraft() ? 0 : side.number());
        });
    }

    @Override
    public void copy(String text, String what) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        desk.tell(what + " is on the clipboard.");
    }
}
