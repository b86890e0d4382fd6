package setpoint.views.week;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.image.WritableImage;
import setpoint.views.Sample;
import setpoint.views.desk.Desk;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Png;
import setpoint.views.kit.Theme;
import setpoint.model.agent.Agent;

final class WeekPictures {
    public static void main(String[] arguments) throws Exception {
        Toolkit.startWithoutDisplay();
        for (var theme : Theme.values())
            for (int[] size : new int[][] {{1208, 812}, {1048, 646}, {728, 646}}) {
                byte[] png = Toolkit.call(() -> {
                    var desk = new Desk(SampleWeek.workspace(), Sample.YOU, SampleWeek.CLOCK, (_, _, _) -> {
                        throw new IllegalStateException();
                    });
                    var view = new WeekView(desk);
                    view.dress(theme);
                    var scene = new Scene(new StackPane(view.node()), size[0], size[1]);
                    theme.applyTo(scene);
                    view.show(Agent.YOU, SampleWeek.WEEK);
                    if (arguments.length > 0) WeekPoses.pose(view, arguments[0]);
                    WritableImage picture = null;
                    for (int i = 0; i < 4; i++) picture = scene.snapshot(picture);
                    return Png.of(picture);
                });
                Files.write(Path.of("/tmp/weekpics/" + theme.word() + "-" + size[0] + ".png"), png);
            }
        System.exit(0);
    }
}
