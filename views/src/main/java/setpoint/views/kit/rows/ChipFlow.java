package setpoint.views.kit.rows;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/// Lets small things flow in lines, none of them wider than a line.
public final class ChipFlow extends FlowPane {
    public ChipFlow() {
        getStyleClass().add("chips");
        setMinWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (width > 0) fit(width);
        return super.computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        fit(getWidth());
        super.layoutChildren();
    }

    private void fit(double width) {
        double room = width - snappedLeftInset() - snappedRightInset();
        for (var child : getManagedChildren()) if (child instanceof Region region) region.setMaxWidth(room);
    }
}
