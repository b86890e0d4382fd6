package setpoint.views.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import setpoint.model.agent.Agent;
import setpoint.model.agent.AgentEdit.UpdateAgent;
import setpoint.model.measure.Loop;
import setpoint.views.Sample;
import setpoint.views.desk.Toolkit;
import setpoint.views.kit.Fonts;
import setpoint.views.kit.Theme;

class LoopPictureTest {
    @BeforeAll
    static void toolkit() {
        Toolkit.startWithoutDisplay();
    }

    private static String svg(Loop loop) {
        return Toolkit.call(() -> {
            Fonts.load();
            return new LoopPicture(loop).svg(Theme.LIGHT.palette());
        });
    }

    @Test
    void asAFileItIsWellFormedAndSaysEachWayInWords() throws Exception {
        var workspace = Sample.workspace();
        workspace.apply(new UpdateAgent(Agent.YOU, Map.of("name", "Ada <&> \"Grace\""), java.util.List.of()),
                Sample.YOU);
        var loop = Loop.of(workspace.snapshot(), Agent.YOU, Sample.NOW, Sample.CLOCK.getZone());
        var svg = svg(loop);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertEquals("svg", document.getDocumentElement().getTagName());
        var desc = document.getElementsByTagName("desc").item(0).getTextContent();
        for (var path : loop.paths()) {
            assertTrue(desc.contains(LoopPicture.name(path.way())), desc);
            assertTrue(svg.contains(LoopPicture.name(path.way())), "also drawn");
        }
        assertTrue(document.getElementsByTagName("title").item(0).getTextContent().contains("Ada <&> \"Grace\""));
        assertEquals(svg, svg(loop), "the same each time");
    }
}
