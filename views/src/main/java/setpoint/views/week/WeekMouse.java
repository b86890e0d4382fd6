package setpoint.views.week;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import setpoint.views.week.WeekSelection.Spot;
import setpoint.views.week.gesture.CreateGesture;
import setpoint.views.week.gesture.MarqueeGesture;
import setpoint.views.week.gesture.MoveGesture;
import setpoint.views.week.gesture.RecordGesture;
import setpoint.views.week.gesture.ResizeGesture;
import setpoint.views.week.gesture.WeekGesture;
import setpoint.views.week.gesture.WeekGesture.Held;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekLayout;
import setpoint.views.week.paint.BlockLook;

/// What the mouse does in the calendar. A click selects, with Shift several, and in empty hours puts the cursor there; a
/// double click opens a block or makes one. Dragging carries blocks, pulls their edges, records what happened by the
/// handle of what was intended; over empty hours it draws a new block, with Shift selects, with the right button asks
/// what would fit.
final class WeekMouse {
    private static final double PICKED_UP = 4;
    private static final double EDGE = 6;

    private final WeekCanvas canvas;
    private final WeekHand hand;
    private final WeekDoing doing;
    private final WeekEnergy energy;
    private final Tooltip tip = new Tooltip();
    private double pressX;
    private double pressY;
    private boolean dragging;
    private boolean dragged;

    private WeekMouse(WeekCanvas canvas, WeekHand hand, WeekDoing doing, WeekEnergy energy) {
        this.canvas = canvas;
        this.hand = hand;
        this.doing = doing;
        this.energy = energy;
    }

    static void listen(WeekCanvas canvas, WeekHand hand, WeekDoing doing, WeekEnergy energy) {
        var mouse = new WeekMouse(canvas, hand, doing, energy);
        canvas.addEventHandler(MouseEvent.MOUSE_PRESSED, mouse::pressed);
        canvas.addEventHandler(MouseEvent.MOUSE_DRAGGED, mouse::dragged);
        canvas.addEventHandler(MouseEvent.MOUSE_RELEASED, mouse::released);
        canvas.addEventHandler(MouseEvent.MOUSE_MOVED, mouse::moved);
        canvas.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> canvas.hover(null));
        canvas.setOnContextMenuRequested(e -> {
            // By the mouse it opens when the button is let go, as a drag may follow.
            if (e.isKeyboardTrigger()) doing.menu(e.getScreenX(), e.getScreenY());
            e.consume();
        });
    }

    private static boolean isOurs(MouseEvent e) {
        return e.getTarget() instanceof WeekCanvas;
    }

    private void pressed(MouseEvent e) {
        if (!isOurs(e)) return;
        doing.settle();
        doing.edits().begin();
        canvas.requestFocus();
        pressX = e.getX();
        pressY = e.getY();
        dragging = true;
        dragged = false;
        e.consume();
    }

    private void dragged(MouseEvent e) {
        if (!dragging) return;
        if (!dragged) {
            if (Math.hypot(e.getX() - pressX, e.getY() - pressY) < PICKED_UP) return;
            dragged = true;
            hand.take(gesture(e), () -> {});
        }
        hand.moveTo(e.getX(), e.getY(), held(e));
        e.consume();
    }

    static Held held(MouseEvent e) {
        return new Held(e.isAltDown(), e.isShortcutDown());
    }

    private Optional<WeekGesture> gesture(MouseEvent e) {
        var week = canvas.week().orElse(null);
        if (week == null || !canvas.isOnSheet(pressX, pressY)) return Optional.empty();
        double x = canvas.sheetX(pressX);
        double y = canvas.sheetY(pressY);
        if (e.getButton() == MouseButton.SECONDARY)
            return Optional
                    .of(new CreateGesture(week, canvas.scale(), x, y, "What fits?", _ -> false, doing::askWhatFits));
        if (e.getButton() != MouseButton.PRIMARY) return Optional.empty();
        var piece = canvas.pieceAt(pressX, pressY).orElse(null);
        if (piece != null) return Optional.of(gestureOn(week, piece, x, y));
        if (e.isShiftDown()) {
            var shown = week.pieces().stream()
                    .filter(one -> canvas.layer().shows(one.block().type()))
                    .toList();
            return Optional.of(new MarqueeGesture(
                    shown, canvas.selection().blocks(), x, y, canvas.selection()::all));
        }
        return Optional.of(new CreateGesture(week, canvas.scale(), x, y, "", doing::isIntended, doing::nameNew));
    }

    private WeekGesture gestureOn(WeekLayout week, Piece piece, double x, double y) {
        if (isOnHandle(piece, x, y)) {
            var look = BlockLook.of(doing.now().snapshot(), piece.matter());
            return new RecordGesture(week, piece, look, at -> doing.edits().record(piece.block(), at));
        }
        var edge = edge(piece, y);
        if (edge != null)
            return new ResizeGesture(week, piece, edge, to -> doing.edits().resize(piece.block(), to));
        if (!canvas.selection().holds(piece.id())) canvas.selection().only(piece.id());
        var carried = doing.selectedPieces();
        var blocks = carried.stream().map(Piece::block).toList();
        return new MoveGesture(week, canvas.scale(), piece, carried, x, y, (minutes, copy) -> {
            if (copy) doing.edits().copy(blocks, minutes);
            else doing.edits().move(blocks, minutes);
        });
    }

    private boolean isOnHandle(Piece piece, double x, double y) {
        return canvas.week().filter(week -> Marking.canRecord(week, piece)).isPresent()
                && Marking.handleOf(canvas.scale().area(piece)).contains(x, y);
    }

    /// Whether a point is at the start of a piece, at its end, or at neither (null).
    private @Nullable Boolean edge(Piece piece, double y) {
        var area = canvas.scale().area(piece);
        double reach = Math.min(EDGE, area.height() / 4);
        if (piece.begins() && y - area.y() <= reach) return true;
        return piece.ends() && !piece.block().isRunning() && area.bottom() - y <= reach ? false : null;
    }

    private void moved(MouseEvent e) {
        if (hand.isBusy()) return;
        var piece = isOurs(e) ? canvas.pieceAt(e.getX(), e.getY()).orElse(null) : null;
        canvas.hover(piece);
        var costs = isOurs(e) ? energy.dayAt(e.getX(), e.getY()) : Optional.<Integer>empty();
        canvas.setCursor(
                costs.isPresent() ? Cursor.HAND
                        : cursor(piece, canvas.sheetX(e.getX()), canvas.sheetY(e.getY())));
        var handle = piece != null && isOnHandle(piece, canvas.sheetX(e.getX()), canvas.sheetY(e.getY()));
        explain(piece == null ? costs.map(energy::described).orElse("")
                : handle ? "Drag down to when it began, or click: it happened as intended" : doing.described(piece));
    }

    private void explain(String words) {
        if (words.equals(tip.getText())) return;
        if (tip.getText().isEmpty()) Tooltip.install(canvas, tip);
        tip.setText(words);
        if (words.isEmpty()) Tooltip.uninstall(canvas, tip);
    }

    private Cursor cursor(@Nullable Piece piece, double x, double y) {
        if (piece == null) return Cursor.DEFAULT;
        if (isOnHandle(piece, x, y)) return Cursor.HAND;
        var edge = edge(piece, y);
        if (edge == null) return Cursor.OPEN_HAND;
        return edge ? Cursor.N_RESIZE : Cursor.S_RESIZE;
    }

    private void released(MouseEvent e) {
        if (!dragging) return;
        dragging = false;
        if (hand.isBusy()) {
            hand.moveTo(e.getX(), e.getY(), held(e));
            hand.letGo();
        } else if (!dragged && e.getButton() == MouseButton.PRIMARY) click(e);
        else if (!dragged && e.getButton() == MouseButton.SECONDARY) menu(e);
        e.consume();
    }

    private void click(MouseEvent e) {
        var piece = canvas.pieceAt(e.getX(), e.getY()).orElse(null);
        var selection = canvas.selection();
        double x = canvas.sheetX(e.getX());
        double y = canvas.sheetY(e.getY());
        if (piece != null && isOnHandle(piece, x, y)) doing.edits().happened(Stream.of(piece.block()).toList());
        else if (piece != null && (e.isShiftDown() || e.isShortcutDown())) selection.turn(piece.id());
        else if (piece != null) {
            selection.only(piece.id());
            if (e.getClickCount() == 2) doing.open();
        } else if (canvas.isOnSheet(e.getX(), e.getY())) {
            selection.at(spotAt(x, y));
            if (e.getClickCount() == 2) doing.create();
        } else energy.dayAt(e.getX(), e.getY()).ifPresentOrElse(energy::ask, selection::drop);
    }

    private Spot spotAt(double x, double y) {
        int minute = (int) Math.floor(y * 60 / canvas.scale().hour() / Marking.CELL) * Marking.CELL;
        return new Spot(canvas.scale().dayAt(x), Math.clamp(minute, 0, 24 * 60 - Marking.CELL));
    }

    private void menu(MouseEvent e) {
        var piece = canvas.pieceAt(e.getX(), e.getY()).orElse(null);
        var selection = canvas.selection();
        if (piece != null && !selection.holds(piece.id())) selection.only(piece.id());
        else
            if (piece == null && canvas.isOnSheet(e.getX(), e.getY()))
                selection.at(spotAt(canvas.sheetX(e.getX()), canvas.sheetY(e.getY())));
        doing.menu(e.getScreenX(), e.getScreenY());
    }
}
