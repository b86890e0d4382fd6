package setpoint.views.week;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import setpoint.model.core.TextSafety;
import setpoint.model.week.BlockType;
import setpoint.model.week.Fits;
import setpoint.model.week.Flags;
import setpoint.model.week.Matter;
import setpoint.model.week.Timeblock;
import setpoint.views.desk.Desk;
import setpoint.views.plan.Area;
import setpoint.views.week.WeekSelection.Spot;
import setpoint.views.week.gesture.CreateGesture;
import setpoint.views.week.gesture.Stretch;
import setpoint.views.week.layout.Piece;
import setpoint.views.week.layout.WeekScale;
import setpoint.views.week.paint.Clock;

/// What a person does with what is selected in the week, by whatever hand.
final class WeekDoing {
    private static final int USUAL = 60;
    private static final int DAY = WeekScale.DAY_MINUTES;

    private final Desk desk;
    private final WeekCanvas canvas;
    private final WeekSelection selection;
    private final Supplier<WeekNow> now;
    private final WeekEdits edits;
    private final WeekNamer namer;
    private final WeekWhy why;
    private final WeekFits fits;
    private final List<WeekEdits.New> clipboard = new ArrayList<>();
    private final List<Runnable> onSettle = new ArrayList<>();
    /// What was last said of hours that are over.
    private BlockType past = BlockType.REALITY;
    private Runnable onOpen = () -> {};
    private Menu onMenu = (_, _) -> {};

    /// Shows what can be done at a point of the screen.
    interface Menu {
        void show(double screenX, double screenY);
    }

    WeekDoing(Desk desk, WeekCanvas canvas, Supplier<WeekNow> now) {
        this.desk = desk;
        this.canvas = canvas;
        this.now = now;
        selection = canvas.selection();
        namer = new WeekNamer(canvas);
        why = new WeekWhy(canvas);
        fits = new WeekFits(canvas);
        edits = new WeekEdits(desk, now, then -> why.ask(here(), then), this::select);
    }

    void listen(Runnable onOpen, Menu onMenu) {
        this.onOpen = onOpen;
        this.onMenu = onMenu;
    }

    WeekNow now() {
        return now.get();
    }

    WeekEdits edits() {
        return edits;
    }

    private void select(Collection<String> made) {
        selection.all(made);
        selection.lead().ifPresent(this::bringIntoView);
    }

    void bringIntoView(String block) {
        now().layout().piece(block).ifPresent(piece -> {
            var area = canvas.scale().area(piece);
            canvas.bringIntoView(area.y(), area.bottom());
        });
    }

    /// Closes what is open over the calendar.
    void settle() {
        namer.settle();
        why.close();
        fits.close();
        onSettle.forEach(Runnable::run);
    }

    void whenSettling(Runnable closing) {
        onSettle.add(closing);
    }

    /// Where the hand last was.
    private Area here() {
        var spot = selection.cursor();
        if (spot.isPresent()) return canvas.boundsOf(spot.get().day(), spot.get().minute(), spot.get().minute() + 30);
        return selection.lead().flatMap(canvas::boundsOf).orElseGet(() -> new Area(80, 80, 0, 0));
    }

    List<Timeblock> selected() {
        return selection.blocks().stream().flatMap(id -> now().block(id).stream()).toList();
    }

    Optional<Timeblock> lead() {
        return selection.lead().flatMap(id -> now().block(id));
    }

    /// One piece of each block that is selected.
    List<Piece> selectedPieces() {
        return selection.blocks().stream().flatMap(id -> now().layout().piece(id).stream()).toList();
    }

    /// Where something new would go: at the cursor, else after what is selected, else where the day is free from now or
    /// the begin of work on.
    Spot spot() {
        if (selection.cursor().isPresent()) return selection.cursor().get();
        var after = selection.lead().flatMap(id -> now().layout().piece(id));
        if (after.isPresent()) return new Spot(after.get().day(), Math.min(after.get().to(), DAY - Marking.CELL));
        var layout = now().layout();
        if (layout.today() >= 0) {
            int next = Math.ceilDiv(layout.minute(), Marking.CELL) * Marking.CELL;
            return free(layout.today(), Math.min(next, DAY - Marking.CELL));
        }
        return free(0, layout.firstHour());
    }

    private Spot free(int day, int from) {
        int minute = from;
        while (minute < DAY - Marking.CELL && isTaken(day, minute)) minute += Marking.CELL;
        return new Spot(day, minute);
    }

    private boolean isTaken(int day, int minute) {
        return now().layout().pieces().stream()
                .anyMatch(piece -> piece.day() == day && piece.from() < minute + Marking.CELL && piece.to() > minute);
    }

    void create() {
        var spot = spot();
        nameNew(Stretch.of(spot.day(), spot.minute(), Math.min(DAY, spot.minute() + USUAL)));
    }

    /// Asks what a new block is, and makes it.
    void nameNew(Stretch stretch) {
        settle();
        selection.at(new Spot(stretch.day(), stretch.minute()));
        canvas.bringIntoView(
                canvas.scale().y(stretch.minute()), canvas.scale().y(stretch.minute() + stretch.minutes()));
        var beside = canvas.boundsOf(stretch.day(), stretch.minute(), stretch.minute() + stretch.minutes());
        var type = typeOf(stretch);
        canvas.during(new CreateGesture(now().layout(), stretch, isIntended(stretch)));
        var words = Clock.span(stretch.minute(), Math.floorMod(stretch.to(), DAY)) + " · ↑↓ mode";
        var question = new WeekNamer.Question("", null, words, "Add");
        namer.open(now(), beside, question, type.choice(), set -> {
            if (type.isAsked()) past = type.said();
            edits.add(type.said(), stretch, set);
        }, () -> canvas.during(null));
    }

    private WeekType typeOf(Stretch stretch) {
        boolean over = !stretch.end(now().week()).isAfter(now().layout().here());
        return new WeekType(canvas.layer(), over, past);
    }

    /// Whether something new in a stretch would be intended, as long as nobody says otherwise.
    boolean isIntended(Stretch stretch) {
        return typeOf(stretch).said() == BlockType.DREAM;
    }

    /// Names the selected block anew.
    void rename() {
        lead().ifPresent(block -> {
            settle();
            var is = Matter.of(now().snapshot(), block);
            var question = new WeekNamer.Question(is.title(), is.archetype(), "Another title or task", "Change");
            namer.open(now(), here(), question, List.of(), set -> edits.rename(block, set), () -> {});
        });
    }

    /// Says what has been done, where the calendar does not show it.
    void tell(String sentence) {
        desk.tell(sentence);
    }

    void open() {
        onOpen.run();
    }

    /// Puts something where the cursor is.
    void place(WeekOffer offer) {
        var spot = spot();
        place(offer, Stretch.of(spot.day(), spot.minute(), spot.minute() + offer.minutes()));
    }

    void place(WeekOffer offer, Stretch at) {
        edits.add(BlockType.DREAM, at, offer.set());
    }

    /// Lists what fits from the cursor on until the next intention.
    void askWhatFits() {
        var spot = spot();
        int end = now().layout().pieces().stream()
                .filter(piece -> piece.isDream() && piece.day() == spot.day() && piece.from() > spot.minute())
                .mapToInt(Piece::from)
                .min()
                .orElse(Math.min(DAY, spot.minute() + 2 * USUAL));
        askWhatFits(Stretch.of(spot.day(), spot.minute(), end));
    }

    void askWhatFits(Stretch hole) {
        settle();
        selection.at(new Spot(hole.day(), hole.minute()));
        var begin = hole.start(now().week()).atZone(now().zone()).toInstant();
        var found = Fits.of(
                now().snapshot(), new Fits.Hole(now().agent().id(), begin, hole.minutes()), now().at(), desk.zone());
        var beside = canvas.boundsOf(hole.day(), hole.minute(), hole.minute() + hole.minutes());
        fits.show(now(), beside, hole.minutes(), found, fit -> edits.add(
                BlockType.DREAM, new Stretch(hole.from(), hole.from() + fit.minutes()),
                Map.of("task", fit.task().address())));
    }

    void menu(double screenX, double screenY) {
        onMenu.show(screenX, screenY);
    }

    void moveBy(int minutes) {
        if (!selected().isEmpty()) edits.move(selected(), minutes);
    }

    /// Moves the start or the end of the selected block.
    void stretchBy(int startMinutes, int endMinutes) {
        lead().ifPresent(block -> {
            var before = Stretch.of(
                    now().week(), block.from().toLocalDateTime(), block.minutes(now().at()));
            var after = new Stretch(before.from() + startMinutes, before.to() + endMinutes);
            if (after.minutes() >= 5) edits.resize(block, after);
        });
    }

    void duplicate(int days) {
        if (!selected().isEmpty()) edits.copy(selected(), days * DAY);
    }

    /// Copies what is selected to other days of the week.
    void duplicateTo(List<Integer> days) {
        var blocks = new ArrayList<WeekEdits.New>();
        for (var piece : selectedPieces())
            for (int day : days)
                if (day != piece.day()) blocks.add(WeekEdits.New.like(piece.block(), (day - piece.day()) * DAY));
        if (!blocks.isEmpty()) edits.addAll("copyBlocks", blocks);
    }

    void copy() {
        clipboard.clear();
        for (var block : selected()) clipboard.add(WeekEdits.New.like(block, 0));
    }

    void cut() {
        copy();
        remove();
    }

    boolean canPaste() {
        return !clipboard.isEmpty();
    }

    /// Puts what was copied where the cursor is, the earliest first.
    void paste() {
        var first = clipboard.stream().map(WeekEdits.New::start).min(LocalDateTime::compareTo).orElseThrow();
        var spot = spot();
        var at = Stretch.of(spot.day(), spot.minute(), spot.minute()).start(now().week());
        var shift = java.time.Duration.between(first, at);
        edits.addAll(clipboard.size() == 1 ? "pasteBlock" : "pasteBlocks", clipboard.stream()
                .map(block -> new WeekEdits.New(
                        block.type(), block.start().plus(shift), block.end().plus(shift), block.set()))
                .toList());
    }

    void remove() {
        if (!selected().isEmpty()) edits.remove(selected());
    }

    void join() {
        edits.join(selected());
    }

    void selectAll() {
        selection.all(now().layout().pieces().stream()
                .filter(piece -> canvas.layer().shows(piece.block().type()))
                .map(Piece::id)
                .distinct()
                .toList());
    }

    boolean canHappen() {
        return !unrecorded().isEmpty();
    }

    private List<Timeblock> unrecorded() {
        return selectedPieces().stream()
                .filter(piece -> Marking.canRecord(now().layout(), piece))
                .map(Piece::block)
                .toList();
    }

    void happened() {
        edits.happened(unrecorded());
    }

    /// What is said of a piece to somebody who points at it or cannot see it.
    String described(Piece piece) {
        var words = new ArrayList<String>();
        var title = TextSafety.shownOnOneLine(piece.matter().title());
        words.add(title + ", " + (piece.isDream() ? "dream" : "reality"));
        var day = now().layout().days().get(piece.day()).date();
        var end = piece.block().isRunning() ? "now" : Clock.time(piece.to());
        words.add("%tA %s – %s".formatted(day, Clock.time(piece.from()), end));
        words.add(piece.matter().archetype() + ", " + piece.matter().energy().name().toLowerCase(java.util.Locale.ROOT)
                + " energy");
        if (!piece.words().isEmpty()) words.add(piece.words());
        Flags.tooEarly(now().snapshot(), piece.block(), now().at()).ifPresent(words::add);
        return String.join("\n", words);
    }
}
