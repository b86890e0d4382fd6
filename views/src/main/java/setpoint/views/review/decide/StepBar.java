package setpoint.views.review.decide;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.review.compare.Decision.Stage;

/// The way of a version in three steps: review, approve, publish.
public final class StepBar extends HBox {
    public StepBar() {
        setId("review-steps");
        getStyleClass().addAll("review-head", "review-steps");
    }

    void show(Stage stage) {
        int done =
                switch (stage) {
                    case APPROVE -> 1;
                    case PUBLISH -> 2;
                    case PUBLISHED, EARLIER -> 3;
                };
        getChildren().setAll(
                step(1, "Review", done), between(), step(2, "Approve", done), between(), step(3, "Publish", done));
        setAccessibleText("Step " + Math.min(done + 1, 3) + " of 3");
    }

    private static Node step(int number, String name, int done) {
        boolean isDone = number <= done;
        var disc = new StackPane(isDone ? new Glyph(Icon.CHECK, 11) : new Label(String.valueOf(number)));
        disc.getStyleClass().add("step-disc");
        var word = new Label(name);
        word.setMinWidth(Region.USE_PREF_SIZE);
        var step = new HBox(disc, word);
        step.getStyleClass().addAll("step", isDone ? "done" : number == done + 1 ? "current" : "ahead");
        return step;
    }

    private static Node between() {
        var line = new Region();
        line.getStyleClass().add("step-line");
        HBox.setHgrow(line, Priority.ALWAYS);
        return line;
    }
}
