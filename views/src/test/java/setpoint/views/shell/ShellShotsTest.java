package setpoint.views.shell;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.Agent;
import setpoint.model.core.Author;
import setpoint.model.core.Workspace;
import setpoint.model.plan.DraftEdit;
import setpoint.model.plan.PlanEdit;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.palette.Action;

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

    @Test
    void outline() {
        var proposed = Sample.workspace();
        var planner = Author.ai("planner", "test");
        proposed.apply(new DraftEdit.AddTask(Sample.TICKETS, "trial", Map.of("title", "Try it on one evening", "phase",
                "prove")), planner);
        proposed.apply(new DraftEdit.UpdateTask(Sample.TICKETS, "menu", Map.of("title", "Record the menu"), List.of()),
                planner);
        proposed.apply(new DraftEdit.RemoveTask(Sample.TICKETS, "tell"), planner);
        proposed.apply(new DraftEdit.AddTask(Sample.TICKETS, "part", Map.of("title", "Borrow a microphone", "phase",
                "build", "parent", "menu")), Sample.YOU);
        for (int width : new int[] {1440, 1280, 960})
            Shots.draw("outline-proposed-" + width, proposed, width, width == 1440 ? 900 : 720, window -> {
                window.choose(Sample.TICKETS);
                window.showOutline();
                window.graph().canvas().selectedProperty().set("hold");
            });
        for (var action : List.of("outline-new-part", "outline-rename", "outline-link"))
            Shots.draw(action, Sample.workspace(), 1280, 720, window -> {
                window.choose(Sample.TICKETS);
                window.showOutline();
                window.graph().canvas().selectedProperty().set("hold");
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
                window.outline().actions().stream().filter(a -> a.id().equals(action)).forEach(Action::run);
            });
        Shots.draw("outline-empty", planned(), 1280, 720, Window::showOutline);
    }

    private static Workspace planned() {
        var workspace = empty();
        workspace.apply(new PlanEdit.CreatePlan("shed", "Garden", "Paint the shed", ""), Sample.YOU);
        return workspace;
    }

    private static Workspace empty() {
        return new Workspace(new HesitantJournal(List.of(Agent.you())), Sample.CLOCK);
    }
}
