package setpoint.app;

import java.util.ArrayList;
import java.util.Locale;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Program.DrawingWish;
import setpoint.app.cli.frame.Program.Drawn;
import setpoint.model.core.Words;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Theme;
import setpoint.views.plan.Sight;
import setpoint.views.plan.export.Picture;
import setpoint.views.plan.export.PictureFormat;
import setpoint.views.plan.export.Versioned;

/// Draws graphs for the command line.
final class Drawings {
    private Drawings() {}

    static Drawn draw(Opened here, String plan, int version, DrawingWish wish) {
        SetpointApp.quieten();
        Toolkit.startWithoutDisplay();
        var now = here.now();
        var versioned = Versioned.of(now, plan, version, here.clock().instant(), here.clock().getZone());
        var sight = Sight.first(versioned.plan(), wish.whole());
        var theme = Theme.valueOf(wish.theme().toUpperCase(Locale.ROOT));
        var format = PictureFormat.valueOf(wish.format().name().toUpperCase(Locale.ROOT));
        var picture = Picture.of(sight, new Picture.Wish(format, versioned.name(), theme, wish.scale()));
        var remarks = new ArrayList<>(picture.remarks());
        if (sight.leftOut() > 0)
            remarks.add(
                    "%s not drawn, because they have ended; --all draws everything."
                            .formatted(Words.count(sight.leftOut(), "task")));
        int tasks = sight.look().drawing().cards().size();
        return new Drawn(picture.bytes(), picture.width(), picture.height(), tasks, sight.leftOut(), remarks);
    }
}
