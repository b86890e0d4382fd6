package setpoint.views.week;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import setpoint.views.palette.Action;
import setpoint.views.week.WeekSelection.Spot;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekScale;

/// What the keyboard does in the calendar: its actions; the arrows go from block to block, and from cell to cell where
/// none is selected; Enter opens what is selected or makes something at the cursor; Esc lets go.
final class WeekKeys {
    private static final int LAST_CELL = WeekScale.DAY_MINUTES - Marking.CELL;

    private final WeekCanvas canvas;
    private final WeekHand hand;
    private final WeekDoing doing;
    private final List<Action> actions;

    private WeekKeys(WeekCanvas canvas, WeekHand hand, WeekDoing doing, List<Action> actions) {
        this.canvas = canvas;
        this.hand = hand;
        this.doing = doing;
        this.actions = actions;
    }

    static void listen(WeekCanvas canvas, WeekHand hand, WeekDoing doing, List<Action> actions) {
        var keys = new WeekKeys(canvas, hand, doing, actions);
        canvas.addEventHandler(KeyEvent.KEY_PRESSED, keys::pressed);
    }

    private void pressed(KeyEvent e) {
        if (e.getTarget() != canvas || canvas.week().isEmpty()) return;
        doing.edits().begin();
        if (e.getCode() == KeyCode.ESCAPE) {
            if (!hand.cancel() && !canvas.selection().drop()) return;
        } else if (!acts(e) && !steps(e)) return;
        e.consume();
    }

    private boolean acts(KeyEvent e) {
        var meant = actions.stream().filter(action -> action.isAskedBy(e)).toList();
        meant.stream().filter(Action::isPossible).findFirst().ifPresent(Action::run);
        return !meant.isEmpty();
    }

    private boolean steps(KeyEvent e) {
        if (e.isAltDown() || e.isShortcutDown()) return false;
        switch (e.getCode()) {
            case LEFT -> step(-1, 0, e.isShiftDown());
            case RIGHT -> step(1, 0, e.isShiftDown());
            case UP -> step(0, -1, e.isShiftDown());
            case DOWN -> step(0, 1, e.isShiftDown());
            case ENTER -> {
                if (doing.lead().isPresent()) doing.open();
                else doing.create();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int days, int down, boolean adding) {
        var selection = canvas.selection();
        var here = selection.lead().flatMap(id -> doing.now().layout().piece(id));
        if (here.isPresent()) {
            var next = days == 0 ? along(here.get(), down) : beside(here.get(), days);
            next.ifPresentOrElse(piece -> {
                if (adding) selection.all(withLast(selection.blocks(), piece.id()));
                else selection.only(piece.id());
                doing.bringIntoView(piece.id());
            }, () -> {
                if (!adding) leave(here.get(), days, down);
            });
        } else if (selection.cursor().isEmpty()) show(doing.spot());
        else stepCell(selection.cursor().get(), days, down);
    }

    private static List<String> withLast(List<String> before, String last) {
        var all = new java.util.ArrayList<>(before);
        all.remove(last);
        all.add(last);
        return all;
    }

    private List<Piece> shown() {
        return doing.now().layout().pieces().stream()
                .filter(piece -> canvas.layer().shows(piece.block().type()))
                .sorted(Comparator.comparingInt(Piece::day).thenComparingInt(Piece::from).thenComparing(Piece::id))
                .toList();
    }

    /// The next or the last piece of the same day.
    private Optional<Piece> along(Piece here, int down) {
        var day = shown().stream().filter(piece -> piece.day() == here.day()).toList();
        int next = day.indexOf(here) + down;
        return next < 0 || next >= day.size() ? Optional.empty() : Optional.of(day.get(next));
    }

    /// The piece of the nearest day in a direction that is closest in time.
    private Optional<Piece> beside(Piece here, int days) {
        for (int day = here.day() + days; day >= 0 && day < 7; day += days) {
            int at = day;
            var nearest = shown().stream()
                    .filter(piece -> piece.day() == at)
                    .min(Comparator.<Piece>comparingInt(piece -> Math.abs(piece.from() - here.from()))
                            .thenComparing(piece -> piece.isDream() != here.isDream()));
            if (nearest.isPresent()) return nearest;
        }
        return Optional.empty();
    }

    /// Past the last block, the cursor goes on in the empty hours.
    private void leave(Piece here, int days, int down) {
        int minute = down > 0 ? Math.ceilDiv(here.to(), Marking.CELL) * Marking.CELL
                : here.from() / Marking.CELL * Marking.CELL - (down < 0 ? Marking.CELL : 0);
        show(new Spot(Math.clamp(here.day() + days, 0, 6), Math.clamp(minute, 0, LAST_CELL)));
    }

    /// The cell beside another; one with a block in it selects that.
    private void stepCell(Spot from, int days, int down) {
        int day = from.day() + days;
        int minute = from.minute() + down * Marking.CELL;
        if (day < 0 || day > 6 || minute < 0 || minute > LAST_CELL) return;
        var there = shown().stream()
                .filter(piece -> piece.day() == day && piece.from() < minute + Marking.CELL && piece.to() > minute)
                .filter(piece -> !(piece.day() == from.day() && piece.from() <= from.minute()
                        && piece.to() > from.minute()))
                .reduce((first, second) -> second);
        if (there.isPresent()) {
            canvas.selection().only(there.get().id());
            doing.bringIntoView(there.get().id());
        } else show(new Spot(day, minute));
    }

    private void show(Spot spot) {
        canvas.selection().at(spot);
        canvas.bringIntoView(canvas.scale().y(spot.minute()), canvas.scale().y(spot.minute() + Marking.CELL));
    }
}
