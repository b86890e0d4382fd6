package setpoint.views.kit;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.Cursor;
import javafx.scene.layout.Region;

/// A main region with a narrower one at its right: beside it where there is room for both, else laid over it. The border
/// between them can be dragged. The side takes no room while it is unmanaged.
public final class Beside extends Region {
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final double LEAST = 280;
    private static final double MOST = 480;
    private static final double USUAL = 320;
    private static final double ROOM_FOR_MAIN = 800;
    private static final double GRIP = 6;

    private final Region main;
    private final Region side;
    private final Region grip = new Region();
    private final DoubleProperty sideWidth = new SimpleDoubleProperty(this, "sideWidth", USUAL);
    private final ReadOnlyBooleanWrapper narrow = new ReadOnlyBooleanWrapper(this, "narrow");

    public Beside(Region main, Region side) {
        this.main = main;
        this.side = side;
        getStyleClass().add("beside");
        setMinSize(0, 0);
        grip.setCursor(Cursor.H_RESIZE);
        grip.setOnMouseDragged(e -> {
            sideWidth.set(Math.clamp(getWidth() - sceneToLocal(e.getSceneX(), 0).getX(), LEAST, MOST));
            e.consume();
        });
        sideWidth.subscribe(() -> requestLayout());
        side.managedProperty().subscribe(() -> requestLayout());
        grip.visibleProperty().bind(side.managedProperty());
        getChildren().addAll(main, side, grip);
    }

    /// How wide the side is, from 280 to 480.
    public DoubleProperty sideWidthProperty() {
        return sideWidth;
    }

    /// Whether there is no room for both.
    public ReadOnlyBooleanProperty narrowProperty() {
        return narrow.getReadOnlyProperty();
    }

    /// How much of the main region the side lies over.
    public double covered() {
        return narrow.get() && side.isManaged() ? Math.min(sideWidth.get(), getWidth()) : 0;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double taken = Math.min(sideWidth.get(), width);
        narrow.set(width - taken < ROOM_FOR_MAIN);
        side.pseudoClassStateChanged(OVER, narrow.get());
        main.resizeRelocate(0, 0, side.isManaged() && !narrow.get() ? width - taken : width, height);
        side.resizeRelocate(width - taken, 0, taken, height);
        grip.resizeRelocate(width - taken - GRIP / 2, 0, GRIP, height);
    }
}
