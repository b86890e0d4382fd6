package setpoint.views.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import setpoint.model.plan.Content;
import setpoint.model.plan.Placement;
import setpoint.model.plan.Task;

/// Puts the cards that a person has placed by hand where they were put, within the band of their phase. Pure.
final class Placed {
    private static final double PAD = 8;

    private final Map<String, Drawing.Band> bandOf = new HashMap<>();
    private final Map<String, Drawing.Card> moved = new HashMap<>();
    private final Drawing drawing;

    private Placed(Drawing drawing, Content content, Map<String, Placement> placements) {
        this.drawing = drawing;
        for (var task : content.tasks()) band(task);
        for (var place : placements.values()) drawing.card(place.id()).ifPresent(card -> move(card, place));
    }

    static Drawing by(Drawing drawing, Content content, Map<String, Placement> placements) {
        return placements.isEmpty() ? drawing : new Placed(drawing, content, placements).drawing();
    }

    private void band(Task task) {
        if (task.isGate()) return;
        for (var band : drawing.bands())
            if (Objects.equals(band.phase(), task.phase())) bandOf.put(task.id(), band);
    }

    private void move(Drawing.Card card, Placement place) {
        double x = place.x();
        double y = place.y();
        var band = bandOf.get(card.id());
        if (band != null) {
            double left = band.area().x() + PAD;
            x = Math.clamp(x, left, Math.max(left, band.area().right() - PAD - card.area().width()));
            y = Math.max(y, band.area().y() + Drawing.Band.HEADER + PAD);
        }
        var area = new Area(x, y, card.area().width(), card.area().height());
        moved.put(card.id(), new Drawing.Card(card.id(), card.form(), area));
    }

    private Drawing drawing() {
        var cards = drawing.cards().stream().map(card -> moved.getOrDefault(card.id(), card)).toList();
        return new Drawing(bands(cards), cards, edges());
    }

    private List<Drawing.Band> bands(List<Drawing.Card> cards) {
        double bottom = cards.stream().filter(c -> bandOf.containsKey(c.id()))
                .mapToDouble(c -> c.area().bottom() + PAD)
                .max()
                .orElse(0);
        return drawing.bands().stream().map(b -> {
            var a = b.area();
            return new Drawing.Band(
                    b.phase(), b.title(), new Area(a.x(), a.y(), a.width(), Math.max(a.height(), bottom - a.y())));
        }).toList();
    }

    private List<Drawing.Edge> edges() {
        var edges = new ArrayList<Drawing.Edge>();
        for (var edge : drawing.edges()) {
            boolean free = moved.containsKey(edge.from()) || moved.containsKey(edge.to());
            edges.add(free ? new Drawing.Edge(edge.id(), edge.from(), edge.to(), direct(edge)) : edge);
        }
        return edges;
    }

    /// From side to side where the second is to the right, else from below to above or the other way round.
    private double[] direct(Drawing.Edge edge) {
        var from = area(edge.from());
        var to = area(edge.to());
        if (to.x() >= from.right() || from.x() >= to.right()) {
            boolean right = to.x() >= from.right();
            return new double[] {
                right ? from.right() : from.x(), from.middleY(), right ? to.x() : to.right(), to.middleY()
            };
        }
        boolean down = to.middleY() >= from.middleY();
        double x = (Math.max(from.x(), to.x()) + Math.min(from.right(), to.right())) / 2;
        return new double[] {x, down ? from.bottom() : from.y(), x, down ? to.y() : to.bottom()};
    }

    private Area area(String task) {
        var card = moved.get(task);
        return card != null ? card.area() : drawing.card(task).orElseThrow().area();
    }
}
