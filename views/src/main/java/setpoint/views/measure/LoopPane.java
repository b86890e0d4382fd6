package setpoint.views.measure;

import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import setpoint.model.measure.Loop;
import setpoint.views.kit.Glyph;
import setpoint.views.kit.Icon;
import setpoint.views.kit.Theme;

/// The planning loop of an agent, as a picture that can be saved.
final class LoopPane extends VBox {
    final Button save = new Button("Save as SVG…", new Glyph(Icon.OUT, 12));
    private final Drawn drawn = new Drawn("measure-loop", LoopPicture.WIDTH, LoopPicture.HEIGHT);

    LoopPane() {
        save.setId("measure-loop-save");
        save.getStyleClass().add("small");
        drawn.setMinWidth(0);
        getChildren().add(Panels.panel("The planning loop", save, drawn));
    }

    static LoopPicture picture(Review now, ZoneId here) {
        return new LoopPicture(Loop.of(now.snapshot(), now.agent().id(), now.at(), here));
    }

    /// Made smaller where there is no room for its whole width.
    void show(LoopPicture picture, Theme theme) {
        drawn.show(theme, picture.inWords(), (pen, room) -> pen.moved(
                0, 0, Math.min(1, room.getWidth() / LoopPicture.WIDTH), () -> picture.draw(pen)));
    }
}
