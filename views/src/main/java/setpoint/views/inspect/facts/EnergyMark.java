package setpoint.views.inspect.facts;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import setpoint.model.plan.Energy;

/// As many filled squares as the level is high.
final class EnergyMark extends HBox {
    EnergyMark(Energy energy) {
        getStyleClass().add("energy-mark");
        for (var level : Energy.values()) {
            var square = new Region();
            square.getStyleClass().add(level.compareTo(energy) <= 0 ? "energy-on" : "energy-off");
            getChildren().add(square);
        }
    }
}
