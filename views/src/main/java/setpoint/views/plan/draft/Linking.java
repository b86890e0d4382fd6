package setpoint.views.plan.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Dependency;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Task;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.gesture.ConnectGesture;

/// What a person does to the dependencies of the shown plan: draws them, hangs their ends elsewhere, changes their type,
/// goes through them.
final class Linking {
    private static final double HANDLE = 9;

    private final GraphCanvas canvas;
    private final Drafting drafting;
    private @Nullable String centre;

    Linking(GraphCanvas canvas, Drafting drafting) {
        this.canvas = canvas;
        this.drafting = drafting;
    }

    /// Begins to draw a dependency from a task; nothing begins on a locked plan.
    Optional<Gesture> connectFrom(@Nullable String task) {
        return connecting(task, ConnectGesture.End.TO, null);
    }

    /// Begins to hang an end of the selected dependency on another task.
    Optional<Gesture> reconnect(ConnectGesture.End loose) {
        return selected().flatMap(
                d -> connecting(loose == ConnectGesture.End.TO ? d.from() : d.to(), loose, d));
    }

    private Optional<Gesture> connecting(
            @Nullable String held, ConnectGesture.End loose, @Nullable Dependency replaced) {
        var card = held == null ? null : canvas.drawing().flatMap(d -> d.card(held)).orElse(null);
        if (card == null || drafting.isLocked()) return Optional.empty();
        return canvas.plan().filter(plan -> plan.content().task(held).isPresent()).map(plan -> new ConnectGesture(
                plan.content(), card, loose, replaced, this::taskAt, this::commit));
    }

    @Nullable
    String taskAt(double x, double y) {
        return canvas.drawing().flatMap(d -> d.cardAt(x, y)).orElse(null);
    }

    private void commit(List<DraftEdit> edits) {
        boolean reconnected = drafting.applyAll("ReconnectTasks", edits) && edits.size() > 1;
        if (reconnected && edits.getLast() instanceof DraftEdit.AddDependency made)
            canvas.selection().edge(Dependency.id(made.from(), made.to()));
    }

    /// The end of the selected dependency that is at a point of the canvas.
    Optional<ConnectGesture.End> endAt(double x, double y) {
        return selectedEdge().flatMap(edge -> {
            var c = edge.corners();
            double reach = HANDLE / canvas.zoomProperty().get();
            double dx = canvas.onScreen().drawingX(x);
            double dy = canvas.onScreen().drawingY(y);
            if (Math.hypot(c[c.length - 2] - dx, c[c.length - 1] - dy) <= reach)
                return Optional.of(ConnectGesture.End.TO);
            return Math.hypot(c[0] - dx, c[1] - dy) <= reach ? Optional.of(ConnectGesture.End.FROM) : Optional.empty();
        });
    }

    Optional<Drawing.Edge> selectedEdge() {
        var id = canvas.selection().edge();
        return id == null ? Optional.empty() : canvas.drawing().flatMap(d -> d.edge(id));
    }

    Optional<Dependency> selected() {
        return selectedEdge().flatMap(edge -> canvas.plan().flatMap(
                plan -> plan.content().dependenciesOf(edge.to()).stream()
                        .filter(d -> d.from().equals(edge.from()))
                        .findFirst()));
    }

    void remove() {
        selected().ifPresent(d -> drafting.whenOpen(
                plan -> drafting.apply(new DraftEdit.RemoveDependency(plan.id(), d.from(), d.to()))));
    }

    void changeType(Dependency.Type type) {
        selected().ifPresent(d -> drafting.whenOpen(plan -> drafting.apply(
                new DraftEdit.AddDependency(plan.id(), d.from(), d.to(), type, d.lagMin()))));
    }

    /// Takes the next of the four types.
    void changeType() {
        var types = Dependency.Type.values();
        selected().ifPresent(d -> changeType(types[(d.type().ordinal() + 1) % types.length]));
    }

    /// Selects a dependency of the selected task, or the one after the selected dependency.
    void next() {
        var plan = canvas.plan();
        var drawing = canvas.drawing();
        if (plan.isEmpty() || drawing.isEmpty()) return;
        var around = new ArrayList<String>();
        centre().ifPresent(task -> {
            plan.get().content().dependenciesOf(task).forEach(d -> around.add(d.id()));
            plan.get().content().dependentsOf(task).forEach(d -> around.add(d.id()));
        });
        around.removeIf(id -> drawing.get().edge(id).isEmpty());
        if (around.isEmpty()) return;
        int place = around.indexOf(canvas.selection().edge());
        canvas.selection().edge(around.get((place + 1) % around.size()));
    }

    /// The task whose dependencies are gone through: the selected one; while one of them is selected, where it begins.
    private Optional<String> centre() {
        var task = drafting.selected().map(Task::id);
        if (task.isPresent()) centre = task.get();
        return task.or(() -> selected().map(d -> isAt(d, centre) ? centre : d.from()));
    }

    private static boolean isAt(Dependency d, @Nullable String task) {
        return d.from().equals(task) || d.to().equals(task);
    }

}
