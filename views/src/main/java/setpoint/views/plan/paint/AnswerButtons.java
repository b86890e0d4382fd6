package setpoint.views.plan.paint;

import java.util.Optional;
import setpoint.views.plan.Area;

/// Where a card that is proposed has its two buttons, in the place of what else is said below the title.
public final class AnswerButtons {
    static final double WIDTH = 22;
    static final double HEIGHT = 18;
    static final double GAP = 5;
    static final double PAD = 9;
    private static final double FROM_BELOW = 18;

    private AnswerButtons() {}

    /// What a button says.
    public enum Answer {
        ACCEPT,
        REJECT
    }

    /// Whether cards are large enough for their buttons to be seen.
    public static boolean areSeen(double zoom) {
        return Detail.at(zoom) == Detail.FULL;
    }

    static Area of(Answer answer, double width, double height) {
        double reject = width - PAD - WIDTH;
        double left = answer == Answer.REJECT ? reject : reject - GAP - WIDTH;
        return new Area(left, height - FROM_BELOW - HEIGHT / 2, WIDTH, HEIGHT);
    }

    /// The button at a point of the drawing.
    ///
    /// @param card where the card is
    public static Optional<Answer> at(Area card, double x, double y) {
        for (var answer : Answer.values())
            if (of(answer, card.width(), card.height()).contains(x - card.x(), y - card.y()))
                return Optional.of(answer);
        return Optional.empty();
    }
}
