package setpoint.views.review;

import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import setpoint.model.core.Words;
import setpoint.views.review.compare.Compared;
import setpoint.views.review.compare.Effect;

/// What a difference means for the plan in numbers: each as it is after it, and by how much it has changed.
public final class EffectGrid extends GridPane {
    void show(Compared compared) {
        getChildren().clear();
        var before = compared.before();
        var after = compared.after();
        addNumber(0, "Effort", Words.minutes(after.effortMinutes()),
                before.map(b -> minutes(after.effortMinutes() - b.effortMinutes())));
        addNumber(1, "Critical path", Words.minutes(after.criticalMinutes()),
                before.map(b -> minutes(after.criticalMinutes() - b.criticalMinutes())));
        addNumber(2, "Tasks", String.valueOf(after.tasks()), before.map(b -> tasks(after, b)));
    }

    private static String tasks(Effect after, Effect before) {
        long difference = after.tasks() - before.tasks();
        return signed(difference, String.valueOf(Math.abs(difference)));
    }

    private static String minutes(long difference) {
        return signed(difference, Words.minutes(Math.abs(difference)));
    }

    private static String signed(long difference, String size) {
        return difference == 0 ? "no change" : (difference > 0 ? "+" : "−") + size;
    }

    private void addNumber(int column, String name, String value, Optional<String> difference) {
        var label = new Label(name);
        label.getStyleClass().add("quiet");
        var number = new Label(value);
        number.getStyleClass().add("effect-number");
        number.setId("effect-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'));
        var change = new Label(difference.orElse(""));
        change.getStyleClass().addAll(
                "effect-difference", difference.filter(d -> d.startsWith("+")).isPresent() ? "more" : "level");
        addColumn(column, label, number, change);
    }
}
