package setpoint.views.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which card an arrow key leads to. Immutable.
public record Neighbours(Drawing drawing) {
    /// @param here the card to go from; without one the first card is the answer
    /// @param right 1 goes along the arrows of the plan, -1 against them
    /// @param down 1 goes down among the cards of a column, -1 up
    public Optional<String> from(Optional<Drawing.Card> here, int right, int down) {
        if (here.isEmpty()) return drawing.cards().stream().map(Drawing.Card::id).findFirst();
        return right != 0 ? along(here.get(), right) : beside(here.get(), down);
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
