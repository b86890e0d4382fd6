package setpoint.views.shell;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.Agent;
import setpoint.model.core.Workspace;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;

/// Pictures of the states of the window's frame, to be looked at.
@Tag("shots")
class ShellShotsTest {
    @Test
    void palette() {
        for (var typed : new String[] {"", "pay", "#", ">", "@", "qqqq"})
            Shots.draw("palette-" + (typed.isEmpty() ? "open" : typed), Sample.workspace(), 1440, 900, window -> {
                window.choose(Sample.TICKETS);
                window.graph().canvas().selectedProperty().set("hold");
                window.search(typed);
            });
    }

    @Test
    void start() {
        Shots.draw("start", empty(), 1440, 900, _ -> {});
        Shots.draw("start-small", empty(), 960, 720, _ -> {});
        Shots.draw("templates", Sample.workspace(), 1440, 900, Window::goToTemplates);
    }

    @Test
    void frame() {
        for (int width : new int[] {1440, 1280, 960})
            Shots.draw("frame-" + width, Sample.workspace(), width, width == 1440 ? 900 : 720, window -> {
                window.choose(Sample.TICKETS);
                window.graph().canvas().selectedProperty().set("hold");
            });
        Shots.draw("keys", Sample.workspace(), 1440, 900, window -> {
            window.choose(Sample.TICKETS);
            window.showKeys();
        });
    }

    private static Workspace empty() {
        return new Workspace(new HesitantJournal(List.of(Agent.you())), Sample.CLOCK);
    }
}
