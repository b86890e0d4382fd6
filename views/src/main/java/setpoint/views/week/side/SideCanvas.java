package setpoint.views.week.side;

import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import setpoint.views.kit.CanvasPen;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Area;
import setpoint.views.week.paint.Layer;

/// The lanes of all agents below the heads of the days. Only the lanes in sight are worked out and painted. Changes nothing;
/// used on the JavaFX thread.
public final class SideCanvas extends Region {
    private static final double BAR = 10;
    private static final double BESIDE_TIP = 10;

    private final Canvas head = new Canvas();
    private final SideSheet sheet = new SideSheet();
    private final ScrollBar bar = new ScrollBar();
    private final Label tip = new Label();
    private final Rectangle frame = new Rectangle();
    private final SideLanes lanes = new SideLanes();
    private Theme theme = Theme.LIGHT;
    private Layer layer = Layer.OVERLAY;
    private SideScale scale = new SideScale(1, SideScale.LOWEST, SideHours.DAY);
    private @Nullable SideWeek week;
    private @Nullable SideSpot pointer;
    private boolean areHeadsOld = true;
    private SideSpot cursor = new SideSpot(0, 0);
    private boolean isCursorUsed;
    /// It is brought into sight once it is known how much is in sight.
    private boolean isCursorSought;

    SideCanvas() {
        setId("week-side");
        getStyleClass().add("week-side");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.NODE);
        setMinSize(0, 0);
        bar.setId("week-side-scroll");
        bar.getStyleClass().add("week-scroll");
        bar.setOrientation(Orientation.VERTICAL);
        bar.setFocusTraversable(false);
        bar.valueProperty().subscribe(this::requestLayout);
        tip.setId("week-side-tip");
        tip.getStyleClass().add("week-side-tip");
        tip.setVisible(false);
        frame.setFill(null);
        // Above lanes that come into sight after it.
        frame.setViewOrder(-1);
        frame.setStrokeWidth(2);
        frame.setArcWidth(10);
        frame.setArcHeight(10);
        for (var node : new Node[] {head, sheet, frame, tip}) node.setMouseTransparent(true);
        for (var node : new Node[] {head, sheet, frame, bar, tip}) node.setManaged(false);
        getChildren().addAll(sheet, head, bar, tip);
        sheet.getChildren().add(frame);
        addEventHandler(ScrollEvent.SCROLL, e -> {
            bar.setValue(Math.clamp(bar.getValue() - e.getDeltaY(), 0, bar.getMax()));
            e.consume();
        });
        focusedProperty().subscribe(this::requestLayout);
        widthProperty().subscribe(this::requestLayout);
    }

    public void show(SideWeek next) {
        week = next;
        lanes.of(next);
        cursor = new SideSpot(Math.clamp(cursor.lane(), 0, Math.max(0, next.agents().size() - 1)), cursor.day());
        pointer = null;
        tell();
        repaint();
    }

    void dress(Theme other) {
        theme = other;
        repaint();
    }

    void show(Layer other) {
        layer = other;
        repaint();
    }

    private void repaint() {
        areHeadsOld = true;
        requestLayout();
    }

    public Optional<SideWeek> week() {
        return Optional.ofNullable(week);
    }

    /// The lane and the day that the arrows have led to.
    public SideSpot cursor() {
        return cursor;
    }

    /// Where a cell is drawn, in or out of view.
    public Area boundsOf(SideSpot spot) {
        return scale.cell(spot.lane(), spot.day()).moved(0, SidePainter.HEIGHT - top());
    }

    /// How high the lanes are in sight together.
    double room() {
        return Math.max(1, getHeight() - SidePainter.HEIGHT);
    }

    int lanesInSight() {
        return Math.max(1, (int) (room() / scale.lane()));
    }

    private double top() {
        return Math.round(bar.getValue());
    }

    /// Puts the cursor somewhere and brings it into sight.
    ///
    /// @param used whether a person does so, who then wants to be told what is there
    void select(SideSpot spot, boolean used) {
        cursor = spot;
        isCursorUsed = used;
        isCursorSought = true;
        pointer = null;
        tell();
        requestLayout();
    }

    private void tell() {
        if (week == null || week.agents().isEmpty()) return;
        setAccessibleText(new SideWords(week).day(lane(cursor.lane()), cursor.day()).replace("\n", ", "));
    }

    /// Tells of what is at a point; null for none.
    void point(@Nullable Double x, double y) {
        var before = pointer;
        pointer = x == null ? null : spotAt(x, y).orElse(null);
        setCursor(pointer == null ? Cursor.DEFAULT : Cursor.HAND);
        if (pointer != null) isCursorUsed = false;
        explain(x == null || pointer == null ? "" : wordsAt(pointer, x, y), x == null ? 0 : x, y - 8, y + 14);
        if (before == null ? pointer != null : pointer == null || before.lane() != pointer.lane()) requestLayout();
    }

    /// The lane and the day at a point; over the head of a lane the day is -1.
    Optional<SideSpot> spotAt(double x, double y) {
        if (week == null || y < SidePainter.HEIGHT || x > scale.width()) return Optional.empty();
        int lane = scale.laneAt(y - SidePainter.HEIGHT + top());
        if (lane >= week.agents().size()) return Optional.empty();
        return Optional.of(new SideSpot(lane, scale.dayAt(x)));
    }

    private String wordsAt(SideSpot spot, double x, double y) {
        var words = new SideWords(java.util.Objects.requireNonNull(week));
        var lane = lane(spot.lane());
        if (spot.day() < 0) return words.lane(lane);
        double sheetY = y - SidePainter.HEIGHT + top();
        var piece = lane.pieces().reversed().stream()
                .filter(one -> layer.shows(one.block().type()) && scale.shows(one))
                .filter(one -> scale.area(spot.lane(), one).contains(x, sheetY))
                .findFirst();
        if (piece.isPresent()) return words.piece(lane, piece.get());
        var cell = scale.cell(spot.lane(), spot.day());
        boolean atLeft = x < cell.x() + BESIDE_TIP && lane.hasBefore(spot.day(), scale.hours());
        boolean atRight = x > cell.right() - BESIDE_TIP && lane.hasAfter(spot.day(), scale.hours());
        boolean atBusy = lane.busy().stream()
                .anyMatch(busy -> scale.area(spot.lane(), busy).contains(x, sheetY));
        return atLeft || atRight || atBusy ? words.day(lane, spot.day()) : "";
    }

    SideLane lane(int index) {
        return lanes.lane(index);
    }

    /// Says something right of a point, below one height or, where there is no room, above another.
    private void explain(String words, double x, double above, double below) {
        tip.setVisible(!words.isEmpty());
        if (words.isEmpty()) return;
        tip.setText(words);
        tip.applyCss();
        tip.autosize();
        double left = x + BESIDE_TIP + tip.getWidth() > getWidth() - BAR ? x - BESIDE_TIP - tip.getWidth()
                : x + BESIDE_TIP;
        boolean fits = below + tip.getHeight() <= getHeight() - 4;
        double top = fits ? below : above - tip.getHeight();
        tip.relocate(Math.round(Math.max(4, left)), Math.round(Math.max(4, top)));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (week == null || width < 300 || getHeight() <= SidePainter.HEIGHT) return;
        int count = week.agents().size();
        var before = scale;
        scale = SideScale.fitting(width - BAR, room(), count, week.hours());
        double most = Math.max(0, scale.top(count) - room());
        bar.setMax(most);
        bar.setVisibleAmount(most == 0 ? 1 : most * room() / scale.top(count));
        bar.setUnitIncrement(scale.lane());
        bar.setBlockIncrement(room() - scale.lane());
        bar.setVisible(most > 0);
        if (isCursorSought) seekCursor();
        bar.setValue(Math.clamp(bar.getValue(), 0, most));
        bar.resizeRelocate(width - BAR, SidePainter.HEIGHT, BAR, room());
        if (areHeadsOld || !scale.equals(before) || head.getWidth() != width) paintHeads(week, width);
        sheet.resizeRelocate(0, SidePainter.HEIGHT, width, room());
        sheet.show(
                week, lanes, new SideSheet.Dress(scale, layer, theme.palette()), top(),
                pointer == null ? -1 : pointer.lane());
        frameCursor();
        if (isCursorUsed && hasKeyboard()) {
            var cell = boundsOf(cursor);
            var words = new SideWords(week).day(lane(cursor.lane()), cursor.day());
            explain(words, cell.x() - BESIDE_TIP, cell.y() - 4, cell.bottom() + 3);
        } else if (pointer == null) tip.setVisible(false);
    }

    private void seekCursor() {
        isCursorSought = false;
        double above = scale.top(cursor.lane());
        double below = above + scale.lane();
        if (above < bar.getValue()) bar.setValue(above);
        else if (below > bar.getValue() + room()) bar.setValue(below - room());
    }

    private boolean hasKeyboard() {
        return getScene() != null && getScene().getFocusOwner() == this;
    }

    private void frameCursor() {
        frame.setVisible(hasKeyboard());
        var cell = boundsOf(cursor);
        frame.setX(cell.x() + 1);
        frame.setY(cell.y() - SidePainter.HEIGHT + 1);
        frame.setWidth(cell.width() - 2);
        frame.setHeight(cell.height() - 3);
        frame.setStroke(theme.palette().of("-color-accent-emphasis"));
    }

    private void paintHeads(SideWeek week, double width) {
        areHeadsOld = false;
        if (head.getWidth() != width) head.setWidth(width);
        head.setHeight(SidePainter.HEIGHT);
        var palette = theme.palette();
        var gc = head.getGraphicsContext2D();
        var pen = new CanvasPen(gc, palette);
        pen.fill("-color-bg-default");
        gc.fillRect(0, 0, head.getWidth(), head.getHeight());
        new SidePainter(pen, palette, scale, week, layer).heads();
    }
}
