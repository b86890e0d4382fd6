package setpoint.views.plan;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A card that stays where it is on the screen while the drawing around it changes. Immutable.
///
/// @param x where its left upper corner is on the screen
record Anchor(String task, double x, double y) {

    /// The wished card where it is seen, else the one nearest to the middle of the screen.
    static Optional<Anchor> in(Drawing drawing, Viewport view, double width, double height, @Nullable String wished) {
        var seen = view.seen(width, height);
        var cards = drawing.index().cardsIn(seen).stream().mapToObj(drawing.cards()::get).toList();
        return cards.stream()
                .filter(card -> card.id().equals(wished))
                .findFirst()
                .or(() -> cards.stream().min(Comparator.comparingDouble(card -> Math.hypot(
                        card.area().middleX() - seen.middleX(), card.area().middleY() - seen.middleY()))))
                .map(card -> new Anchor(
                        card.id(), view.screenX(card.area().x()), view.screenY(card.area().y())));
    }

    /// The viewport in which the card is in its place again.
    Viewport held(Drawing drawing, Viewport view) {
        return drawing.card(task)
                .map(card -> view.moved(x - view.screenX(card.area().x()), y - view.screenY(card.area().y())))
                .orElse(view);
    }
}
