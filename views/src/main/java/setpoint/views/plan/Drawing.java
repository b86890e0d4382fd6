package setpoint.views.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A plan as shapes to draw, each with the id of what it shows. Pixels at scale 1, from the top left corner. Immutable,
/// and free of any toolkit.
public final class Drawing {
    /// How high the header of a frame is.
    public static final double FRAME_HEADER = 30;

    private final List<Band> bands;
    private final List<Card> cards;
    private final List<Edge> edges;
    private final Area area;
    private final Map<String, Integer> numberOf = new HashMap<>();
    private @Nullable Index index;

    /// The shape that stands for a task.
    public enum Form {
        CARD,
        /// A gate that a person decides: a diamond.
        APPROVAL,
        /// A gate that a check decides: a hexagon.
        CHECK,
        /// A task with its children inside it, below a header.
        FRAME;

        public boolean isGate() {
            return this == APPROVAL || this == CHECK;
        }
    }

    /// The ground of a phase, with room for its name on top.
    ///
    /// @param phase the phase's id, or null for tasks without one
    public record Band(@Nullable String phase, String title, Area area) {
        public static final double HEADER = 34;
    }

    /// A task. The area of a gate is that of its symbol; two lines of text have room below it.
    public record Card(String id, Form form, Area area) {
        /// How high up dependencies end and begin at its sides.
        public double portY() {
            return form == Form.FRAME ? area.y() + FRAME_HEADER / 2 : area.middleY();
        }

        /// Whether a point is on it; of a frame, on its header.
        boolean isAt(double x, double y) {
            return area.contains(x, y) && (form != Form.FRAME || y <= area.y() + FRAME_HEADER);
        }
    }

    /// A dependency as a line of horizontal and vertical pieces.
    ///
    /// @param id the dependency's id
    /// @param corners x, y, x, y …, from the edge of one card to the edge of the other
    public record Edge(String id, String from, String to, double[] corners) {
        Edge along(double[] other) {
            return new Edge(id, from, to, other);
        }

        /// How far a point is from the line.
        double distanceTo(double x, double y) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i + 3 < corners.length; i += 2) least = Math.min(least, distanceToPiece(i, x, y));
            return least;
        }

        private double distanceToPiece(int i, double x, double y) {
            double dx = corners[i + 2] - corners[i];
            double dy = corners[i + 3] - corners[i + 1];
            double length = dx * dx + dy * dy;
            double along = length == 0
                    ? 0
                    : Math.clamp(((x - corners[i]) * dx + (y - corners[i + 1]) * dy) / length, 0, 1);
            return Math.hypot(x - corners[i] - along * dx, y - corners[i + 1] - along * dy);
        }
    }

    public Drawing(List<Band> bands, List<Card> cards, List<Edge> edges) {
        this.bands = List.copyOf(bands);
        this.cards = List.copyOf(cards);
        this.edges = List.copyOf(edges);
        for (var card : this.cards) numberOf.put(card.id(), numberOf.size());
        area = hull();
    }

    public List<Band> bands() {
        return bands;
    }

    public List<Card> cards() {
        return cards;
    }

    public List<Edge> edges() {
        return edges;
    }

    /// What all shapes together cover.
    public Area area() {
        return area;
    }

    public Optional<Card> card(String id) {
        return Optional.ofNullable(numberOf.get(id)).map(cards::get);
    }

    /// The place of a task's card among the cards; negative where it has none.
    public int numberOf(String id) {
        return numberOf.getOrDefault(id, -1);
    }

    /// The line of a dependency.
    public Optional<Edge> edge(String id) {
        return edges.stream().filter(edge -> edge.id().equals(id)).findFirst();
    }

    /// What is where; made at the first question. Used by one thread.
    public Index index() {
        if (index == null) index = new Index(this);
        return index;
    }

    /// The id of the task drawn at a point.
    public Optional<String> cardAt(double x, double y) {
        return index().cardsIn(new Area(x, y, 0, 0)).stream()
                .mapToObj(cards::get)
                .filter(card -> card.isAt(x, y))
                .map(Card::id)
                // What lies in a frame comes after it.
                .reduce((_, inner) -> inner);
    }

    /// The innermost frame that a card or frame stands in.
    public Optional<Card> frameAround(Card card) {
        return cards.stream()
                .filter(f -> f.form() == Form.FRAME && f != card && f.area().contains(card.area()))
                .reduce((_, inner) -> inner);
    }

    /// The id of the task whose right port is within reach of a point.
    Optional<String> portAt(double x, double y, double reach) {
        return index().cardsIn(new Area(x, y, 0, 0).grown(reach)).stream()
                .mapToObj(cards::get)
                .filter(card -> Math.hypot(card.area().right() - x, card.portY() - y) <= reach)
                .map(Card::id)
                .findFirst();
    }

    /// The id of the nearest dependency within reach of a point.
    Optional<String> edgeAt(double x, double y, double reach) {
        return index().edgesNear(new Area(x, y, 0, 0).grown(reach)).stream()
                .mapToObj(edges::get)
                .filter(edge -> edge.distanceTo(x, y) <= reach)
                .min(Comparator.comparingDouble(edge -> edge.distanceTo(x, y)))
                .map(Edge::id);
    }

    /// The band of a phase.
    public Optional<Band> band(String phase) {
        return bands.stream().filter(band -> phase.equals(band.phase())).findFirst();
    }

    /// The phase's band whose header is at a point.
    public Optional<Band> headerAt(double x, double y) {
        return bands.stream()
                .filter(b -> b.phase() != null && b.area().contains(x, y) && y <= b.area().y() + Band.HEADER)
                .findFirst();
    }

    private Area hull() {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = 0;
        double bottom = 0;
        for (var part : parts()) {
            left = Math.min(left, part.x());
            top = Math.min(top, part.y());
            right = Math.max(right, part.right());
            bottom = Math.max(bottom, part.bottom());
        }
        if (cards.isEmpty() && bands.isEmpty()) return new Area(0, 0, 0, 0);
        return new Area(left, top, right - left, bottom - top);
    }

    private List<Area> parts() {
        var parts = new ArrayList<Area>();
        bands.forEach(band -> parts.add(band.area()));
        cards.forEach(card -> parts.add(card.area()));
        return parts;
    }
}
