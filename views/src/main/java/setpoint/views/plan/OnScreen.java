package setpoint.views.plan;

import java.util.Optional;
import setpoint.views.plan.paint.AnswerButtons;
import setpoint.views.plan.paint.FoldMark;

/// Where on the screen a drawing is at the moment, and what of it is at a point there. Immutable.
///
/// @param drawing empty while nothing is drawn
public record OnScreen(Optional<Drawing> drawing, Viewport view) {
    private static final double PORT = 9;
    private static final double NEAR = 6;

    /// The task drawn at a point.
    Optional<Drawing.Card> cardAt(double x, double y) {
        return drawing.flatMap(d -> d.cardAt(drawingX(x), drawingY(y)).flatMap(d::card));
    }

    /// The id of the task whose right port, from which a dependency is drawn, is at a point.
    public Optional<String> portAt(double x, double y) {
        return drawing.flatMap(d -> d.portAt(drawingX(x), drawingY(y), PORT / view.zoom()));
    }

    /// The id of the dependency drawn at a point.
    public Optional<String> edgeAt(double x, double y) {
        return drawing.flatMap(d -> d.edgeAt(drawingX(x), drawingY(y), NEAR / view.zoom()));
    }

    /// The id of the task of whose mark a point is a part, if the task has one.
    Optional<String> foldAt(double x, double y) {
        return cardAt(x, y).filter(card -> FoldMark.isAt(card, drawingX(x), drawingY(y), view.zoom()))
                .map(Drawing.Card::id);
    }

    /// Whether cards are large enough for their buttons to be seen.
    public boolean showsButtons() {
        return AnswerButtons.areSeen(view.zoom());
    }

    /// Where a task is drawn, in or out of view.
    public Optional<Area> boundsOf(String task) {
        return drawing.flatMap(d -> d.card(task)).map(card -> view.onScreen(card.area()));
    }

    /// Where the header of a phase is.
    public Optional<Area> headerOf(String phase) {
        return drawing.flatMap(d -> d.band(phase)).map(band -> view.onScreen(
                new Area(band.area().x(), band.area().y(), band.area().width(), Drawing.Band.HEADER)));
    }

    public double drawingX(double x) {
        return view.drawingX(x);
    }

    public double drawingY(double y) {
        return view.drawingY(y);
    }
}
