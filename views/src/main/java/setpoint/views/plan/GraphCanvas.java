package setpoint.views.plan;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import setpoint.views.desk.Desk;
import setpoint.views.kit.Palette;
import setpoint.views.kit.Theme;
import setpoint.views.kit.pixel.Pixels;
import setpoint.views.plan.arrange.PlanLayout;
import setpoint.views.plan.paint.AnswerButtons;
import setpoint.views.plan.paint.Emphasis;
import setpoint.views.plan.paint.FoldMark;
import setpoint.views.plan.paint.GraphPicture;
import setpoint.views.plan.paint.Haste;
import setpoint.views.plan.paint.Marks;
import setpoint.views.plan.paint.PlanLook;

/// A plan's drawing on one canvas: pans, zooms, shows which card is selected. Paints only what is in view, in the
/// detail that suits the zoom.
///
/// Changes nothing in the plan. All positions are in this region's own coordinates.
public final class GraphCanvas extends Region {
    private static final double PORT = 9;
    private static final double NEAR = 6;

    private final Surface surface = new Surface(this::paint);
    private final GraphPicture picture = new GraphPicture();
    private final Shown shown = new Shown(this::drawnLate);
    private final Selection selection = new Selection(this::selectionChanged);
    private final Viewports viewports = new Viewports();
    private final Camera camera = new Camera(this, this::subject, this::work, this::moved);
    private final ReadOnlyIntegerWrapper hidden = new ReadOnlyIntegerWrapper(this, "hidden");
    private final ReadOnlyObjectWrapper<@Nullable PlanLook> look = new ReadOnlyObjectWrapper<>(this, "look");
    private Theme theme = Theme.LIGHT;
    private final Highlight highlight = new Highlight(surface::repaint);
    private @Nullable String begun;
    private @Nullable String hovered;
    private @Nullable Gesture gesture;
    private double paintedZoom;
    private boolean chosenElsewhere;
    /// The plan that was drawn when a person went elsewhere.
    private String drawnLast = "";

    public GraphCanvas() {
        getChildren().add(surface);
        setId("graph-canvas");
        getStyleClass().add("graph-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(0, 0);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        setOnZoom(e -> camera.zoomTo(camera.view().zoom() * e.getZoomFactor(), e.getX(), e.getY()));
    }

    /// Draws a plan. The viewport stays where it is while it is the same plan; another one is seen where it was left,
    /// and the first time as a whole, or where work is if it is too large for that.
    public void show(@Nullable PlanNow next) {
        var left = shown.plan().map(p -> p.plan().id());
        boolean other = shown.show(next);
        hidden.set(shown.hidden());
        if (chosenElsewhere) {
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

    private void comeBack() {
        begun = shown.plan().flatMap(p -> shown.drawing().flatMap(d -> WhereWorkIs.in(p, d))).orElse(null);
        shown.plan()
                .flatMap(p -> viewports.of(p.plan().id(), subject(), getWidth(), getHeight()))
                .ifPresentOrElse(camera::lookAgain, camera::follow);
    }

    /// Where a person was looking in each plan, by its id; of one whose picture follows the window, nothing.
    public Map<String, Viewport> viewports() {
        if (!chosenElsewhere) shown.plan().ifPresent(p -> viewports.note(p.plan().id(), camera));
        return viewports.all();
    }

    /// Takes what [#viewports] gave another time.
    public void restore(Map<String, Viewport> others) {
        viewports.restore(others);
        if (!chosenElsewhere) comeBack();
    }

    private void forgetWhatIsGone(Drawing now) {
        if (chosenElsewhere) forgetWhatIsRemoved();
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

    /// Says whether another view of the same plan is looked at, in which also what is not drawn here can be selected. Until
    /// a person comes back, nothing is drawn; then what leads the selection is seen.
    public void chosenElsewhere(boolean elsewhere) {
        if (elsewhere == chosenElsewhere) return;
        if (elsewhere) {
            shown.plan().ifPresent(p -> viewports.note(p.plan().id(), camera));
            drawnLast = shown.plan().map(p -> p.plan().id()).orElse("");
        }
        chosenElsewhere = elsewhere;
        shown.rest(elsewhere);
        if (!elsewhere) drawAgain();
    }

    private void drawAgain() {
        lookAnew();
        if (shown.plan().filter(p -> p.plan().id().equals(drawnLast)).isPresent()) camera.refit();
        else comeBack();
        var lead = selectedProperty().get();
        if (lead != null) reveal(lead);
        shown.drawing().ifPresent(this::forgetWhatIsGone);
        if (lead != null && !camera.isFollowing()) lookAt(lead);
    }

    /// A better drawing has been calculated meanwhile.
    private void drawnLate(Optional<Drawing> before) {
        lookAnew();
        var now = shown.drawing().orElseThrow();
        var anchor = before.flatMap(
                d -> Anchor.in(d, camera.view(), getWidth(), getHeight(), selectedProperty().get()));
        forgetWhatIsGone(now);
        if (before.isEmpty()) comeBack();
        else if (camera.isFollowing()) camera.refit();
        else camera.look(anchor.map(a -> a.held(now, camera.view())).orElse(camera.view()));
    }

    /// Has large plans laid out beside the JavaFX thread.
    public void calculateWith(Desk desk) {
        shown.calculateWith(desk::calculate);
    }

    /// Whether a task has parts, which can be shown in a frame or not.
    public boolean canTurn(String task) {
        return plan().map(p -> p.drawn().isParent(task)).orElse(false);
    }

    /// Which tasks with parts are open.
    public Folds folds() {
        return shown.folds();
    }

    /// The task at a point of whose mark opens or closes it.
    public Optional<String> foldAt(double x, double y) {
        return shapeAt(x, y).filter(this::canTurn)
                .filter(task -> drawing().flatMap(d -> d.card(task))
                        .filter(card -> FoldMark.isAt(card, drawingX(x), drawingY(y), camera.view().zoom()))
                        .isPresent());
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
        if (shown.unfold(task) && before.isPresent() && !chosenElsewhere) drawnLate(before);
    }

    /// Where the plan was at work when it was opened; what goes on since does not move the picture.
    private Optional<Area> work() {
        return drawing().flatMap(d -> d.card(String.valueOf(begun))).map(Drawing.Card::area);
    }

    private Optional<Area> subject() {
        return shown.drawing().filter(d -> !d.cards().isEmpty() || !d.bands().isEmpty()).map(Drawing::area);
    }

    public void dress(Theme other) {
        theme = other;
        surface.repaint();
    }

    /// The selected task, or the one that leads where several are.
    public StringProperty selectedProperty() {
        return selection.leadProperty();
    }

    /// All that is selected.
    public Selection selection() {
        return selection;
    }

    /// Says how much of it something lies over at its right, and shows the selected task where that covers it.
    public void keepClear(double right) {
        camera.keepClear(right);
        if (right > 0) bringSelectedIntoView();
    }

    private void bringSelectedIntoView() {
        var id = selectedProperty().get();
        if (id != null) boundsOf(id).ifPresent(camera::bringIntoView);
        if (selection.phase() != null) headerOf(selection.phase()).ifPresent(camera::bringIntoView);
    }

    /// How what is drawn looks now; null while nothing is.
    ReadOnlyObjectProperty<@Nullable PlanLook> lookProperty() {
        return look.getReadOnlyProperty();
    }

    Palette palette() {
        return theme.palette();
    }

    /// How it pans, zooms and fits.
    public Camera camera() {
        return camera;
    }

    public void selectAll() {
        drawing().ifPresent(d -> selection.all(d.cards().stream().map(Drawing.Card::id).toList()));
    }

    public ReadOnlyDoubleProperty zoomProperty() {
        return camera.zoomProperty();
    }

    /// Shows the whole plan.
    public void fit() {
        camera.fit();
    }

    /// The plan that is drawn.
    public Optional<PlanNow> plan() {
        return shown.plan();
    }

    /// What is drawn; empty while there is no plan.
    public Optional<Drawing> drawing() {
        return shown.drawing();
    }

    /// What is drawn and how, for another thread; empty while nobody looks at it.
    public Optional<Sight> sight() {
        if (chosenElsewhere) return Optional.empty();
        return plan().flatMap(p -> drawing().map(d -> Sight.of(p, d, shown.hidden())));
    }

    /// The id of the task drawn at a point.
    public Optional<String> shapeAt(double x, double y) {
        return drawing().flatMap(d -> d.cardAt(drawingX(x), drawingY(y)));
    }

    /// The id of the task whose right port, from which a dependency is drawn, is at a point.
    public Optional<String> portAt(double x, double y) {
        return drawing().flatMap(d -> d.portAt(drawingX(x), drawingY(y), PORT / camera.view().zoom()));
    }

    /// The id of the dependency drawn at a point.
    public Optional<String> edgeAt(double x, double y) {
        return drawing().flatMap(d -> d.edgeAt(drawingX(x), drawingY(y), NEAR / camera.view().zoom()));
    }

    /// Whether cards are large enough for their buttons to be seen.
    public boolean showsButtons() {
        return AnswerButtons.areSeen(camera.view().zoom());
    }

    /// Where a task is drawn, in or out of view.
    public Optional<Area> boundsOf(String task) {
        return drawing().flatMap(d -> d.card(task)).map(card -> camera.view().onScreen(card.area()));
    }

    /// Where the header of a phase is on the canvas.
    public Optional<Area> headerOf(String phase) {
        return drawing().flatMap(d -> d.band(phase)).map(band -> camera.view().onScreen(
                new Area(band.area().x(), band.area().y(), band.area().width(), Drawing.Band.HEADER)));
    }

    public double drawingX(double x) {
        return camera.view().drawingX(x);
    }

    public double drawingY(double y) {
        return camera.view().drawingY(y);
    }

    /// Moves the selection along the arrows of the plan, up and down among the cards of a column, from its top card to
    /// the phase above it, and from there to the phase beside it or back down.
    ///
    /// @param adding whether what was selected stays so
    public void step(int right, int down, boolean adding) {
        drawing().map(Neighbours::new).ifPresent(near -> {
            var phase = selection.phase();
            if (phase == null) stepFromTask(near, right, down, adding);
            else if (right != 0) near.phaseBeside(phase, right).ifPresent(selection::phase);
            else if (down > 0) near.firstIn(phase).ifPresent(first -> stepTo(first, false));
        });
    }

    private void stepFromTask(Neighbours near, int right, int down, boolean adding) {
        var here = drawing().flatMap(d -> d.card(String.valueOf(selectedProperty().get())));
        var next = near.from(here, right, down);
        next.ifPresent(task -> stepTo(task, adding));
        if (next.isEmpty() && down < 0 && !adding) here.flatMap(near::phaseOver).ifPresent(selection::phase);
    }

    private void stepTo(String task, boolean adding) {
        if (adding) selection.add(task);
        else selection.only(task);
        highlight.at(task);
    }

    /// Sees to it that a task can be seen.
    public void lookAt(String task) {
        boundsOf(task).ifPresent(camera::bringIntoView);
    }

    private void selectionChanged() {
        var id = selectedProperty().get();
        setAccessibleText(described(id).or(this::describedPhase).orElse("Graph"));
        if (!camera.isFollowing()) bringSelectedIntoView();
        surface.repaint();
    }

    /// What is said of a task to somebody who cannot see it.
    private Optional<String> described(@Nullable String id) {
        return plan().flatMap(p -> p.content().task(id).map(
                t -> PlanNow.titleOf(t) + ", " + p.statusOf(id).word()));
    }

    private Optional<String> describedPhase() {
        return plan().stream().flatMap(p -> p.content().phases().stream())
                .filter(phase -> phase.id().equals(selection.phase()))
                .map(phase -> "Phase " + phase.title())
                .findFirst();
    }

    /// What a tooltip says about a task.
    Optional<String> titleOf(String id) {
        return plan().flatMap(p -> p.content().task(id)).map(PlanNow::titleOf);
    }

    private void scrolled(ScrollEvent e) {
        requestFocus();
        if (e.isControlDown())
            camera.zoomTo(camera.view().zoom() * Math.pow(1.0015, e.getDeltaY()), e.getX(), e.getY());
        else
            if (e.isShiftDown() && e.getDeltaX() == 0) camera.pan(e.getDeltaY(), 0);
            else camera.pan(e.getDeltaX(), e.getDeltaY());
        e.consume();
    }

    public void hover(@Nullable String id) {
        if (Objects.equals(id, hovered)) return;
        hovered = id;
        highlight.at(id);
        surface.repaint();
    }

    /// The id of the task under the pointer.
    public Optional<String> hovered() {
        return Optional.ofNullable(hovered);
    }

    /// Shows how far a gesture is; null when it has ended.
    public void during(@Nullable Gesture now) {
        gesture = now;
        shown.holdStill(now != null);
        highlight.at(null);
        surface.repaint();
    }

    /// The task that the gesture which goes on would take if it ended now.
    public Optional<String> aimedAt() {
        return Optional.ofNullable(gesture).flatMap(Gesture::aimedAt);
    }

    /// Lays a node over the drawing, where and as large as the area says.
    public void cover(Node node, Area area) {
        node.setManaged(false);
        getChildren().add(node);
        node.resizeRelocate(area.x(), area.y(), area.width(), area.height());
    }

    public void uncover(Node node) {
        getChildren().remove(node);
    }

    @Override
    protected void layoutChildren() {
        if (surface.getWidth() == getWidth() && surface.getHeight() == getHeight()) return;
        boolean first = surface.getWidth() == 0;
        surface.resizeRelocate(0, 0, getWidth(), getHeight());
        // Only now can be told whether anything is seen from where a person was looking.
        if (first) comeBack();
        else camera.refit();
    }

    private void moved() {
        surface.repaintInHaste(camera.view().zoom() != paintedZoom);
    }

    private boolean paint(Pixels pixels, double sharpness, Haste haste) {
        var view = camera.view();
        paintedZoom = view.zoom();
        var palette = theme.palette();
        surface.overlay(over(), palette, view);
        var now = look.get();
        if (now == null) {
            pixels.fill(palette.argb("-color-bg-default"));
            return true;
        }
        var marks = new Marks(
                selection.tasks(), selection.edge(), selection.phase(), hovered, highlight.ways(now.drawing()),
                this::meanwhile);
        return picture.paint(pixels, now, view.sharpened(sharpness), sharpness, marks, palette, haste);
    }

    private Surface.@Nullable Over over() {
        var held = gesture;
        if (held != null) return held::paint;
        var edge = selection.edge();
        return edge == null ? null : drawing().flatMap(d -> d.edge(edge)).map(EdgeEnds::new).<Surface.Over>map(
                ends -> ends::paint).orElse(null);
    }

    private @Nullable Emphasis meanwhile(String task) {
        return gesture == null ? null : gesture.emphasis(task);
    }

    private void lookAnew() {
        if (chosenElsewhere) return;
        var known = look.get();
        var plan = shown.plan().orElse(null);
        var drawing = shown.drawing().orElse(null);
        if (plan == null || drawing == null) look.set(null);
        else
            if (known == null || known.plan() != plan || known.drawing() != drawing)
                look.set(new PlanLook(plan, drawing));
    }
}
