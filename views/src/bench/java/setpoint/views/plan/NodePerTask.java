package setpoint.views.plan;

import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/// The yardstick: the same drawing with one node for each task, of two labels in a box, and one path for each edge.
final class NodePerTask {
    private final Translate place = new Translate();
    private final Scale scale = new Scale(1, 1);
    final Scene scene;

    NodePerTask(PlanNow plan, Drawing drawing, double width, double height) {
        var world = new Group();
        world.getTransforms().addAll(place, scale);
        for (var edge : drawing.edges()) world.getChildren().add(path(edge.corners()));
        for (var card : drawing.cards()) world.getChildren().add(box(plan, card));
        var screen = new Pane(world);
        scene = new Scene(screen, width, height);
    }

    void look(Viewport view) {
        place.setX(view.left());
        place.setY(view.top());
        scale.setX(view.zoom());
        scale.setY(view.zoom());
    }

    private static Path path(double[] corners) {
        var path = new Path(new MoveTo(corners[0], corners[1]));
        for (int i = 2; i < corners.length; i += 2) path.getElements().add(new LineTo(corners[i], corners[i + 1]));
        path.setStroke(Color.GRAY);
        return path;
    }

    private static VBox box(PlanNow plan, Drawing.Card card) {
        var task = plan.content().task(card.id()).orElseThrow();
        var title = new Label(task.title());
        title.setStyle("-fx-font-weight: bold");
        var box = new VBox(title, new Label(plan.statusOf(card.id()).word()));
        box.setStyle(
                "-fx-background-color: gray, white; -fx-background-insets: 0, 1; -fx-background-radius: 8; -fx-padding: 9");
        box.setPrefSize(card.area().width(), card.area().height());
        box.setMaxSize(card.area().width(), card.area().height());
        box.relocate(card.area().x(), card.area().y());
        return box;
    }
}
