package setpoint.views.plan.draft;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.MenuItem;
import setpoint.model.plan.Content;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Phase;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.PlanNow;

/// What can be done to a phase on the header of its band: a double click renames it, the context menu offers the rest.
final class PhaseMenu {
    private static final double WIDTH = 190;

    private final GraphCanvas canvas;
    private final Drafting drafting;

    PhaseMenu(GraphCanvas canvas, Drafting drafting) {
        this.canvas = canvas;
        this.drafting = drafting;
    }

    /// What can be done to the phase whose header is at a point of the canvas; empty where there is none.
    Optional<List<MenuItem>> onHeader(double x, double y) {
        return canvas.plan().map(PlanNow::content).filter(content -> canvas.shapeAt(x, y).isEmpty()).flatMap(
                content -> headerAt(x, y).flatMap(band -> phase(content, band)).map(phase -> items(content, phase)));
    }

    /// Adds a phase behind the others; its name is asked for at a point of the canvas.
    MenuItem onGround(double x, double y) {
        return item("phase-add", "Add phase", () -> canvas.plan().map(PlanNow::content).ifPresent(
                content -> add(content, content.phases().size(), x, y)));
    }

    private List<MenuItem> items(Content content, Phase phase) {
        var order = content.phases().stream().map(Phase::id).toList();
        int place = order.indexOf(phase.id());
        var left = item("phase-left", "Move left", () -> edit(new DraftEdit.MovePhase(
                content.plan(), phase.id(), order.get(place - 1))));
        var right = item("phase-right", "Move right", () -> edit(new DraftEdit.MovePhase(
                content.plan(), phase.id(), place + 2 < order.size() ? order.get(place + 2) : null)));
        left.setDisable(place == 0);
        right.setDisable(place == order.size() - 1);
        var area = headerArea(phase.id());
        return List.of(
                item("phase-rename", "Rename phase", () -> rename(phase)),
                item("phase-add", "Add phase after it", () -> add(content, place + 1, area.x() + 20, area.y())),
                left,
                right,
                item("phase-remove", "Remove phase, keep its tasks", () -> edit(
                        new DraftEdit.RemovePhase(content.plan(), phase.id()))));
    }

    private static MenuItem item(String id, String words, Runnable action) {
        var item = new MenuItem(words);
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private void edit(DraftEdit edit) {
        drafting.whenOpen(_ -> drafting.apply(edit));
    }

    /// The id of the phase whose header is at a point of the canvas.
    Optional<String> at(double x, double y) {
        return canvas.plan().map(PlanNow::content)
                .flatMap(content -> headerAt(x, y).flatMap(band -> phase(content, band)))
                .map(Phase::id);
    }

    /// Renames the phase whose header is at a point of the canvas.
    void renameAt(double x, double y) {
        canvas.plan().map(PlanNow::content).ifPresent(content -> headerAt(x, y)
                .flatMap(band -> phase(content, band))
                .ifPresent(phase -> rename(phase)));
    }

    private void rename(Phase phase) {
        name(headerArea(phase.id()), phase.title(), title -> drafting.retitle(phase, title));
    }

    private void add(Content content, int place, double x, double y) {
        var before = content.phases().stream().skip(place).findFirst().map(Phase::id).orElse(null);
        name(new Area(x, y, WIDTH, Drawing.Band.HEADER), "", title -> drafting.addPhase(title, before));
    }

    private void name(Area area, String title, Consumer<String> commit) {
        drafting.whenOpen(_ -> Naming.open(canvas, drafting.inView(area), title, "Phase", commit));
    }

    private Optional<Drawing.Band> headerAt(double x, double y) {
        return canvas.drawing().flatMap(d -> d.headerAt(canvas.drawingX(x), canvas.drawingY(y)));
    }

    private static Optional<Phase> phase(Content content, Drawing.Band band) {
        return content.phases().stream().filter(p -> p.id().equals(band.phase())).findFirst();
    }

    /// Where a phase's header is on the canvas.
    private Area headerArea(String phase) {
        var band = canvas.drawing().orElseThrow().bands().stream()
                .filter(b -> phase.equals(b.phase()))
                .findFirst()
                .orElseThrow()
                .area();
        double zoom = canvas.zoomProperty().get();
        return new Area(
                (band.x() - canvas.drawingX(0)) * zoom, (band.y() - canvas.drawingY(0)) * zoom,
                Math.max(WIDTH, band.width() * zoom), Drawing.Band.HEADER);
    }
}
