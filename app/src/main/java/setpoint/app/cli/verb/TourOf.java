package setpoint.app.cli.verb;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.At;
import setpoint.app.cli.frame.Call;
import setpoint.app.cli.frame.Program.Pictures;
import setpoint.model.core.Refused;

/// Draws the views.
@Command(
        name = "tour",
        description = {
            "Draws every main view of the workspace, with its real data, into PNG files. Needs no display.",
        },
        footer = {"  setpoint tour --out pictures", "  setpoint tour --out pictures --size 1920x1080 --theme dark"})
public final class TourOf extends Call {
    static final int WIDTH = 1440;
    static final int HEIGHT = 900;
    private static final int LEAST = 200;
    private static final int MOST = 8_000;

    @Option(names = "--out", paramLabel = "DIR", required = true,
            description = "The folder for the files; made where it is not there.") private String out = "";

    @Option(names = "--size", paramLabel = "WxH",
            description = "The size of the window in pixels. Default: 1440x900.") private String size =
                    WIDTH + "x" + HEIGHT;

    @Option(names = "--theme", paramLabel = "THEME",
            description = "One of ${COMPLETION-CANDIDATES}. Default: light.") private Look theme = Look.light;

    @Mixin private At at = new At();

    /// A theme, written as on the command line.
    enum Look {
        light,
        dark
    }

    @Override
    protected Answer answer() {
        if (!size.matches("\\d{1,5}x\\d{1,5}"))
            throw new Refused("--size: write width x height, as in 1440x900, not “%s”.", size);
        var sides = List.of(size.split("x")).stream().map(Integer::parseInt).toList();
        for (var side : sides)
            if (side < LEAST || side > MOST) throw new Refused("--size: each side must be from %d to %d.", LEAST, MOST);
        Clock clock = at.on(world().clock());
        var pictures = new Pictures(world().file(out), sides.getFirst(), sides.getLast(), theme.name());
        return said(world().program().tour(globals().workspace(), clock, pictures));
    }

    static Answer said(List<Path> files) {
        var names = files.stream().map(Path::toString).toList();
        return new Answer().with("files", names).lines(names);
    }
}
