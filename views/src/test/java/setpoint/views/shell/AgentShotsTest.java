package setpoint.views.shell;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author.Type;
import setpoint.model.core.Workspace;
import setpoint.model.plan.ArchetypeEdit.DefineArchetype;
import setpoint.views.Sample;

/// Pictures of the forms for agents and modes of work, to be looked at.
@Tag("shots")
class AgentShotsTest {
    @Test
    void agents() {
        Shots.draw("agent-new", workspace(), 1280, 720, window -> {
            window.choose(Sample.TICKETS);
            window.newAgent();
        });
        Shots.draw("agent-edit-refused", workspace(), 960, 720, window -> {
            window.choose(Sample.TICKETS);
            window.editAgent("scout");
            window.scene().getRoot().applyCss();
            window.scene().getRoot().layout();
            ((TextField) window.scene().lookup("#agent-hours-wed")).setText("17-9");
            ((Button) window.scene().lookup("#agent-save")).fire();
        });
    }

    @Test
    void modes() {
        Shots.draw("modes", workspace(), 1280, 720, window -> {
            window.choose(Sample.TICKETS);
            window.showModes();
        });
        Shots.draw("modes-new", workspace(), 960, 720, window -> {
            window.choose(Sample.TICKETS);
            window.showModes();
            ((Button) window.scene().lookup("#modes-add")).fire();
        });
    }

    private static Workspace workspace() {
        var workspace = Sample.workspace();
        var hours = List.of("MONDAY", "TUESDAY", "THURSDAY").stream()
                .map(day -> Map.of("day", day, "from", "09:00", "to", "17:30"))
                .toList();
        workspace.apply(new AddAgent("scout", Type.AI, Map.of(
                "name", "Aki", "zone", "Asia/Tokyo", "capabilities", List.of("Reads papers", "Drafts plans"),
                "domain", "Research", "archetype", "SCAN", "workingHours", hours)), Sample.YOU);
        workspace.apply(new DefineArchetype("TALK", Map.of("title", "Talk with people", "look", "SCAN")), Sample.YOU);
        workspace.apply(new DefineArchetype("REST", Map.of("title", "Do nothing on purpose and be proud of it")),
                Sample.YOU);
        workspace.apply(new DefineArchetype("DISTRIBUTE", Map.of("retired", true)), Sample.YOU);
        return workspace;
    }
}
