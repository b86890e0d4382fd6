package setpoint.views.review;

import java.util.function.Consumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import org.jspecify.annotations.Nullable;
import setpoint.views.plan.StateMark;
import setpoint.views.review.compare.Side;
import setpoint.views.review.compare.Sides;

/// One of the two that are compared, and the others that could be in its place.
public final class SideChoice extends MenuButton {
    /// @param side null for nothing
    void show(@Nullable Side side) {
        setText(nameOf(side));
        setGraphic(side == null ? null : new StateMark(side.state()));
        setAccessibleText(said(side));
        getItems().clear();
    }

    /// Offers another, or nothing, in its place.
    ///
    /// @param sides the two that are compared then
    void offer(@Nullable Side side, Sides sides, Consumer<Sides> onCompare) {
        var item = new MenuItem(said(side), side == null ? null : new StateMark(side.state()));
        item.setId(getId() + "-" + nameOf(side));
        item.setOnAction(_ -> onCompare.accept(sides));
        getItems().add(item);
    }

    static String nameOf(@Nullable Side side) {
        return side == null ? "nothing" : side.name();
    }

    private static String said(@Nullable Side side) {
        return side == null ? "nothing" : side.name() + ", " + StateMark.word(side.state());
    }
}
