package setpoint.views.plan;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;

/// Which part of a drawing the screen shows, and how it pans, zooms and fits. Follows the size of the window until a
/// person pans or zooms. Used on the JavaFX thread.
public final class Camera {
    private static final double STEP = 1.25;
    private static final double ZOOM_A_PIXEL = 1.0015;
    private static final double MARGIN = 12;
    private static final double TOOLBAR = 64;
    private static final double LEAST_AT_FIRST = 0.5;
    private static final double READABLE = 0.85;

    private final Region screen;
    private final Supplier<Optional<Area>> subject;
    private final Supplier<Optional<Area>> work;
    private final Runnable onChange;
    private final ReadOnlyDoubleWrapper zoom = new ReadOnlyDoubleWrapper(this, "zoom", 1);
    private final ReadOnlyObjectWrapper<Viewport> view =
            new ReadOnlyObjectWrapper<>(this, "view", new Viewport(1, 0, 0));
    private boolean following;
    private double covered;

    /// @param subject the area of the drawing, if there is anything to look at
    public Camera(Region screen, Supplier<Optional<Area>> subject, Runnable onChange) {
        this(screen, subject, Optional::empty, onChange);
    }

    /// @param work where to begin in a drawing that is too large to be read as a whole; at its top left where empty
    Camera(
            Region screen, Supplier<Optional<Area>> subject, Supplier<Optional<Area>> work, Runnable onChange) {
        this.screen = screen;
        this.subject = subject;
        this.work = work;
        this.onChange = onChange;
    }

    public Viewport view() {
        return view.get();
    }

    ReadOnlyObjectProperty<Viewport> viewProperty() {
        return view.getReadOnlyProperty();
    }

    public ReadOnlyDoubleProperty zoomProperty() {
        return zoom.getReadOnlyProperty();
    }

    /// Whether it shows what suits the window rather than what a person chose.
    public boolean isFollowing() {
        return following;
    }

    /// Begins to follow the size of the window, as for a plan that is seen for the first time.
    public void follow() {
        following = true;
        refit();
    }

    /// Shows what a person was looking at before.
    void lookAgain(Viewport before) {
        following = false;
        look(before);
    }

    /// Takes the window's new size, or the drawing's.
    public void refit() {
        if (following && canSee()) fitReadably();
        else onChange.run();
    }

    /// Shows the whole drawing, beside what lies over the screen at its right where there is room.
    public void fit() {
        following = false;
        if (canSee()) look(whole(screen.getWidth() > 2 * covered ? screen.getWidth() - covered : screen.getWidth()));
    }

    /// A drawing too large to be read as a whole begins where work is.
    private void fitReadably() {
        var all = whole(screen.getWidth());
        if (all.zoom() >= LEAST_AT_FIRST) {
            look(all);
            return;
        }
        var area = subject.get().orElseThrow();
        look(Viewport.at(
                work.get().orElse(area), area, screen.getWidth(), screen.getHeight(), MARGIN, TOOLBAR, READABLE));
    }

    private Viewport whole(double width) {
        return Viewport.fitting(
                subject.get().orElseThrow(), width, screen.getHeight(), MARGIN, TOOLBAR);
    }

    private boolean canSee() {
        return screen.getWidth() > 0 && screen.getHeight() > 0 && subject.get().isPresent();
    }

    public void zoomIn() {
        zoomAtMiddle(view().zoom() * STEP);
    }

    public void zoomOut() {
        zoomAtMiddle(view().zoom() / STEP);
    }

    public void zoomAtMiddle(double wish) {
        zoomTo(wish, screen.getWidth() / 2, screen.getHeight() / 2);
    }

    public void zoomTo(double wish, double x, double y) {
        following = false;
        look(view().zoomedTo(wish, canSee() ? whole(screen.getWidth()).zoom() : Viewport.LEAST, x, y));
    }

    public void pan(double dx, double dy) {
        following = false;
        look(view().moved(dx, dy));
    }

    /// Does what the wheel means: with Ctrl it zooms at the pointer, with Shift it goes sideways, else it goes its way.
    public void scroll(ScrollEvent e) {
        if (e.isControlDown()) zoomTo(view().zoom() * Math.pow(ZOOM_A_PIXEL, e.getDeltaY()), e.getX(), e.getY());
        else
            if (e.isShiftDown() && e.getDeltaX() == 0) pan(e.getDeltaY(), 0);
            else pan(e.getDeltaX(), e.getDeltaY());
        e.consume();
    }

    /// Says how much of the screen something lies over at its right.
    void keepClear(double right) {
        covered = right;
    }

    double covered() {
        return covered;
    }

    /// The part of the drawing that is seen.
    Area seen() {
        return view().seen(screen.getWidth(), screen.getHeight());
    }

    /// Shows a point of the drawing in the middle.
    void centre(double x, double y) {
        var now = view();
        pan(screen.getWidth() / 2 - now.screenX(x), screen.getHeight() / 2 - now.screenY(y));
    }

    /// Moves as little as is needed to see an area of the screen whole.
    public void bringIntoView(Area area) {
        if (screen.getWidth() <= 0) return;
        double dx = shift(area.x(), area.right(), screen.getWidth() - covered);
        double dy = shift(area.y(), area.bottom(), screen.getHeight() - TOOLBAR + MARGIN);
        if (dx != 0 || dy != 0) pan(dx, dy);
    }

    private static double shift(double from, double to, double room) {
        if (from < MARGIN) return MARGIN - from;
        return to > room - MARGIN ? Math.max(room - MARGIN - to, MARGIN - from) : 0;
    }

    /// Shows exactly this.
    void look(Viewport next) {
        view.set(next);
        zoom.set(next.zoom());
        onChange.run();
    }
}
