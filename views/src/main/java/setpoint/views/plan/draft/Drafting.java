package setpoint.views.plan.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Batch;
import setpoint.model.core.Edit;
import setpoint.model.plan.Content;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Gate;
import setpoint.model.plan.Ids;
import setpoint.model.plan.Kind;
import setpoint.model.plan.Phase;
import setpoint.model.plan.Plan;
import setpoint.model.plan.Task;
import setpoint.views.desk.Desk;
import setpoint.views.plan.Area;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.PlanNow;
import setpoint.views.plan.gesture.Moves;

/// What a person does to the shown plan's draft. Everything ends in one edit or in nothing; on a locked version it waits
/// until a change has been requested.
public final class Drafting {
    private static final double FIELD_HEIGHT = 32;
    private static final double FIELD_WIDTH = 200;
    private static final double GAP = 12;

    private final Desk desk;
    private final GraphCanvas canvas;
    private final BiConsumer<Plan, Runnable> onLocked;

    public Drafting(Desk desk, GraphCanvas canvas, BiConsumer<Plan, Runnable> onLocked) {
        this.desk = desk;
        this.canvas = canvas;
        this.onLocked = onLocked;
    }

    /// Asks for a name and adds a task of the selected one's phase that waits for it.
    public void newTask() {
        nameNew("New task", this::addTask);
    }

    /// Asks for a name and adds a gate behind the selected task, to be decided by this person.
    public void newGate() {
        nameNew("New gate", this::addGate);
    }

    private void nameNew(String prompt, Consumer<String> adding) {
        whenOpen(plan -> Naming.open(canvas, besideSelection(), "", prompt, adding));
    }

    /// Adds a task that waits for the selected one, in its phase and part of the same task; without one, a task of the
    /// selected phase.
    public void addTask(String title) {
        var fields = new HashMap<String, Object>();
        selected().ifPresent(before -> {
            fields.put("dependsOn", List.of(before.id()));
            if (before.parent() != null) fields.put("parent", before.parent());
        });
        add(title, phaseOfNext(), fields);
    }

    /// Adds a part of the selected task.
    public void addPart(String title) {
        selected().ifPresent(whole -> add(title, whole.phase(), Map.of("parent", whole.id())));
    }

    /// Adds a gate that waits for the selected task.
    public void addGate(String title) {
        var fields = new HashMap<String, Object>();
        fields.put("kind", Kind.GATE.word());
        fields.put("gate", Map.of("type", Gate.Type.HUMAN.name(), "approver", desk.author().agent()));
        selected().ifPresent(before -> fields.put("dependsOn", List.of(before.id())));
        add(title, null, fields);
    }

    private @Nullable String phaseOfNext() {
        var phase = canvas.selection().phase();
        return phase != null ? phase : phaseAfter(content(), selected().orElse(null));
    }

    private void add(String title, @Nullable String phase, Map<String, Object> fields) {
        var set = new HashMap<>(fields);
        set.put("title", title);
        if (phase != null) set.put("phase", phase);
        var id = Ids.slug(title, taken(content()));
        if (apply(new DraftEdit.AddTask(content().plan(), id, set))) canvas.selectedProperty().set(id);
    }

    /// Adds a phase in front of another, or behind all where none is named.
    public void addPhase(String title, @Nullable String before) {
        var id = Ids.slug(title, taken(content()));
        var adding = new DraftEdit.AddPhase(content().plan(), id, Map.of("title", title));
        boolean added = before == null
                ? apply(adding)
                : apply(new Batch(
                        adding.verb(), List.of(adding, new DraftEdit.MovePhase(content().plan(), id, before))));
        if (added) canvas.selection().phase(id);
    }

    /// Moves a phase in front of the one before it, or behind the next.
    ///
    /// @param by 1 behind the next, -1 in front of the one before
    public void movePhase(Phase phase, int by) {
        var order = content().phases().stream().map(Phase::id).toList();
        int place = order.indexOf(phase.id()) + by;
        if (place < 0 || place >= order.size()) return;
        int before = by > 0 ? place + 1 : place;
        whenOpen(_ -> apply(new DraftEdit.MovePhase(
                phase.plan(), phase.id(), before < order.size() ? order.get(before) : null)));
    }

    /// Removes a phase; its tasks stay.
    public void removePhase(Phase phase) {
        whenOpen(_ -> apply(new DraftEdit.RemovePhase(phase.plan(), phase.id())));
    }

    /// The phase that is selected by itself.
    public Optional<Phase> selectedPhase() {
        var id = canvas.selection().phase();
        return canvas.plan().stream().flatMap(p -> p.content().phases().stream()).filter(p -> p.id().equals(id))
                .findFirst();
    }

    private Content content() {
        return canvas.plan().orElseThrow().content();
    }

    public static Predicate<String> taken(Content content) {
        return id -> content.parts().stream().anyMatch(part -> part.id().equalsIgnoreCase(id));
    }

    /// The phase that a task after this one belongs to: its own; behind a gate, that of what waits for the gate, else
    /// the one after what the gate waits for. Without a task, the first.
    public static @Nullable String phaseAfter(Content content, @Nullable Task task) {
        if (task == null) return content.phases().stream().map(Phase::id).findFirst().orElse(null);
        if (!task.isGate() || task.phase() != null) return task.phase();
        var ahead = content.dependentsOf(task.id()).stream().map(Dependency::to).map(id -> phaseOf(content, id));
        return ahead.filter(Objects::nonNull).findFirst().orElseGet(() -> phaseBehind(content, task));
    }

    private static @Nullable String phaseBehind(Content content, Task gate) {
        var phases = content.phases().stream().map(Phase::id).toList();
        int last = content.dependenciesOf(gate.id()).stream()
                .mapToInt(d -> phases.indexOf(phaseOf(content, d.from())))
                .max()
                .orElse(-1);
        return phases.isEmpty() ? null : phases.get(Math.min(last + 1, phases.size() - 1));
    }

    private static @Nullable String phaseOf(Content content, String task) {
        return content.task(task).map(Task::phase).orElse(null);
    }

    /// Opens a field over the selected card, in which it is given another title.
    public void rename() {
        selected().ifPresent(task -> whenOpen(_ -> Naming.open(
                canvas, overSelection(), task.title(), "Title", title -> retitle(task, title))));
    }

    /// Gives a task another title.
    public void retitle(Task task, String title) {
        apply(new DraftEdit.UpdateTask(task.plan(), task.id(), Map.of("title", title), List.of()));
    }

    /// Gives a phase another title.
    public void retitle(Phase phase, String title) {
        apply(new DraftEdit.UpdatePhase(phase.plan(), phase.id(), Map.of("title", title), List.of()));
    }

    /// Removes the selected tasks. Undo brings them back.
    public void remove() {
        if (selected().isPresent())
            whenOpen(plan -> applyAll("RemoveTasks", Moves.outermost(content(), canvas.selection().tasks())
                    .stream()
                    .<DraftEdit>map(id -> new DraftEdit.RemoveTask(plan.id(), id))
                    .toList()));
    }

    /// Whether the plan is locked; then a change is offered.
    public boolean isLocked() {
        var shown = canvas.plan().map(PlanNow::plan);
        shown.filter(plan -> !plan.isOpen()).ifPresent(plan -> onLocked.accept(plan, () -> {}));
        return shown.filter(Plan::isOpen).isEmpty();
    }

    public Optional<Task> selected() {
        var id = canvas.selectedProperty().get();
        return id == null ? Optional.empty() : canvas.plan().flatMap(plan -> plan.content().task(id));
    }

    /// Makes some edits as one.
    ///
    /// @return false where they were refused, or there are none
    public boolean applyAll(String verb, List<DraftEdit> edits) {
        if (edits.isEmpty()) return false;
        return apply(edits.size() == 1 ? edits.getFirst() : new Batch(verb, List.copyOf(edits)));
    }

    /// @return false where it was refused
    public boolean apply(Edit edit) {
        boolean done = desk.apply(edit);
        desk.refresh();
        return done;
    }

    /// Does something to the plan's draft, now or once a change of the locked plan has been requested.
    public void whenOpen(Consumer<Plan> action) {
        var shown = canvas.plan().map(PlanNow::plan);
        if (shown.isEmpty()) return;
        if (shown.get().isOpen()) action.accept(shown.get());
        else onLocked.accept(shown.get(), () -> action.accept(shown.get()));
    }

    private Area overSelection() {
        var card = selectedArea().orElseThrow();
        double width = Math.max(card.width(), FIELD_WIDTH);
        return inView(new Area(card.middleX() - width / 2, card.y(), width, FIELD_HEIGHT));
    }

    private Area besideSelection() {
        return inView(selectedArea()
                .map(card -> new Area(
                        card.right() + GAP, card.middleY() - FIELD_HEIGHT / 2, FIELD_WIDTH, FIELD_HEIGHT))
                .or(() -> selectedPhase().flatMap(phase -> canvas.onScreen().headerOf(phase.id()))
                        .map(header -> new Area(
                                header.x(), header.bottom() + GAP, FIELD_WIDTH, FIELD_HEIGHT)))
                .orElseGet(() -> new Area(
                        (canvas.getWidth() - FIELD_WIDTH) / 2, canvas.getHeight() / 4, FIELD_WIDTH, FIELD_HEIGHT)));
    }

    private Optional<Area> selectedArea() {
        return selected().flatMap(task -> canvas.boundsOf(task.id()));
    }

    public Area inView(Area area) {
        double x = Math.clamp(area.x(), GAP, Math.max(GAP, canvas.getWidth() - area.width() - GAP));
        double y = Math.clamp(area.y(), GAP, Math.max(GAP, canvas.getHeight() - area.height() - GAP));
        return new Area(x, y, area.width(), area.height());
    }
}
