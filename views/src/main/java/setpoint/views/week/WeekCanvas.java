package setpoint.views.week;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import setpoint.model.core.Snapshot;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
import setpoint.views.week.gesture.WeekGesture;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.layout.WeekScale;
import setpoint.views.week.paint.GutterPainter;
import setpoint.views.week.paint.HeadPainter;
import setpoint.views.week.paint.Layer;
import setpoint.views.week.paint.SheetPainter;

/// The calendar of a week: the heads of its days, its hours at the left, and the sheet with the blocks, which scrolls.
/// Paints at most once a frame; a movement of the hand is painted over the sheet without painting that anew.
///
/// Changes nothing in the week. Positions are in this region's own coordinates, unless they are said to be the sheet's.
public final class WeekCanvas extends Region {
    public static final double GUTTER = 54;
    private static final double BEFORE_WORK = 65;
    private static final double BAR = 10;

    private final Canvas head = new Canvas();
    private final Canvas body = new Canvas();
    /// What scrolls, and is seen only below the heads.
    private final Pane sheet = new Pane(body);
    private final WeekOverlay overlay = new WeekOverlay(sheet);
    private final Rectangle window = new Rectangle();
    private final ScrollBar bar = new ScrollBar();
    private final WeekSelection selection;
    private Theme theme = Theme.LIGHT;
    private Layer layer = Layer.OVERLAY;
    private WeekScale scale = new WeekScale(1, WeekScale.HOUR);
    private @Nullable WeekLayout week;
    private @Nullable Snapshot snapshot;
    private @Nullable WeekGesture gesture;
    private @Nullable Piece hovered;
    private Set<String> lifted = Set.of();
    private double[] headAdded = new double[7];
    private boolean bodyIsOld = true;
    private boolean scrolled;

    public WeekCanvas(WeekSelection selection) {
        this.selection = selection;
        setId("week-canvas");
        getStyleClass().add("week-canvas");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(0, 0);
        bar.setId("week-scroll");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.setManaged(false);
        bar.getStyleClass().add("week-scroll");
        bar.valueProperty().subscribe(this::requestLayout);
        for (var node : new Node[] {head, body, sheet}) {
            node.setManaged(false);
            node.setMouseTransparent(true);
        }
        sheet.setClip(window);
        getChildren().addAll(sheet, head, bar);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            scrollTo(bar.getValue() - e.getDeltaY());
            e.consume();
        });
        selection.onChange(this::requestLayout);
        focusedProperty().subscribe(this::requestLayout);
    }

    public void show(WeekLayout next, Snapshot now) {
        week = next;
        snapshot = now;
        if (hovered != null) hovered = next.piece(hovered.id()).orElse(null);
        repaint();
    }

    public void dress(Theme other) {
        theme = other;
        repaint();
    }

    public void show(Layer other) {
        layer = other;
        repaint();
    }

    public Layer layer() {
        return layer;
    }

    public Optional<WeekLayout> week() {
        return Optional.ofNullable(week);
    }

    public WeekScale scale() {
        return scale;
    }

    /// Shows what would come of a movement of the hand; null where none goes on.
    public void during(@Nullable WeekGesture held) {
        gesture = held;
        var now = held == null ? Set.<String>of() : held.lifted();
        if (!now.equals(lifted)) bodyIsOld = true;
        lifted = now;
        requestLayout();
    }

    /// Says which piece the pointer is over.
    public void hover(@Nullable Piece piece) {
        if (piece == hovered) return;
        hovered = piece;
        requestLayout();
    }

    public double sheetX(double x) {
        return x - GUTTER;
    }

    public double sheetY(double y) {
        return y - HeadPainter.HEIGHT + Math.round(bar.getValue());
    }

    /// Where an area of the sheet is seen.
    public Area seen(Area area) {
        return area.moved(GUTTER, HeadPainter.HEIGHT - Math.round(bar.getValue()));
    }

    /// Whether a point lies on the sheet.
    public boolean isOnSheet(double x, double y) {
        return x >= GUTTER && x < GUTTER + scale.width() && y >= HeadPainter.HEIGHT && y < getHeight();
    }

    /// The block that is seen at a point.
    public Optional<Piece> pieceAt(double x, double y) {
        if (week == null || !isOnSheet(x, y)) return Optional.empty();
        return week.pieces().reversed().stream()
                .filter(piece -> layer.shows(piece.block().type()))
                .filter(piece -> scale.area(piece).contains(sheetX(x), sheetY(y)))
                .findFirst();
    }

    /// Where a block is drawn, in or out of view.
    public Optional<Area> boundsOf(String block) {
        return week().flatMap(w -> w.piece(block)).map(piece -> seen(scale.area(piece)));
    }

    /// Where a stretch of a day is drawn, in or out of view.
    public Area boundsOf(int day, int from, int to) {
        return seen(scale.stretch(day, from, to));
    }

    /// Scrolls as little as brings a stretch of the sheet into view.
    public void bringIntoView(double top, double bottom) {
        double room = getHeight() - HeadPainter.HEIGHT;
        if (room <= 0) return;
        if (top - 8 < bar.getValue()) scrollTo(top - 8);
        else if (bottom + 8 > bar.getValue() + room) scrollTo(Math.min(top - 8, bottom + 8 - room));
    }

    /// Scrolls where the hand has reached the edge of the sheet.
    public void follow(double y) {
        double below = y - (getHeight() - 12);
        double above = HeadPainter.HEIGHT + 12 - y;
        if (below > 0) scrollTo(bar.getValue() + Math.min(24, below));
        else if (above > 0 && y > 0) scrollTo(bar.getValue() - Math.min(24, above));
    }

    public void scrollTo(double top) {
        scrolled = true;
        bar.setValue(Math.clamp(top, 0, Math.max(0, bar.getMax())));
    }

    public WeekSelection selection() {
        return selection;
    }

    /// Lays a panel over the calendar, beside an area where there is room.
    public void cover(Region panel, Area beside) {
        panel.setManaged(false);
        if (!getChildren().contains(panel)) getChildren().add(panel);
        panel.applyCss();
        panel.autosize();
        double x = beside.right() + 6;
        if (x + panel.getWidth() > getWidth() - 12) x = beside.x() - panel.getWidth() - 6;
        double y = Math.min(beside.y(), getHeight() - panel.getHeight() - 8);
        panel.relocate(
                Math.round(Math.clamp(x, 4, Math.max(4, getWidth() - panel.getWidth() - 12))),
                Math.round(Math.max(HeadPainter.HEIGHT + 4, y)));
    }

    public void uncover(Node node) {
        getChildren().remove(node);
    }

    public void repaint() {
        bodyIsOld = true;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double room = height - HeadPainter.HEIGHT;
        if (width < GUTTER + 10 || room < 1) return;
        var now = new WeekScale(width - GUTTER, WeekScale.HOUR);
        if (!now.equals(scale)) bodyIsOld = true;
        scale = now;
        size(head, width, HeadPainter.HEIGHT);
        size(body, width, Math.ceil(scale.height()));
        scrollWithin(room);
        double top = Math.round(bar.getValue());
        sheet.resizeRelocate(0, HeadPainter.HEIGHT - top, width, scale.height());
        window.setY(top);
        window.setWidth(width);
        window.setHeight(room);
        bar.resizeRelocate(width - BAR, HeadPainter.HEIGHT, BAR, room);
        if (week == null || snapshot == null) return;
        paintHead(week, bodyIsOld);
        if (bodyIsOld) paintBody(week, snapshot);
        paintOver(week);
        bodyIsOld = false;
    }

    static void size(Canvas canvas, double width, double height) {
        if (canvas.getWidth() != width) canvas.setWidth(width);
        if (canvas.getHeight() != height) canvas.setHeight(height);
    }

    private void scrollWithin(double room) {
        double most = Math.max(0, scale.height() - room);
        bar.setMax(most);
        bar.setVisibleAmount(most == 0 ? 1 : most * room / scale.height());
        bar.setUnitIncrement(WeekScale.HOUR);
        bar.setBlockIncrement(room * 0.8);
        bar.setVisible(most > 0);
        if (!scrolled && week != null) {
            scrolled = true;
            bar.setValue(Math.clamp(scale.y(week.firstHour()) - BEFORE_WORK, 0, most));
        } else if (bar.getValue() > most) bar.setValue(most);
    }

    private void paintBody(WeekLayout week, Snapshot now) {
        var gc = body.getGraphicsContext2D();
        var pen = new CanvasPen(gc, theme.palette());
        pen.fill("-color-bg-default");
        gc.fillRect(0, 0, body.getWidth(), body.getHeight());
        gc.save();
        gc.translate(GUTTER, 0);
        new SheetPainter(pen, theme.palette(), scale).paint(week, now, new SheetPainter.Marks(layer, lifted));
        gc.restore();
        new GutterPainter(pen, scale).paint(week, GUTTER);
    }

    private void paintHead(WeekLayout week, boolean old) {
        var added = gesture == null ? new double[7] : gesture.added();
        if (!old && Arrays.equals(added, headAdded)) return;
        headAdded = added;
        var gc = head.getGraphicsContext2D();
        var pen = new CanvasPen(gc, theme.palette());
        pen.fill("-color-bg-default");
        gc.fillRect(0, 0, head.getWidth(), head.getHeight());
        gc.save();
        gc.translate(GUTTER, 0);
        new HeadPainter(pen, theme.palette(), scale).paint(week, added);
        gc.restore();
        pen.fill("-color-border-muted");
        gc.fillRect(0, HeadPainter.HEIGHT - 1, head.getWidth(), 1);
    }

    private void paintOver(WeekLayout week) {
        var held = gesture;
        if (held == null)
            overlay.show(
                    Marking.bounds(scale, week, selection, hovered, layer), theme.palette(),
                    pen -> Marking.paint(pen, scale, week, selection, hovered, layer, isFocused()));
        else
            overlay.show(held.bounds(scale), theme.palette(), pen -> held.paint(pen, scale));
        overlay.show(held == null ? OptionalInt.empty() : held.start(), theme.palette(), scale);
    }
}
