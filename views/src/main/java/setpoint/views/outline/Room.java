package setpoint.views.outline;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TreeView;

/// How much room the columns of a list have.
final class Room {
    private static final double WIDE = 640;
    private static final double NARROW = 480;

    private final TreeView<?> list;
    private final BooleanBinding wide;
    private final BooleanBinding narrow;
    private final DoubleProperty scrollBar = new SimpleDoubleProperty(this, "scrollBar");

    Room(TreeView<?> list) {
        this.list = list;
        wide = list.widthProperty().greaterThan(WIDE);
        narrow = list.widthProperty().lessThan(NARROW);
        list.skinProperty().subscribe(this::watchScrollBar);
    }

    private void watchScrollBar() {
        for (var node : list.lookupAll(".scroll-bar"))
            if (node instanceof ScrollBar bar && bar.getOrientation() == Orientation.VERTICAL)
                scrollBar.bind(Bindings.when(bar.visibleProperty()).then(bar.widthProperty()).otherwise(0));
    }

    /// Whether there is room for the names of owners.
    ObservableBooleanValue wideProperty() {
        return wide;
    }

    /// Whether only titles and estimates have room.
    ObservableBooleanValue narrowProperty() {
        return narrow;
    }

    /// How much of the right the scroll bar takes.
    ObservableValue<Number> scrollBarProperty() {
        return scrollBar;
    }
}
