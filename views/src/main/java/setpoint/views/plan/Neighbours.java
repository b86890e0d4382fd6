package setpoint.views.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which card an arrow key leads to. Immutable.
public record Neighbours(Drawing drawing) {
    /// @param here the card to go from; without one the first card is the answer
    /// @param right 1 goes along the arrows of the plan, -1 against them
    /// @param down 1 goes down among the cards of a column, -1 up
    public Optional<String> from(Optional<Drawing.Card> here, int right, int down) {
        if (here.isEmpty()) return drawing.cards().stream().map(Drawing.Card::id).findFirst();
        return right != 0 ? along(here.get(), right) : beside(here.get(), down);
    }

    /// The phase that a card lies in.
    public Optional<String> phaseOver(Drawing.Card here) {
        return drawing.bands().stream()
                .filter(band -> band.phase() != null
                        && band.area().contains(here.area().middleX(), here.area().middleY()))
                .map(Drawing.Band::phase)
                .findFirst();
    }

    /// The card at the top of a phase, the leftmost of several.
    public Optional<String> firstIn(String phase) {
        return drawing.cards().stream()
                .filter(card -> phaseOver(card).filter(phase::equals).isPresent())
                .min(Comparator.comparingDouble((Drawing.Card card) -> card.area().y())
                        .thenComparingDouble(card -> card.area().x()))
                .map(Drawing.Card::id);
    }

    /// The phase next to another.
    ///
    /// @param right 1 for the one at its right, -1 for the one at its left
    public Optional<String> phaseBeside(String phase, int right) {
        var order = drawing.bands().stream()
                .sorted(Comparator.comparingDouble(band -> band.area().x()))
                .flatMap(band -> Stream.ofNullable(band.phase()))
                .toList();
        int place = order.indexOf(phase) + right;
        return place >= 0 && place < order.size() ? Optional.of(order.get(place)) : Optional.empty();
    }

    private Optional<String> along(Drawing.Card here, int right) {
        var linked = drawing.edges().stream()
                .filter(e -> (right > 0 ? e.from() : e.to()).equals(here.id()))
                .map(e -> right > 0 ? e.to() : e.from())
                .toList();
        var thatWay = linked.stream()
                .filter(id -> leftOf(id) * right > here.area().x() * right)
                .toList();
        return nearest(here, thatWay.isEmpty() ? linked : thatWay);
    }

    private double leftOf(String id) {
        return drawing.card(id).orElseThrow().area().x();
    }

    private Optional<String> beside(Drawing.Card here, int down) {
        var column = drawing.cards().stream()
                .filter(c -> Math.abs(c.area().middleX() - here.area().middleX()) < here.area().width() / 2)
                .filter(c -> Math.signum(c.area().middleY() - here.area().middleY()) == down)
                .map(Drawing.Card::id)
                .toList();
        return nearest(here, column);
    }

    private Optional<String> nearest(Drawing.Card here, List<String> ids) {
        return ids.stream()
                .flatMap(id -> drawing.card(id).stream())
                .min(Comparator.comparingDouble(c -> Math.hypot(
                        c.area().middleX() - here.area().middleX(), c.area().middleY() - here.area().middleY())))
                .map(Drawing.Card::id);
    }
}
