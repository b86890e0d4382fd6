package setpoint.views.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import setpoint.model.plan.Placement;

/// Puts the cards and frames that a person has placed by hand where they were put, within the frame or band that they
/// are drawn in. A frame takes along what is in it. Pure.
final class Placed {
    private static final double PAD = 8;

    private final Drawing drawing;
    private final Map<String, Placement> placements;
    /// The frame around each card and frame.
    private final Map<String, Drawing.Card> around = new HashMap<>();

    private final Map<String, Area> areas = new HashMap<>();

    private Placed(Drawing drawing, Map<String, Placement> placements) {
        this.drawing = drawing;
        this.placements = placements;
        for (var card : drawing.cards())
            drawing.frameAround(card).ifPresent(frame -> around.put(card.id(), frame));
        // Each frame comes before what is in it.
        for (var card : drawing.cards()) areas.put(card.id(), placed(card));
        for (var card : drawing.cards().reversed()) grow(card);
    }

    static Drawing by(Drawing drawing, Map<String, Placement> placements) {
        boolean any = drawing.cards().stream().anyMatch(card -> placements.containsKey(card.id()));
        return any ? new Placed(drawing, placements).drawing() : drawing;
    }

    private Area placed(Drawing.Card card) {
        var frame = around.get(card.id());
        var area = frame == null ? card.area() : along(card.area(), frame);
        var place = placements.get(card.id());
        if (place == null) return area;
        var wished = new Area(place.x(), place.y(), area.width(), area.height());
        if (frame != null) return within(wished, areas.get(frame.id()), Drawing.FRAME_HEADER);
        var band = bandOf(card);
        return band == null ? wished : within(wished, band.area(), Drawing.Band.HEADER);
    }

    private Area along(Area inside, Drawing.Card frame) {
        var now = areas.get(frame.id());
        return inside.moved(now.x() - frame.area().x(), now.y() - frame.area().y());
    }

    /// Moved so that it does not stick out at the sides or the top; the bottom gives way.
    private static Area within(Area wished, Area around, double header) {
        double left = around.x() + PAD;
        double x = Math.clamp(wished.x(), left, Math.max(left, around.right() - PAD - wished.width()));
        return new Area(x, Math.max(wished.y(), around.y() + header + PAD), wished.width(), wished.height());
    }

    /// Gates are free to stand between the bands.
    private Drawing.@Nullable Band bandOf(Drawing.Card card) {
        if (card.form().isGate()) return null;
        return drawing.bands().stream().filter(b -> b.area().contains(card.area())).findFirst().orElse(null);
    }

    /// Makes the frame around a card reach down to it.
    private void grow(Drawing.Card card) {
        var frame = around.get(card.id());
        if (frame == null) return;
        var area = areas.get(frame.id());
        double bottom = Math.max(area.bottom(), areas.get(card.id()).bottom() + PAD);
        areas.put(frame.id(), new Area(area.x(), area.y(), area.width(), bottom - area.y()));
    }

    private Drawing drawing() {
        var cards = drawing.cards().stream()
                .map(card -> new Drawing.Card(card.id(), card.form(), areas.get(card.id())))
                .toList();
        return new Drawing(bands(), cards, edges());
    }

    private List<Drawing.Band> bands() {
        double bottom = drawing.cards().stream()
                .filter(card -> bandOf(card) != null)
                .mapToDouble(card -> areas.get(card.id()).bottom() + PAD)
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
            boolean stays = isWhereItWas(edge.from()) && isWhereItWas(edge.to());
            edges.add(stays ? edge : edge.along(areas.get(edge.from()).lineTo(areas.get(edge.to()))));
        }
        return edges;
    }

    private boolean isWhereItWas(String id) {
        var before = drawing.card(id).orElseThrow().area();
        var now = areas.get(id);
        return before.x() == now.x() && before.y() == now.y();
    }
}
