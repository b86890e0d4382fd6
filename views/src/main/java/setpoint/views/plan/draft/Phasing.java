package setpoint.views.plan.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import setpoint.model.plan.Phase;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.GraphCanvas;

/// What a person does to phases in the graph: adds one, and names, moves or removes the one that is selected.
final class Phasing {
    private static final double WIDTH = 190;
    private static final double GAP = 16;

    private final GraphCanvas canvas;
    private final Drafting drafting;

    Phasing(GraphCanvas canvas, Drafting drafting) {
        this.canvas = canvas;
        this.drafting = drafting;
    }

    boolean isSelected() {
        return drafting.selectedPhase().isPresent();
    }

    /// Whether the selected phase has another at that side.
    boolean canMove(int by) {
        int place = placeOf(canvas.selection().phase()) + by;
        return isSelected() && place >= 0 && place < phases().size();
    }

    void move(int by) {
        drafting.selectedPhase().ifPresent(phase -> drafting.movePhase(phase, by));
    }

    void remove() {
        drafting.selectedPhase().ifPresent(drafting::removePhase);
    }

    void rename() {
        drafting.selectedPhase().ifPresent(phase -> canvas.onScreen().headerOf(phase.id()).ifPresent(header -> name(
                header, phase.title(), title -> drafting.retitle(phase, title))));
    }

    /// Asks for a name and adds a phase behind that of the selection, or behind all.
    void add() {
        var phases = phases();
        int behind = behind();
        var next = behind + 1 < phases.size() ? phases.get(behind + 1).id() : null;
        name(behind < 0 ? onEmptyGround() : beside(phases.get(behind)), "", title -> drafting.addPhase(title, next));
    }

    private int behind() {
        var selected = drafting.selectedPhase().map(Phase::id);
        var ofTask = drafting.selected().flatMap(task -> Optional.ofNullable(task.phase()));
        return selected.or(() -> ofTask).map(this::placeOf).orElse(phases().size() - 1);
    }

    private Area beside(Phase phase) {
        return canvas.onScreen().headerOf(phase.id())
                .map(header -> new Area(header.right() + GAP, header.y(), 0, header.height()))
                .orElseGet(this::onEmptyGround);
    }

    private Area onEmptyGround() {
        return new Area((canvas.getWidth() - WIDTH) / 2, canvas.getHeight() / 4, WIDTH, Drawing.Band.HEADER);
    }

    private void name(Area area, String title, Consumer<String> commit) {
        var field = new Area(area.x(), area.y(), Math.max(WIDTH, area.width()), Drawing.Band.HEADER);
        drafting.whenOpen(_ -> Naming.open(canvas, drafting.inView(field), title, "Phase", commit));
    }

    /// Selects the phase whose header is at a point of the canvas.
    ///
    /// @return whether there is one
    boolean selectAt(double x, double y) {
        var phase = canvas.drawing()
                .flatMap(d -> d.headerAt(canvas.onScreen().drawingX(x), canvas.onScreen().drawingY(y)))
                .map(Drawing.Band::phase);
        phase.ifPresent(canvas.selection()::phase);
        return phase.isPresent();
    }

    private int placeOf(String phase) {
        return phases().stream().map(Phase::id).toList().indexOf(phase);
    }

    private List<Phase> phases() {
        return canvas.plan().map(plan -> plan.content().phases()).orElse(List.of());
    }
}
