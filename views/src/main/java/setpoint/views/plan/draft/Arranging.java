package setpoint.views.plan.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.Phase;
import setpoint.views.plan.Area;
import setpoint.views.plan.Drawing;
import setpoint.views.plan.Gesture;
import setpoint.views.plan.GraphCanvas;
import setpoint.views.plan.Neighbours;
import setpoint.views.plan.gesture.Carried;
import setpoint.views.plan.gesture.MoveGesture;
import setpoint.views.plan.gesture.Moves;
import setpoint.views.plan.gesture.NudgeGesture;

/// Puts the selected cards in order: in a line, at equal distances, one above the other, in another phase. What is put
/// somewhere stays there, as if it had been carried.
final class Arranging {
    private final GraphCanvas canvas;
    private final Drafting drafting;

    /// What cards can have in common.
    enum Line {
        LEFT(Area::x, (a, to) -> new Area(to, a.y(), a.width(), a.height()), true),
        CENTRE(Area::middleX, (a, to) -> new Area(to - a.width() / 2, a.y(), a.width(), a.height()), true),
        RIGHT(Area::right, (a, to) -> new Area(to - a.width(), a.y(), a.width(), a.height()), true),
        TOP(Area::y, (a, to) -> new Area(a.x(), to, a.width(), a.height()), false),
        MIDDLE(Area::middleY, (a, to) -> new Area(a.x(), to - a.height() / 2, a.width(), a.height()), false),
        BOTTOM(Area::bottom, (a, to) -> new Area(a.x(), to - a.height(), a.width(), a.height()), false);

        private final ToDoubleFunction<Area> of;
        private final Put put;
        private final boolean across;

        Line(ToDoubleFunction<Area> of, Put put, boolean across) {
            this.of = of;
            this.put = put;
            this.across = across;
        }

        private double of(List<Area> areas) {
            var places = areas.stream().mapToDouble(of).summaryStatistics();
            return switch (this) {
                case LEFT, TOP -> places.getMin();
                case RIGHT, BOTTOM -> places.getMax();
                case CENTRE, MIDDLE -> (places.getMin() + places.getMax()) / 2;
            };
        }
    }

    private interface Put {
        Area at(Area area, double place);
    }

    Arranging(GraphCanvas canvas, Drafting drafting) {
        this.canvas = canvas;
        this.drafting = drafting;
    }

    /// Begins to carry a card, and the other selected ones where it is one of them. Places may be set on a locked plan
    /// too, because they are no part of what it says.
    Optional<Gesture> carry(String task, double x, double y) {
        var chosen = canvas.selection().tasks();
        var carried = chosen.contains(task) ? chosen : Set.of(task);
        var grabbed = canvas.plan().flatMap(plan -> plan.content().task(task));
        return grabbed.flatMap(held -> canvas.drawing().map(drawing -> new MoveGesture(
                canvas.plan().orElseThrow(), drawing, held, carried, x, y, this::moved)));
    }

    private void moved(List<DraftEdit> edits) {
        if (edits.stream().allMatch(DraftEdit.PlaceTask.class::isInstance)) drafting.applyAll("PlaceTasks", edits);
        else drafting.whenOpen(_ -> drafting.applyAll("MoveTasks", edits));
    }

    /// Gives all tasks that were placed by hand back to the layout.
    void forgetPlaces() {
        canvas.plan().ifPresent(shown -> drafting.applyAll("ForgetPlaces", shown.placements().keySet().stream()
                .sorted()
                .<DraftEdit>map(id -> new DraftEdit.PlaceTask(shown.plan().id(), id, null, null))
                .toList()));
    }

    /// How many cards are selected.
    int count() {
        return selected().size();
    }

    void align(Line line) {
        var cards = selected();
        if (cards.size() < 2) return;
        double place = line.of(cards.stream().map(Drawing.Card::area).toList());
        put("AlignTasks", cards, card -> line.put.at(card.area(), place));
    }

    /// Gives cards equal gaps; the outermost stay.
    ///
    /// @param line CENTRE from left to right, MIDDLE from top to bottom
    void distribute(Line line) {
        ToDoubleFunction<Area> start = line.across ? Area::x : Area::y;
        ToDoubleFunction<Area> length = line.across ? Area::width : Area::height;
        var cards = new ArrayList<>(selected());
        if (cards.size() < 3) return;
        cards.sort(Comparator.comparingDouble(card -> start.applyAsDouble(card.area())));
        double taken = cards.stream().mapToDouble(card -> length.applyAsDouble(card.area())).sum();
        var last = cards.getLast().area();
        double from = start.applyAsDouble(cards.getFirst().area());
        double gap = (start.applyAsDouble(last) + length.applyAsDouble(last) - from - taken) / (cards.size() - 1);
        var areas = new ArrayList<Area>();
        for (var card : cards) {
            areas.add((line.across ? Line.LEFT : Line.TOP).put.at(card.area(), from));
            from += length.applyAsDouble(card.area()) + gap;
        }
        put("DistributeTasks", cards, card -> areas.get(cards.indexOf(card)));
    }

    /// Changes places with the nearest card above or below.
    ///
    /// @param down 1 with the one below, -1 with the one above
    void swap(int down) {
        var drawing = canvas.drawing().orElse(null);
        var lead = canvas.selectedProperty().get();
        if (drawing == null || lead == null || !isTask(lead)) return;
        var card = drawing.card(lead);
        new Neighbours(drawing).from(card, 0, down).filter(this::isTask).flatMap(drawing::card).ifPresent(other -> {
            var upper = down > 0 ? card.orElseThrow() : other;
            var lower = down > 0 ? other : card.orElseThrow();
            put("SwapTasks", List.of(upper, lower), one -> one == upper
                    ? Line.BOTTOM.put.at(upper.area(), lower.area().bottom())
                    : Line.TOP.put.at(lower.area(), upper.area().y()));
        });
    }

    private boolean isTask(String id) {
        return canvas.plan().flatMap(plan -> plan.content().task(id)).isPresent();
    }

    /// Moves the selected tasks to the next phase or the one before, each from where it is.
    ///
    /// @param right 1 to the next, -1 to the one before
    void toPhase(int right) {
        drafting.whenOpen(_ -> {
            var plan = canvas.plan().orElseThrow();
            var phases = plan.content().phases().stream().map(Phase::id).toList();
            var edits = new ArrayList<DraftEdit>();
            for (var id : Moves.outermost(plan.content(), canvas.selection().tasks())) {
                var phase = plan.content().task(id).orElseThrow().phase();
                // What lies in no phase stands behind all of them.
                int place = (phase == null ? phases.size() : phases.indexOf(phase)) + right;
                if (place >= 0 && place < phases.size())
                    edits.addAll(Moves.intoPhase(plan, List.of(id), phases.get(place)));
            }
            drafting.applyAll("MoveTasks", edits);
        });
    }

    /// Begins to push the selected cards; empty where none is.
    Optional<NudgeGesture> nudge() {
        var tasks = canvas.selection().tasks();
        if (tasks.isEmpty()) return Optional.empty();
        return canvas.plan().flatMap(plan -> canvas.drawing().map(drawing -> new NudgeGesture(
                Carried.of(plan, drawing, tasks), edits -> drafting.applyAll("PlaceTasks", edits))));
    }

    private List<Drawing.Card> selected() {
        return canvas.drawing().stream().flatMap(drawing -> canvas.selection().tasks().stream()
                .filter(this::isTask)
                .sorted()
                .flatMap(id -> drawing.card(id).stream())).toList();
    }

    private void put(String verb, List<Drawing.Card> cards, Function<Drawing.Card, Area> where) {
        var plan = canvas.plan().orElseThrow().plan().id();
        var moved = cards.stream().filter(card -> !where.apply(card).equals(card.area())).toList();
        drafting.applyAll(verb, moved.stream()
                .<DraftEdit>map(card -> Carried.place(plan, card.id(), where.apply(card)))
                .toList());
    }
}
