package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static setpoint.views.shell.Conditions.waitUntil;

import java.util.Map;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import setpoint.model.agent.AgentEdit.AddAgent;
import setpoint.model.core.Author.Type;
import setpoint.model.week.BlockEdit.AddBlock;
import setpoint.model.week.BlockType;
import setpoint.views.desk.Toolkit;
import setpoint.views.week.side.SideCanvas;
import setpoint.views.week.side.SideSpot;

/// The weeks of all agents side by side, in the hands of a person.
@ExtendWith(ApplicationExtension.class)
class SideTest {
    private WeekWindow week;

    @Start
    void start(Stage stage) {
        week = new WeekWindow(stage);
    }

    @BeforeEach
    void withAnAgentInTokyo() {
        week.does(new AddAgent("scout", Type.AI, Map.of("name", "Aki", "zone", "Asia/Tokyo")));
        week.does(new AddBlock(
                "scout", "d", BlockType.DREAM, "2026-11-26T18:00", "2026-11-26T20:00",
                Map.of("title", "Look around", "archetype", "SCAN"), ""));
    }

    @AfterEach
    void close() {
        week.close();
    }

    @Test
    void byKeyToTheWeekOfAnotherAgentAndBack(FxRobot robot) {
        week.settle();
        robot.type(KeyCode.A);
        week.awaitFocus("#week-side");
        assertFalse(isUsed("#week-tray"));
        assertEquals(new SideSpot(0, 4), side().cursor(), "at the person's own day of today");
        robot.type(KeyCode.DOWN).type(KeyCode.LEFT);
        waitUntil(() -> side().cursor().equals(new SideSpot(1, 3)));
        assertEquals("Aki, Thursday 26 November, 09:00 – 11:00  Look around (dream) · Skipped",
                side().getAccessibleText());
        robot.type(KeyCode.ENTER);
        week.awaitFocus("#week-canvas");
        waitUntil(() -> shown().equals("Whose week: Aki"));
        assertFalse(week.isSeen("#week-side"));
        robot.type(KeyCode.A);
        week.awaitFocus("#week-side");
        assertEquals(1, side().cursor().lane(), "the lane of the agent whose week was shown");
        robot.type(KeyCode.UP).type(KeyCode.ENTER);
        waitUntil(() -> shown().equals("Whose week: You"));
        week.awaitFocus("#week-canvas");
    }

    @Test
    void opensWithTheWeekThatWasShownInSightAndFollowsTheKeys(FxRobot robot) {
        for (int i = 0; i < 20; i++) week.does(new AddAgent("a" + i, Type.AI, Map.of("name", "Agent " + i)));
        week.settle();
        robot.type(KeyCode.A);
        week.awaitFocus("#week-side");
        waitUntil(this::isCursorInSight);
        assertEquals(0, side().cursor().lane());
        robot.type(KeyCode.END);
        waitUntil(() -> side().cursor().lane() > 20 && isCursorInSight());
    }

    private boolean isCursorInSight() {
        var cell = side().boundsOf(side().cursor());
        return cell.y() >= 40 && cell.bottom() <= side().getHeight();
    }

    @Test
    void escAndTheButtonLeadBack(FxRobot robot) {
        week.settle();
        robot.clickOn("#week-all");
        week.awaitFocus("#week-side");
        robot.type(KeyCode.ESCAPE);
        week.awaitFocus("#week-canvas");
        assertFalse(week.isSeen("#week-side"));
        assertEquals("Whose week: You", shown());
    }

    @Test
    void theWeekBeforeIsOfAllAgentsToo(FxRobot robot) {
        week.settle();
        robot.type(KeyCode.A);
        week.awaitFocus("#week-side");
        robot.type(KeyCode.OPEN_BRACKET);
        waitUntil(() -> side().week().orElseThrow().week().number() == 47);
        assertTrue(week.isSeen("#week-side"));
        robot.type(KeyCode.N);
        robot.type(KeyCode.T);
        waitUntil(() -> side().week().orElseThrow().week().number() == 48);
        assertFalse(week.isSeen("#week-name"), "nothing can be dreamed in a week that is not in sight");
    }

    @Test
    void thePointerIsToldWhatItIsOverAndAClickOpensTheWeek(FxRobot robot) {
        week.settle();
        robot.type(KeyCode.A);
        week.awaitFocus("#week-side");
        robot.moveTo(over(new SideSpot(1, 3)));
        waitUntil(() -> tip().isVisible());
        assertEquals("""
                Look around, dream
                Thu 09:00 – 11:00
                Thu 18:00 – 20:00 in Tokyo
                Skipped""", tip().getText());
        robot.clickOn(over(new SideSpot(1, 3)));
        waitUntil(() -> shown().equals("Whose week: Aki"));
        week.awaitFocus("#week-canvas");
    }

    /// Ten o'clock.
    private Point2D over(SideSpot spot) {
        return Toolkit.call(() -> {
            var cell = side().boundsOf(spot);
            return side().localToScreen(cell.x() + 9 + (cell.width() - 18) / 4, cell.middleY());
        });
    }

    private SideCanvas side() {
        return (SideCanvas) week.node("#week-side");
    }

    private Label tip() {
        return (Label) week.window.scene().lookup("#week-side-tip");
    }

    private String shown() {
        return Toolkit.call(() -> ((MenuButton) week.window.scene().lookup("#week-agent")).getAccessibleText());
    }

    private boolean isUsed(String id) {
        return Toolkit.call(() -> {
            var node = week.window.scene().lookup(id);
            while (node != null && node.isVisible()) node = node.getParent();
            return node == null;
        });
    }
}
