package setpoint.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import setpoint.app.cli.frame.AnswerIsNo;
import setpoint.app.cli.frame.Opened;
import setpoint.app.cli.frame.Program;
import setpoint.model.core.Refused;

/// The program as calls find it that are carried out inside a running workbench: the workspace is open, and so is the
/// window.
record Inside(Workbench workbench) implements Program {
    @Override
    public Opened open(Path folder, Clock clock) {
        checkIsOurs(folder);
        return workbench.lent(clock, "cli");
    }

    private void checkIsOurs(Path folder) {
        var ours = workbench.opened().store().folder().root();
        try {
            if (Files.isSameFile(ours, folder)) return;
        } catch (IOException notThere) {
            // then it is another one
        }
        throw new Refused("This workbench has %s open, not %s.", ours, folder);
    }

    @Override
    public void leaveToWorkbench(Path folder) {
        checkIsOurs(folder);
    }

    @Override
    public String restore(Path folder, Path backup, Clock clock) {
        checkIsOurs(folder);
        return workbench.restore(backup, "cli");
    }

    @Override
    public Passing sample(Clock clock) {
        throw new AnswerIsNo("The sample has a window of its own.");
    }

    @Override
    public boolean hasDisplay() {
        return true;
    }

    @Override
    public List<String> window(Path folder, Clock clock) {
        checkIsOurs(folder);
        workbench.bringToFront();
        return List.of("The window is open already; it has come to the front.");
    }

    @Override
    public Drawn draw(Opened here, String plan, int version, DrawingWish wish) {
        return Drawings.draw(here, plan, version, wish);
    }

    @Override
    public List<Path> tour(Path folder, Clock clock, Pictures pictures) {
        checkIsOurs(folder);
        return SetpointApp.draw(workbench.lent(clock, "window"), pictures);
    }
}
