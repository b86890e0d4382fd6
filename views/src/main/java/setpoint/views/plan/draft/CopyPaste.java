package setpoint.views.plan.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import setpoint.model.core.Batch;
import setpoint.model.core.Refused;
import setpoint.model.core.Words;
import setpoint.model.plan.Content;
import setpoint.model.plan.Excerpt;
import setpoint.model.plan.Graft;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.model.work.ImportPlan;
import setpoint.model.work.WorkState;
import setpoint.views.desk.Clippings.Clipping;
import setpoint.views.desk.Desk;
import setpoint.views.plan.GraphCanvas;

/// Copies tasks with the dependencies among them to the clipboard, and adds to a plan what is there: copied in any plan,
/// or written by any other program. What is pasted goes beside the selected task, as one edit.
final class CopyPaste {
    private static final DataFormat PARTS = format("application/vnd.setpoint.plan+json");

    private final Desk desk;
    private final GraphCanvas canvas;
    private final Drafting drafting;

    CopyPaste(Desk desk, GraphCanvas canvas, Drafting drafting) {
        this.desk = desk;
        this.canvas = canvas;
        this.drafting = drafting;
    }

    private static DataFormat format(String type) {
        var known = DataFormat.lookupMimeType(type);
        return known == null ? new DataFormat(type) : known;
    }

    /// Puts the selected tasks on the clipboard: for Setpoint as they are, for other programs as a Mermaid flowchart.
    boolean copy() {
        var parts = selectedParts();
        parts.map(desk.clippings()::write).ifPresent(
                written -> put(Map.of(PARTS, written.own(), DataFormat.PLAIN_TEXT, written.plain())));
        parts.ifPresent(copied -> desk.tell("Copied " + count(copied) + "."));
        return parts.isPresent();
    }

    /// Puts the selected tasks on the clipboard as a plan file, for other programs too.
    void copyAsJson() {
        selectedParts().ifPresent(parts -> {
            put(Map.of(DataFormat.PLAIN_TEXT, desk.clippings().write(parts).own()));
            desk.tell("Copied " + count(parts) + " as JSON.");
        });
    }

    void cut() {
        if (copy()) drafting.remove();
    }

    /// Adds what is on the clipboard; where that is broken, says what is wrong with it.
    void paste() {
        drafting.whenOpen(plan -> {
            try {
                paste(plan, desk.clippings().read(text()));
            } catch (Refused refused) {
                desk.refuse(refused);
            }
        });
    }

    private void paste(Plan plan, Clipping clipping) {
        var content = canvas.plan().orElseThrow().content();
        var beside = drafting.selected();
        var phase = beside.map(task -> Drafting.phaseAfter(content, task)).orElse(null);
        var graft = Graft.beside(content, clipping.content(), phase, beside.map(Task::parent).orElse(null));
        var work = clipping.work().stream().flatMap(w -> renamed(w, plan.id(), graft).stream()).toList();
        if (!add("PasteTasks", plan, graft, work)) return;
        var warnings = clipping.warnings();
        var first = warnings.isEmpty() ? "" : " " + warnings.getFirst();
        var more = warnings.size() > 1 ? " And %d more warnings.".formatted(warnings.size() - 1) : "";
        desk.tell("Pasted " + count(graft.content()) + "." + first + more);
    }

    /// Adds the selected tasks once more, each beside its model.
    void duplicate() {
        var chosen = canvas.selection().tasks();
        if (!chosen.isEmpty())
            drafting.whenOpen(plan -> add(
                    "DuplicateTasks", plan, Graft.copy(canvas.plan().orElseThrow().content(), chosen), List.of()));
    }

    /// @return false where it was refused
    private boolean add(String verb, Plan plan, Graft graft, List<WorkState> work) {
        var adding = new ImportPlan(
                plan.project(), graft.content(), work, List.of(), null, null, ImportPlan.OnConflict.SKIP, Map.of(),
                Map.of());
        if (!drafting.apply(new Batch(verb, List.of(adding)))) return false;
        var ids = Set.copyOf(graft.ids().values());
        canvas.selection().all(graft.content().tasks().stream()
                .filter(task -> task.parent() == null || !ids.contains(task.parent()))
                .map(Task::id)
                .toList());
        return true;
    }

    private static Optional<WorkState> renamed(WorkState work, String plan, Graft graft) {
        return Optional.ofNullable(graft.ids().get(work.id())).map(id -> work.of(plan, id));
    }

    private Optional<Content> selectedParts() {
        var chosen = canvas.selection().tasks();
        if (chosen.isEmpty()) return Optional.empty();
        return canvas.plan().map(plan -> Excerpt.of(plan.content(), chosen));
    }

    private static String count(Content parts) {
        return Words.count(parts.tasks().size(), "task");
    }

    private static void put(Map<DataFormat, Object> content) {
        Clipboard.getSystemClipboard().setContent(new HashMap<>(content));
    }

    private static String text() {
        var clipboard = Clipboard.getSystemClipboard();
        if (clipboard.getContent(PARTS) instanceof String own) return own;
        var text = clipboard.getString();
        return text == null ? "" : text;
    }
}
