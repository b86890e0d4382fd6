package setpoint.views.plan;

import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.Desk;
import setpoint.views.plan.arrange.PlanLayout;
import setpoint.views.plan.paint.PlanLook;

/// What is drawn of a plan, and from where it is seen. Both stay as steady as they can while the plan, its drawing and the
/// window change, and are found again by a person who comes back to the plan. Used on the JavaFX thread.
public final class Viewing {
    private final Region screen;
    private final Selection selection;
    private final Shown shown = new Shown(this::drawnLate);
    private final Viewports viewports = new Viewports();
    private final Camera camera;
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper(this, "hidden");
    private final ReadOnlyObjectWrapper<@Nullable PlanLook> look = new ReadOnlyObjectWrapper<>(this, "look");
    private @Nullable String begun;
    private boolean elsewhere;
    /// The plan that was drawn when a person went elsewhere.
    private String drawnLast = "";

    /// @param onMove called when something else is seen, or it is seen from elsewhere
    Viewing(Region screen, Selection selection, Runnable onMove) {
        this.screen = screen;
        this.selection = selection;
        camera = new Camera(screen, this::subject, this::work, onMove);
    }

    /// Draws a plan. The viewport stays where it is while it is the same plan; another one is seen where it was left,
    /// and the first time as a whole, or where work is if it is too large for that.
    void show(@Nullable PlanNow next) {
        var left = shown.plan().map(p -> p.plan().id());
        boolean other = shown.show(next);
        hidden.set(shown.hidden());
        if (elsewhere) {
            if (next == null || other) selection.only(null);
            forgetWhatIsRemoved();
            return;
        }
        if (other) left.ifPresent(plan -> viewports.note(plan, camera));
        lookAnew();
        shown.drawing().ifPresent(this::forgetWhatIsGone);
        if (next == null || other && shown.drawing().isEmpty()) selection.only(null);
        if (other) comeBack();
        else camera.refit();
    }

    /// Takes the size of the screen.
    ///
    /// @param first whether it had none before: only now can be told whether anything is seen from where a person looked
    void resized(boolean first) {
        if (first) comeBack();
        else camera.refit();
    }

    private void comeBack() {
        begun = shown.plan().flatMap(p -> shown.drawing().flatMap(d -> WhereWorkIs.in(p, d))).orElse(null);
        shown.plan()
                .flatMap(p -> viewports.of(p.plan().id(), subject(), screen.getWidth(), screen.getHeight()))
                .ifPresentOrElse(camera::lookAgain, camera::follow);
    }

    /// Where a person was looking in each plan, by its id; of one whose picture follows the window, nothing.
    public Map<String, Viewport> viewports() {
        if (!elsewhere) shown.plan().ifPresent(p -> viewports.note(p.plan().id(), camera));
        return viewports.all();
    }

    /// Takes what [#viewports] gave another time.
    public void restore(Map<String, Viewport> others) {
        viewports.restore(others);
        if (!elsewhere) comeBack();
    }

    /// Says whether another view of the same plan is looked at, in which also what is not drawn here can be selected. Until
    /// a person comes back, nothing is drawn; then what leads the selection is seen.
    public void chosenElsewhere(boolean now) {
        if (now == elsewhere) return;
        if (now) {
            shown.plan().ifPresent(p -> viewports.note(p.plan().id(), camera));
            drawnLast = shown.plan().map(p -> p.plan().id()).orElse("");
        }
        elsewhere = now;
        shown.rest(now);
        if (!now) drawAgain();
    }

    private void drawAgain() {
        lookAnew();
        if (shown.plan().filter(p -> p.plan().id().equals(drawnLast)).isPresent()) camera.refit();
        else comeBack();
        var lead = selection.leadProperty().get();
        if (lead != null) reveal(lead);
        shown.drawing().ifPresent(this::forgetWhatIsGone);
        if (lead != null && !camera.isFollowing()) lookAt(lead);
    }

    /// A better drawing has been calculated meanwhile.
    private void drawnLate(Optional<Drawing> before) {
        lookAnew();
        var now = shown.drawing().orElseThrow();
        var anchor = before.flatMap(d -> Anchor.in(
                d, camera.view(), screen.getWidth(), screen.getHeight(), selection.leadProperty().get()));
        forgetWhatIsGone(now);
        if (before.isEmpty()) comeBack();
        else if (camera.isFollowing()) camera.refit();
        else camera.look(anchor.map(a -> a.held(now, camera.view())).orElse(camera.view()));
    }

    private void forgetWhatIsGone(Drawing now) {
        if (elsewhere) forgetWhatIsRemoved();
        else
            selection.keep(
                    task -> now.card(task).isPresent(), edge -> now.edge(edge).isPresent(),
                    phase -> now.bands().stream().anyMatch(band -> phase.equals(band.phase())));
    }

    private void forgetWhatIsRemoved() {
        plan().map(PlanNow::drawn).ifPresent(all -> selection.keep(
                task -> all.task(task).isPresent() && !shown.isHidden(task),
                edge -> all.dependencies().stream().anyMatch(d -> d.id().equals(edge)),
                phase -> all.phases().stream().anyMatch(p -> p.id().equals(phase))));
    }

    /// Has large plans laid out beside the JavaFX thread.
    public void calculateWith(Desk desk) {
        shown.calculateWith(desk::calculate);
    }

    /// While something is in a hand, no better drawing is taken.
    void holdStill(boolean wanted) {
        shown.holdStill(wanted);
    }

    /// Whether a task has parts, which can be shown in a frame or not.
    public boolean canTurn(String task) {
        return plan().map(p -> p.drawn().isParent(task)).orElse(false);
    }

    /// The task at a point of the screen of whose mark opens or closes it.
    public Optional<String> foldAt(double x, double y) {
        return onScreen().foldAt(x, y).filter(this::canTurn);
    }

    /// Which tasks with parts are open.
    public Folds folds() {
        return shown.folds();
    }

    /// Opens a task with parts that is closed, or closes an open one.
    public void turn(String task) {
        var before = shown.drawing();
        shown.turn(task);
        if (before.isPresent()) drawnLate(before);
    }

    /// Takes another layout, and fits what it draws.
    public void layOutBy(PlanLayout other) {
        shown.layOutBy(other);
        lookAnew();
        camera.fit();
    }

    /// How many tasks are not drawn, because they have ended.
    public ReadOnlyIntegerProperty hiddenProperty() {
        return hidden.getReadOnlyProperty();
    }

    /// Leaves out what has ended, or draws it again. A plan where much has ended opens without it.
    public void hideFinished(boolean hide) {
        shown.hideFinished(hide);
        hidden.set(shown.hidden());
        lookAnew();
        shown.drawing().ifPresent(this::forgetWhatIsGone);
        camera.refit();
    }

    /// Whether a task is not drawn, because it has ended.
    public boolean isHidden(String task) {
        return shown.isHidden(task);
    }

    /// Draws a task even if it has ended, or is a part of one that is closed.
    public void reveal(String task) {
        if (shown.isHidden(task)) hideFinished(false);
        var before = shown.drawing();
        if (shown.unfold(task) && before.isPresent() && !elsewhere) drawnLate(before);
    }

    /// Sees to it that a task can be seen.
    void lookAt(String task) {
        onScreen().boundsOf(task).ifPresent(camera::bringIntoView);
    }

    /// Sees to it that the task that leads, or the selected phase, can be seen.
    void lookAtSelected() {
        var task = selection.leadProperty().get();
        if (task != null) lookAt(task);
        if (selection.phase() != null) onScreen().headerOf(selection.phase()).ifPresent(camera::bringIntoView);
    }

    /// Where the plan was at work when it was opened; what goes on since does not move the picture.
    private Optional<Area> work() {
        return drawing().flatMap(d -> d.card(String.valueOf(begun))).map(Drawing.Card::area);
    }

    private Optional<Area> subject() {
        return shown.drawing().filter(d -> !d.cards().isEmpty() || !d.bands().isEmpty()).map(Drawing::area);
    }

    Camera camera() {
        return camera;
    }

    Optional<PlanNow> plan() {
        return shown.plan();
    }

    /// Empty while there is no plan.
    Optional<Drawing> drawing() {
        return shown.drawing();
    }

    /// Where on the screen it is.
    OnScreen onScreen() {
        return new OnScreen(shown.drawing(), camera.view());
    }

    /// How what is drawn looks now; null while nothing is.
    ReadOnlyObjectProperty<@Nullable PlanLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    /// What is drawn and how, for another thread; empty while nobody looks at it.
    public Optional<Sight> sight() {
        if (elsewhere) return Optional.empty();
        return plan().flatMap(p -> drawing().map(d -> Sight.of(p, d, shown.hidden())));
    }

    private void lookAnew() {
        if (elsewhere) return;
        var known = look.get();
        var plan = shown.plan().orElse(null);
        var drawing = shown.drawing().orElse(null);
        if (plan == null || drawing == null) look.set(null);
        else
            if (known == null || known.plan() != plan || known.drawing() != drawing)
                look.set(new PlanLook(plan, drawing));
    }
}
