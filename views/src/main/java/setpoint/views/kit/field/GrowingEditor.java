package setpoint.views.kit.field;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/// An editor that is as high as its text.
final class GrowingEditor extends TextArea {
    private final Text measure = new Text();

    GrowingEditor() {
        getStyleClass().add("in-place-editor");
        setWrapText(true);
        setMinWidth(0);
        setPrefColumnCount(1);
        setPrefRowCount(1);
        measure.fontProperty().bind(fontProperty());
        textProperty().subscribe(() -> requestLayout());
        widthProperty().subscribe(() -> requestLayout());
    }

    @Override
    protected double computePrefHeight(double width) {
        var text = getText();
        measure.setText(text.isEmpty() || text.endsWith("\n") ? text + " " : text);
        measure.setWrappingWidth(Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset()));
        return Math.ceil(measure.getLayoutBounds().getHeight()) + snappedTopInset() + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }
}
