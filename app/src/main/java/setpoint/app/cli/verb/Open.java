package setpoint.app.cli.verb;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import setpoint.app.cli.frame.Answer;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Call;
import setpoint.app.cli.frame.Program.Pictures;

/// Opens the window.
@Command(
        name = "open",
        description = {
            "Opens the window, or brings the one that is open to the front; this is also what setpoint does without a command.",
            "",
            "With --sample it shows a sample workspace of its own, never yours, which is gone afterwards. Where there is no"
                    + " display, the sample's views are drawn into PNG files instead."
        },
        footer = {"  setpoint", "  setpoint --workspace ~/plans open", "  setpoint open --sample"})
public final class Open extends Call {
    @Option(names = "--sample", description = "Open a sample workspace of its own.") private boolean sample;

    @Override
    protected Answer answer() {
        var program = world().program();
        if (!sample) {
            program.leaveToWorkbench(globals().workspace());
            if (!program.hasDisplay())
                throw new AnswerIsNo(
                        "There is no display to open a window on. Draw the views into files: setpoint tour --out DIR.");
            var answer = new Answer().with("workspace", globals().workspace().toString());
            program.window(globals().workspace(), world().clock()).forEach(answer::message);
            return answer;
        }
        try (var folder = program.sample(world().clock())) {
            if (!program.hasDisplay()) return drawn(folder.folder());
            program.window(folder.folder(), world().clock());
            return new Answer().with("sample", true);
        }
    }

    private Answer drawn(Path folder) {
        var out = Files.exists(world().folder().resolve("pom.xml"))
                ? world().folder().resolve("target").resolve("tour")
                : world().folder().resolve("tour");
        world().err().println(
                "There is no display to open a window on; drawing the sample's views into " + out + " instead.");
        world().err().flush();
        var pictures = new Pictures(out, TourOf.WIDTH, TourOf.HEIGHT, TourOf.Look.light.name());
        return TourOf.said(world().program().tour(folder, world().clock(), pictures));
    }
}
