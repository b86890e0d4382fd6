package setpoint.views.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import setpoint.model.agent.Agent;
import setpoint.model.core.Workspace;
import setpoint.views.HesitantJournal;
import setpoint.views.Sample;
import setpoint.views.kit.Theme;

class TourTest {
    @TempDir Path folder;

    @Test
    void drawsEachPlanTheSameEachTime() throws Exception {
        var first = draw("first");
        var second = draw("second");
        assertEquals(
                List.of(
                        "01-inbox-light.png", "02-week-light.png", "03-weeks-light.png", "04-measure-light.png",
                        "05-graph-member-news-light.png", "06-outline-member-news-light.png",
                        "07-graph-reading-room-light.png", "08-outline-reading-room-light.png",
                        "09-approve-reading-room-light.png", "10-graph-tickets-by-phone-light.png",
                        "11-outline-tickets-by-phone-light.png", "12-approve-tickets-by-phone-light.png"),
                first.stream().map(file -> file.getFileName().toString()).toList());
        for (int i = 0; i < first.size(); i++)
            assertArrayEquals(Files.readAllBytes(first.get(i)), Files.readAllBytes(second.get(i)),
                    first.get(i).toString());
    }

    @Test
    void aWorkspaceWithoutAnythingIsDrawnToo() {
        var nothing = new Workspace(new HesitantJournal(List.of(Agent.you())), Sample.CLOCK);
        var drawn = Tour.draw(nothing, Sample.YOU, Sample.CLOCK, folder, 1100, 700, Theme.LIGHT);
        assertEquals(folder.resolve("01-start-light.png"), drawn.getFirst());
    }

    private List<Path> draw(String name) {
        return Tour.draw(
                Sample.workspace(), Sample.YOU, Sample.CLOCK, folder.resolve(name), 1100, 700, Theme.LIGHT);
    }
}
