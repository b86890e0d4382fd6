package setpoint.views.week;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import setpoint.model.measure.Tally;

/// How much of a week turned out as intended, with a bar of what did, what did in part and what did not.
final class WeekScore extends VBox {
    private static final double BAR = 112;
    private static final double GAP = 1.5;

    private final Label number = new Label();
    private final Label words = new Label();
    private final HBox bar = new HBox(GAP);

    WeekScore() {
        setId("week-score");
        getStyleClass().add("figure");
        number.getStyleClass().add("figure-number");
        words.getStyleClass().add("figure-label");
        bar.getStyleClass().add("score-bar");
        setMinWidth(USE_PREF_SIZE);
        var line = new HBox(number, bar);
        line.getStyleClass().add("score-line");
        getChildren().addAll(line, words);
    }

    void show(Tally sum) {
        number.setText(sum.scorePercent().isPresent() ? sum.scorePercent().getAsInt() + " %" : "–");
        words.setText(
                sum.judged() == 0
                        ? "nothing to judge yet"
                        : "on-intent · %d of %d so far".formatted(sum.onIntent(), sum.judged()));
        bar.getChildren().clear();
        add("on", sum.onIntent(), sum.judged());
        add("partial", sum.partial(), sum.judged());
        add("off", sum.offIntent(), sum.judged());
        setAccessibleText("%d on intent, %d partial, %d off intent".formatted(
                sum.onIntent(), sum.partial(), sum.offIntent()));
    }

    private void add(String style, int count, int all) {
        if (count == 0) return;
        var part = new Region();
        part.getStyleClass().addAll("score-part", style);
        double width = Math.max(3, BAR * count / all - GAP);
        part.setMinWidth(width);
        part.setMaxWidth(width);
        bar.getChildren().add(part);
    }
}
